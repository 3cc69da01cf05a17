// Puts what is known of a page's text into the two texts and arrays of a TextPage.
import { MARKS, PLACES, type TextPage, type TextRun } from './text-page.ts'

export interface LooseRun {
  readonly run: TextRun
  /** The index of its first letter in the joined text. */
  readonly begin: number
  readonly piece: number
  /** For each of its units in the joined text, the index in its own text; null if the same. */
  readonly from: Uint32Array | null
}

/** `spacedAt`: the indexes in the joined text before which there is a blank or a gap. */
export function packPage(
  page: number,
  runs: readonly LooseRun[],
  joined: string,
  spacedAt: readonly number[],
): TextPage {
  const lists = runs.map(({ from }) => (from && from.some((unit, index) => unit !== index) ? from : null))
  const bits = runs.length * MARKS
  let next = bits + Math.ceil(joined.length / 32)
  const places = new Float64Array(runs.length * PLACES)
  const marks = new Uint32Array(lists.reduce((length, list) => length + (list?.length ?? 0), next))
  let length = 0
  runs.forEach(({ run: { text, start, along, up }, begin, piece }, index) => {
    places.set([start.x, start.y, along.x, along.y, up.x, up.y], index * PLACES)
    const list = lists[index]
    marks.set([length, begin, piece, list ? next : 0], index * MARKS)
    length += text.length
    if (!list) return
    marks.set(list, next)
    next += list.length
  })
  for (const at of spacedAt) if (at < joined.length) marks[bits + (at >> 5)]! |= 1 << (at & 31)
  return { page, joined, text: runs.map(({ run }) => run.text).join(''), places, marks }
}
