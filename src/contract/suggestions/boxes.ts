// The box of a suggestion: the catalogue's size, fitted to the space on the page.
import { componentType } from '../component-types/catalogue.ts'
import { dateLines, dateSize } from '../checks/text-fit.ts'
import { isOnPage, settleOnPage, type PageSize } from '../geometry/page.ts'
import { intersection, type Rect, type Size } from '../geometry/rect.ts'
import type { FormField } from '../locate/document-model.ts'
import { isPrintedUnder } from '../text/printed-under.ts'
import type { TextPage } from '../text/text-page.ts'
import { dateThatFits } from './date-fit.ts'
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'
import { printedDate } from './printed-date.ts'
import type { SuggestedType } from './suggestion.ts'

export interface Surroundings {
  readonly lines: readonly Line[]
  readonly page: PageSize
  readonly fields: readonly FormField[]
  readonly text: TextPage | undefined
}

/** Maximum distance between a label and the form field that is its blank, pt. */
const fieldReach = 30
/** Height of a date, pt. */
export const dateHeight = 20
/** Gap between a label and what is placed beside it, pt. */
const gap = 4
/** What stays free at the right edge of a page, pt. */
const pageMargin = 36

export function boxOf(what: SuggestedType, phrase: Phrase, around: Surroundings): Rect {
  const size = componentType(what)?.size ?? { width: 116, height: 20 }
  const field = what === 'SIGN_SEAL' ? undefined : fieldAt(phrase, around)
  if (field) return settleOnPage(field.rect, around.page)
  if (phrase.room) return settleOnPage(boxInRoom(what, size, phrase.room), around.page)
  const rect =
    componentType(what)?.mark === 'seal' ? sealBox(size, phrase, around) : lineBox(what, size, phrase, around)
  return settleOnPage(insideCell(what, rect, phrase.line.cell), around.page)
}

/** What stays free along the border of a cell, pt. */
const cellMargin = 2
/** A seal is made no smaller than this to stay in its cell, pt. */
const leastSeal = 80

/** In the empty part of a table's cell: a seal in its middle, anything else where writing begins. */
function boxInRoom(what: SuggestedType, size: Size, room: Rect): Rect {
  const inside = { width: room.width - 2 * cellMargin, height: room.height - 2 * cellMargin }
  if (componentType(what)?.mark === 'seal') {
    const side = Math.max(Math.min(size.width, inside.width, inside.height), leastSeal)
    const { width, height } = { width: side, height: (side * size.height) / size.width }
    // Where a hand stamps: at the beginning of the room, and not at its edge.
    const x = room.x + Math.max(Math.min((room.width - width) / 2, 24), 0)
    return { x, y: room.y + (room.height - height) / 2, width, height }
  }
  const wide = what === 'TEXT' ? Math.min(inside.width, 320) : Math.min(size.width, inside.width)
  const high = componentType(what)?.mark === 'signature' ? size.height : 20
  const height = Math.min(high, inside.height)
  return { x: room.x + cellMargin, y: room.y + (room.height - height) / 2, width: wide, height }
}

/** Moved and made smaller so that it crosses no border of the cell that its label stands in. */
function insideCell(what: SuggestedType, rect: Rect, cell: Rect | null): Rect {
  if (!cell) return rect
  const isSeal = componentType(what)?.mark === 'seal'
  const most = { width: cell.width - 2 * cellMargin, height: cell.height - 2 * cellMargin }
  const share = isSeal ? Math.min(1, Math.max(Math.min(most.width, most.height), leastSeal) / rect.width) : 1
  const width = isSeal ? rect.width * share : Math.min(rect.width, most.width)
  const height = isSeal ? rect.height * share : Math.min(rect.height, most.height)
  return {
    x: within(rect.x, cell.x + cellMargin, cell.x + cell.width - cellMargin - width),
    y: within(rect.y + (rect.height - height) / 2, cell.y + cellMargin, cell.y + cell.height - cellMargin - height),
    width,
    height,
  }
}

/** As near to a wish as the range allows; in its middle where it is too short. */
function within(wish: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(Math.max(wish, least), most)
}

/**
 * A seal is placed right of its label if there is space, else over the label's end, vertically centred on the line.
 */
function sealBox(size: Size, phrase: Phrase, { page }: Surroundings): Rect {
  const drawn = phrase.after === 'drawn'
  const from =
    phrase.name !== '' && phrase.leadSpan
      ? phrase.leadSpan.x0
      : drawn
        ? phrase.blank.x0
        : Math.max(phrase.blank.x0, phrase.span.x0) + gap
  const to = Math.min(Math.max(phrase.blank.x1, from), page.widthPt)
  const room = to - from
  const y = middle(phrase.line) - size.height / 2
  if (phrase.name !== '' && phrase.leadSpan)
    return { ...size, y, x: (phrase.leadSpan.x0 + phrase.span.x1) / 2 - size.width / 2 }
  // The seal goes over a typed name.
  if (phrase.filled !== '') return { ...size, y, x: from + 12 }
  if (drawn && room > size.width) return { ...size, y, x: from + Math.min((room - size.width) / 2, 24) }
  return { ...size, y, x: room >= size.width ? from : Math.max(from - (size.width - room), phrase.span.x0) }
}

function lineBox(what: SuggestedType, size: Size, phrase: Phrase, around: Surroundings): Rect {
  const { line, blank } = phrase
  const date = componentType(what)?.mark === 'date' ? printedDate(phrase) : null
  if (date) return { x: date.x, y: middle(line) - dateHeight / 2, width: date.width, height: dateHeight }
  const beside = isDate(what) && phrase.printedDate ? besidePrinted(what, phrase, around) : null
  if (beside) return beside
  const drawn = phrase.after === 'drawn' || phrase.after === 'dateBlank'
  const x = Math.max(drawn ? blank.x0 : blank.x0 + gap, 0)
  const blankRoom = Math.max(Math.min(blank.x1, around.page.widthPt) - x, 0)
  const room = isDate(what) ? roomForDate(what, phrase, x, blankRoom, around) : blankRoom
  const signature = componentType(what)?.mark === 'signature'
  const least = signature ? 60 : 24
  const wish =
    what === 'TEXT' || phrase.printedDate ? (drawn ? room : Math.min(room, size.width)) : Math.min(size.width, room)
  const width = Math.max(Math.min(wish, 320), least)
  const height = signature
    ? Math.max(Math.min(size.height, heightOfRow(phrase, x, x + width, around)), 20)
    : Math.min(size.height, 20)
  return { x, y: middle(line) - height / 2, width, height }
}

function isDate(what: SuggestedType): boolean {
  return what === 'SIGN_DATE' || what === 'DATE'
}

/**
 * A date whose printed 年 月 日 it cannot be written into, as where the year is printed: behind it, else below or above.
 * Null where words are printed at each of these, or the printed date has no characters to be written over.
 */
function besidePrinted(what: SuggestedType, phrase: Phrase, around: Surroundings): Rect | null {
  const { line, blank, dateWords } = phrase
  if (!dateWords.includes('年')) return null
  const behind = blank.x1 + gap
  const width = Math.ceil(dateSize({ ComponentType: what }, what === 'SIGN_DATE').width)
  const at = (x: number, y: number): Rect => ({ x, y: y - dateHeight / 2, width, height: dateHeight })
  const y = middle(line)
  const places = [
    { ...at(behind, y), width: roomForDate(what, phrase, behind, 0, around) },
    at(blank.x0, y + line.size * 1.6),
    at(blank.x0, y - line.size * 1.6),
  ]
  return places.find((rect) => rect.width >= width * leastDateShare && isFree(what, rect, around)) ?? null
}

/** The share of its usual width at which a date in a smaller size still fits. */
const leastDateShare = 0.6

/** Whether a date on the page covers no printed letter. */
function isFree(what: SuggestedType, rect: Rect, { page, text }: Surroundings): boolean {
  if (!isOnPage(rect, page)) return false
  const component = { ComponentType: what, ComponentExtra: JSON.stringify(dateThatFits(what, rect) ?? {}) }
  return !(text && isPrintedUnder(text, dateLines(component, what === 'SIGN_DATE', rect)))
}

/** A date may go beyond its blank, pt, as far as nothing is printed there. */
function roomForDate(what: SuggestedType, { line, blank }: Phrase, x: number, room: number, around: Surroundings) {
  const need = dateSize({ ComponentType: what }, what === 'SIGN_DATE').width
  if (room >= need) return room
  let end = around.page.widthPt - pageMargin
  for (const other of around.lines) {
    if (Math.abs(other.y - line.y) > line.size) continue
    for (let i = 0; i < other.text.length; i += 1)
      if (other.text[i] !== ' ' && other.begin[i]! >= blank.x1 - 1) end = Math.min(end, other.begin[i]! - gap)
  }
  return Math.max(room, Math.min(Math.ceil(need), end - x))
}

/** The height available on a line without touching its neighbours. */
function heightOfRow({ line }: Phrase, x0: number, x1: number, { lines }: Surroundings): number {
  let room = Number.POSITIVE_INFINITY
  for (const other of lines) {
    if (other === line || other.page !== line.page || Math.abs(other.y - line.y) > 70 || !hasTextBetween(other, x0, x1))
      continue
    room = Math.min(room, Math.abs(other.y - line.y) - other.size / 2)
  }
  return 2 * room - 2
}

function hasTextBetween(line: Line, x0: number, x1: number): boolean {
  if (line.text === '') return line.x0 < x1 && line.x1 > x0
  for (let i = 0; i < line.text.length; i += 1)
    if (line.text[i] !== ' ' && line.begin[i]! < x1 && line.end[i]! > x0) return true
  return false
}

/** Half the height of the letters above the baseline, pt on the page. */
export function middle(line: Line): number {
  return line.y - line.size * 0.38
}

/** The form field that is the blank of a label. */
export function fieldAt({ line, blank }: Phrase, { fields }: Pick<Surroundings, 'fields'>): FormField | undefined {
  const target = {
    x: blank.x0,
    y: line.y - line.size,
    width: Math.max(blank.x1 - blank.x0, fieldReach),
    height: line.size * 1.4,
  }
  return fields.find(
    (f) =>
      f.page === line.page &&
      Math.abs(f.rect.x - blank.x0) <= fieldReach &&
      f.rect.height < 80 &&
      intersection(f.rect, target) !== null,
  )
}
