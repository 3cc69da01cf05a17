// Text that would be written over printed words. Seals and signatures may cover words, and fill-in lines are meant to
// be written on.
import { textStyle } from '../component-types/extra.ts'
import { valueLines, wraps } from '../component-types/text-lines.ts'
import { commonWidth, type Rect } from '../geometry/rect.ts'
import { isPrintedUnder } from '../text/printed-under.ts'
import type { TextPage } from '../text/text-page.ts'
import type { CheckContext, Hit } from './rule.ts'
import type { ComponentView } from './component-view.ts'
import { dateLines } from './text-fit.ts'

const indexes = new WeakMap<readonly TextPage[], ReadonlyMap<number, TextPage>>()

function pagesOf(text: readonly TextPage[]): ReadonlyMap<number, TextPage> {
  const known = indexes.get(text)
  if (known) return known
  const made = new Map(text.map((page) => [page.page, page]))
  indexes.set(text, made)
  return made
}

/** The first place where it would be written over printed words; null if no text has been read yet. */
export function overPrint(view: ComponentView, { document, text }: CheckContext): Hit | null {
  // The file itself determines the position of form fields and keywords.
  if (!document || !text || view.mode !== 'NORMAL') return null
  const pages = pagesOf(text)
  for (const { page, rect } of view.placements()) {
    const printed = pages.get(page)
    if (printed && isPrintedUnder(printed, inkOf(view, rect))) return { path: view.path, params: { page } }
  }
  return null
}

/** Where letters will be drawn in its box: its value, a date to come, or whatever it takes if nothing is known. */
function inkOf({ component, entry }: ComponentView, box: Rect): readonly Rect[] {
  const isSigned = entry?.mark === 'date'
  if (isSigned || (entry?.value === 'date' && (component.ComponentValue ?? '') === ''))
    return within(box, dateLines(component, isSigned, box))
  // What runs out of the box below is told as cut off.
  const lines = valueLines(component, box, { beyond: 1 })
  if (lines.length > 0) return within(box, lines)
  if (wraps(component)) return [box]
  const { fontSizePt: height } = textStyle(component)
  return [{ ...box, y: box.y + (box.height - height) / 2, height }]
}

/** What runs out of its box is told as cut off. */
function within(box: Rect, lines: readonly Rect[]): readonly Rect[] {
  const parts: Rect[] = []
  for (const line of lines) {
    const width = commonWidth(line, box)
    if (width > 0 && line.y < box.y + box.height)
      parts.push({ x: Math.max(line.x, box.x), y: line.y, width, height: line.height })
  }
  return parts
}
