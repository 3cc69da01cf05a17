// Files for tests, written down instead of read out of a PDF.
import type { PageSize } from '../../src/contract/geometry/page.ts'
import type { Rect } from '../../src/contract/geometry/rect.ts'
import type { TextMatch } from '../../src/contract/text/text-match.ts'
import type { DocumentModel, FormField } from '../../src/contract/locate/document-model.ts'

export const A4: PageSize = { widthPt: 595.28, heightPt: 841.89 }
/** The pages of test/pdfs/files/mixed-sizes.pdf, as seen. */
export const MIXED: readonly PageSize[] = [
  A4,
  { widthPt: 841.89, heightPt: 595.28 },
  { widthPt: 841.89, heightPt: 1190.55 },
  { widthPt: 612, heightPt: 792 },
  { widthPt: 200, heightPt: 100 },
  { widthPt: 600, heightPt: 800 },
]

interface WrittenDown {
  readonly pages?: readonly PageSize[]
  readonly fields?: readonly FormField[]
  /** What findText gives for a text. */
  readonly texts?: Readonly<Record<string, readonly TextMatch[]>>
}

export function aDocument({ pages = [A4, A4, A4, A4], fields = [], texts = {} }: WrittenDown = {}): DocumentModel {
  return { pages, fields, findText: (text) => texts[text] ?? [] }
}

export function rect(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height }
}
