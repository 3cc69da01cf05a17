// Sets text on A4 pages.
import { PDFDocument } from '@cantoo/pdf-lib'
import { Ink, black } from '../graphics/ink.ts'
import { embedLettering } from '../graphics/lettering.ts'
import { breakLines } from '../../contract/values/line-break.ts'
import { ConversionError } from './conversion-error.ts'

const A4 = { widthPt: 595.28, heightPt: 841.89 }
const MARGIN_PT = 72
const SIZE_PT = 12
const LEAD_PT = 20
const LINES_PER_PAGE = Math.floor((A4.heightPt - 2 * MARGIN_PT) / LEAD_PT)
const MAX_PAGES = 2000
/** More characters than fit on a page, even of the narrowest. */
const MAX_PAGE_CHARACTERS = 20_000

/** Throws a ConversionError if the text is too long, since a contract must not be truncated. */
export async function textPages(text: string): Promise<Uint8Array> {
  if (text.length > MAX_PAGES * MAX_PAGE_CHARACTERS) throw new ConversionError('tooLong')
  const pdf = await PDFDocument.create()
  const expanded = text.replaceAll('\t', '    ')
  const lettering = await embedLettering(pdf, expanded, false)
  const lines = breakLines(expanded, (A4.widthPt - 2 * MARGIN_PT) / SIZE_PT, lettering.regular)
  const pages = Math.max(1, Math.ceil(lines.length / LINES_PER_PAGE))
  if (pages > MAX_PAGES) throw new ConversionError('tooLong')
  for (let page = 0; page < pages; page += 1) {
    // An upright page without a crop box: points as seen are its own coordinates with the y axis flipped.
    const ink = new Ink(pdf.addPage([A4.widthPt, A4.heightPt]), [1, 0, 0, -1, 0, A4.heightPt], lettering)
    lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE).forEach((line, n) => {
      ink.text(line, { x: MARGIN_PT, y: MARGIN_PT + n * LEAD_PT + SIZE_PT }, { sizePt: SIZE_PT, colour: black })
    })
    ink.finish()
  }
  return pdf.save({ objectsPerTick: Infinity })
}

/** UTF-8, or else GB18030, the encoding of older Chinese files. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
