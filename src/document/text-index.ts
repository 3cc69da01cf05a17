// The text of a file with its positions, to find keywords in. A run's characters share its length evenly here.
import { Util, type PDFDocumentProxy, type PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextMatch } from '../contract/locate/document-model.ts'
import type { Point, Rect } from '../contract/geometry/rect.ts'

interface Run {
  readonly text: string
  /** Where its baseline begins, pt on the page as seen. */
  readonly start: Point
  /** Along the baseline to its end. */
  readonly along: Point
  /** From the baseline to the top of its letters. */
  readonly up: Point
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
    // A page that cannot be read has no text; it must not take the others' with it.
    pages.push(await readRuns(document, number).catch(() => []))
  }
  return { findText: (text) => pages.flatMap((runs, index) => chains(runs).flatMap((chain) => matchesInChain(chain, text, index + 1))) }
}

async function readRuns(document: PDFDocumentProxy, number: number): Promise<Run[]> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  return (content.items as readonly object[]).filter(isText).map((item) => runOf(item, viewport))
}

function isText(item: object): item is TextItemLike {
  return 'str' in item && typeof item.str === 'string' && item.str !== ''
}

/** Widths and heights of pdf.js are in the page's own units, its transform is in pt as seen: UserUnit lies between. */
function runOf(item: TextItemLike, viewport: PageViewport): Run {
  const [a, b, , , e, f] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number]
  const length = Math.hypot(a, b) || 1
  const width = item.width * viewport.scale * viewport.userUnit
  const height = item.height * viewport.scale * viewport.userUnit
  return {
    text: item.str,
    start: { x: e, y: f },
    along: { x: (a / length) * width, y: (b / length) * width },
    up: { x: (b / length) * height, y: (-a / length) * height },
  }
}

/** The runs in chains of those that adjoin: a word is looked for in one chain, and not across two that stand apart. */
function chains(runs: readonly Run[]): Run[][] {
  const result: Run[][] = []
  for (const run of runs) {
    const chain = result.at(-1)
    const before = chain?.at(-1)
    if (chain && before && adjoins(before, run)) chain.push(run)
    else result.push([run])
  }
  return result
}

/** True where a run goes on where the one before it ended: on its line, or on the next. */
function adjoins(before: Run, next: Run): boolean {
  const height = Math.max(Math.hypot(before.up.x, before.up.y), Math.hypot(next.up.x, next.up.y))
  const length = Math.hypot(next.along.x, next.along.y) || 1
  const along = { x: next.along.x / length, y: next.along.y / length }
  const gap = { x: next.start.x - before.start.x - before.along.x, y: next.start.y - before.start.y - before.along.y }
  const ahead = gap.x * along.x + gap.y * along.y
  const down = -gap.x * along.y + gap.y * along.x
  const sameLine = Math.abs(down) < 0.5 * height && ahead > -height && ahead < 2 * height
  const nextLine = down >= 0.5 * height && down < 2.5 * height
  return sameLine || nextLine
}

function matchesInChain(runs: readonly Run[], text: string, page: number): TextMatch[] {
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

/** The box of some of a run's characters, whichever way the run goes on the page as seen. */
function part({ start, along, up, text }: Run, from: number, to: number): Rect {
  const at = (share: number): Point => ({ x: start.x + along.x * share, y: start.y + along.y * share })
  const corners = [at(from / text.length), at(to / text.length)].flatMap((p) => [p, { x: p.x + up.x, y: p.y + up.y }])
  const xs = corners.map((p) => p.x)
  const ys = corners.map((p) => p.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
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
