// A page's runs of text, from pdf.js.
import { Util, type PDFPageProxy, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextRun } from '../../contract/text/text-page.ts'

interface TextItemLike {
  readonly str: string
  readonly transform: number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** In the order of the page's content; lengths in pt on the page as seen. */
export async function readRuns(page: PDFPageProxy): Promise<readonly TextRun[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { items, styles } = await page.getTextContent()
  const runs: TextRun[] = []
  for (const item of items as readonly object[])
    if (isText(item)) runs.push(runOf(item, viewport, styles[item.fontName]?.vertical === true))
  return runs
}

function isText(item: object): item is TextItemLike {
  return 'str' in item && typeof item.str === 'string' && item.str !== ''
}

/**
 * pdf.js gives widths and heights in the page's own units, but the transform in pt as seen: they differ by UserUnit.
 */
function runOf(item: TextItemLike, viewport: PageViewport, vertical: boolean): TextRun {
  const [a, b, c, d, e, f] = Util.transform(viewport.transform, item.transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const width = item.width * viewport.scale * viewport.userUnit
  const height = item.height * viewport.scale * viewport.userUnit
  const right = unit(a, b)
  if (vertical) {
    // Vertical writing: each glyph hangs below its origin, which is at the middle of its width.
    const down = unit(-c, -d)
    return {
      text: item.str,
      start: { x: e - (right.x * width) / 2, y: f - (right.y * width) / 2 },
      along: { x: down.x * height, y: down.y * height },
      up: { x: right.x * width, y: right.y * width },
    }
  }
  return {
    text: item.str,
    start: { x: e, y: f },
    along: { x: right.x * width, y: right.y * width },
    up: { x: right.y * height, y: -right.x * height },
  }
}

function unit(x: number, y: number): { readonly x: number; readonly y: number } {
  const length = Math.sqrt(x * x + y * y) || 1
  return { x: x / length, y: y / length }
}
