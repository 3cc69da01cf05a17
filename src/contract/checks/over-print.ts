// Text that would be written over printed words. Seals and signatures may cover words, and fill-in lines are meant to
// be written on.
import { textStyle } from '../component-types/extra.ts'
import { CELL_EM, formatSignDate, isInCells, signDateStyle } from '../component-types/sign-date.ts'
import type { Rect } from '../geometry/rect.ts'
import { isPrintedUnder } from '../text/printed-under.ts'
import type { TextPage } from '../text/text-page.ts'
import { widthEm } from '../values/text-width.ts'
import type { CheckContext, Hit } from './rule.ts'
import type { ComponentView } from './subject.ts'
import { widest } from './text-fit.ts'

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

/** Where letters will be drawn in its box: a date's numbers in their cells, a known text, or a line across the box. */
function inkOf({ component, entry }: ComponentView, box: Rect): readonly Rect[] {
  if (entry?.value === 'lines') return [box]
  const signed = entry?.mark === 'date' ? signDateStyle(component) : null
  const { fontSizePt: size, align, bold } = signed?.text ?? textStyle(component)
  const line = (width: number): Rect => ({
    x: box.x + Math.max(0, box.width - width) * { Left: 0, Center: 0.5, Right: 1 }[align],
    y: box.y + (box.height - size) / 2,
    width: Math.min(width, box.width),
    height: size,
  })
  const text = signed ? formatSignDate(widest, signed.format, signed.gaps) : (component.ComponentValue ?? '')
  if (!signed || !isInCells(signed.format)) return [line(text === '' ? box.width : widthEm(text, bold) * size)]
  const cell = CELL_EM * size
  const whole = line(cell * text.length)
  return [...text.matchAll(/\S+/g)].map(({ 0: number, index }) => ({
    ...whole,
    x: whole.x + cell * index,
    width: cell * number.length,
  }))
}
