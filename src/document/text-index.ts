// The text of a file with its positions, to find keywords in. A run's characters share its length evenly here.
import { Util, type PDFDocumentProxy, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextMatch } from '../contract/locate/document-model.ts'
import type { Rect } from '../contract/geometry/rect.ts'

interface Run {
  readonly text: string
  readonly rect: Rect
}

export interface TextIndex {
  findText(text: string): readonly TextMatch[]
}

interface TextItemLike {
  readonly str: string
  readonly transform: number[]
  readonly width: number
  readonly height: number
}

/** Reads the text of all pages. Stops early where the signal says so. */
export async function readText(document: PDFDocumentProxy, signal?: AbortSignal): Promise<TextIndex> {
  const pages: Run[][] = []
  for (let number = 1; number <= document.numPages && !signal?.aborted; number += 1) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    pages.push((content.items as readonly object[]).filter(isText).map((item) => ({ text: item.str, rect: runRect(item, viewport) })))
  }
  return { findText: (text) => pages.flatMap((runs, index) => matchesOnPage(runs, text, index + 1)) }
}

function isText(item: object): item is TextItemLike {
  return 'str' in item && typeof item.str === 'string' && item.str !== ''
}

/** The run's box on the page as seen: along its baseline by its width, upwards by its height. */
function runRect(item: TextItemLike, viewport: PageViewport): Rect {
  const [a, b, , , e, f] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number]
  const length = Math.hypot(a, b) || 1
  const along = { x: (a / length) * item.width, y: (b / length) * item.width }
  const up = { x: (b / length) * item.height, y: (-a / length) * item.height }
  const xs = [e, e + along.x, e + up.x, e + along.x + up.x]
  const ys = [f, f + along.y, f + up.y, f + along.y + up.y]
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function matchesOnPage(runs: readonly Run[], text: string, page: number): TextMatch[] {
  const joined = runs.map((run) => run.text).join('')
  const matches: TextMatch[] = []
  for (let at = joined.indexOf(text); at >= 0; at = joined.indexOf(text, at + text.length)) {
    const touched = runsBetween(runs, at, at + text.length)
    if (touched.length === 0) continue
    matches.push({ page, rect: unite(touched.map((t) => t.rect)), whole: touched.every((t) => t.whole) })
  }
  return matches
}

function runsBetween(runs: readonly Run[], start: number, end: number): { rect: Rect; whole: boolean }[] {
  const touched: { rect: Rect; whole: boolean }[] = []
  let offset = 0
  for (const run of runs) {
    const from = Math.max(start, offset) - offset
    const to = Math.min(end, offset + run.text.length) - offset
    if (to > from) {
      const before = run.text.slice(0, from).trim()
      const after = run.text.slice(to).trim()
      touched.push({ rect: part(run, from, to), whole: before === '' && after === '' })
    }
    offset += run.text.length
  }
  return touched
}

function part({ rect, text }: Run, from: number, to: number): Rect {
  if (rect.width >= rect.height) {
    const step = rect.width / text.length
    return { ...rect, x: rect.x + step * from, width: step * (to - from) }
  }
  const step = rect.height / text.length
  return { ...rect, y: rect.y + step * from, height: step * (to - from) }
}

function unite(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((r) => r.x))
  const y = Math.min(...rects.map((r) => r.y))
  return {
    x,
    y,
    width: Math.max(...rects.map((r) => r.x + r.width)) - x,
    height: Math.max(...rects.map((r) => r.y + r.height)) - y,
  }
}
