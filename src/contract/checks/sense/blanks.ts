// Drawn blanks (____) that somebody has to fill in. Those of a signature and its date are not: where they are signed is
// the suggestions' business, and a seal may stand beside its line.
import { boxOfSpan, runsInTurn, type Span } from '../../text/find.ts'
import type { TextPage } from '../../text/text-page.ts'
import { lineAround } from './text-doubt.ts'
import { commonHeight, commonWidth, type Rect } from '../../geometry/rect.ts'

export interface DrawnBlank {
  readonly page: number
  /** pt on the page as seen. */
  readonly rect: Rect
  /** What stands before it. */
  readonly words: string
}

const group = /_{2,}/g
const signing =
  /签(?![订约署]地)|章|盖印|用印|手印|指印|日期|时间|代表|代理人|经办|负责人|签收|By:|Sign|Seal|Chop|Stamp|Date|Name|Title/i
const party = /(?:方|人|单位|商|者)(?:\([^()]{0,20}\))?:?$|Party[A-E]:?$/
/** A blank of two is one only before what it counts. */
const counted = /^[年月日元期方次份天个条%号时分页]/
/** What somebody has typed between the lines of a blank: ___2024___年, ___张三___. */
const typed = /^[\d.,¥$%:/-]+$|公司$/

export function drawnBlanks(page: TextPage): readonly DrawnBlank[] {
  const { joined } = page
  if (!joined.includes('__')) return []
  const groups = groupsOf(page)
  const runs = runsInTurn(page)
  return groups.flatMap(({ begin, end, text, follows, line }, at) => {
    const next = groups[at + 1]
    const after = next?.follows ? next.text : joined.slice(end, line.end)
    // The year's blank stands for the whole of ____年__月__日, and the end of a line for what goes on on the next.
    if (follows && /^[年月]$/.test(text)) return []
    if (groups[at - 1]?.end === begin && !after.startsWith('年')) return []
    if (end - begin < 3 && !counted.test(after) && after !== '') return []
    const isTyped = (next?.follows && isValue(text, after)) || (follows && isValue(groups[at - 1]!.text, text))
    if (isTyped || isOfSignature(joined, text, after, begin, end)) return []
    return { page: page.page, rect: boxOfSpan(page, { begin, end }, runs), words: text }
  })
}

interface Group extends Span {
  readonly line: Span
  /** What stands between it and the group before it on its line, or the beginning of the line. */
  readonly text: string
  /** Whether there is a group before it on its line. */
  readonly follows: boolean
}

/** Lines of underscores, each on one line of the page. */
function groupsOf(page: TextPage): readonly Group[] {
  const found: Group[] = []
  for (const { 0: words, index } of page.joined.matchAll(group)) {
    const last = index + words.length
    for (let begin = index; begin < last;) {
      const before = found.at(-1)
      const line = before && begin < before.line.end ? before.line : lineAround(page, begin)
      const end = Math.max(begin + 1, Math.min(last, line.end))
      const follows = before !== undefined && before.line === line
      found.push({ begin, end, line, follows, text: page.joined.slice(follows ? before.end : line.begin, begin) })
      begin = end
    }
  }
  return found
}

/** Whether the text between two lines fills both in. */
function isValue(label: string, between: string): boolean {
  if (between === '') return false
  return typed.test(between) || (label.endsWith(':') && /^\p{Script=Han}{2,4}$/u.test(between))
}

function isOfSignature(joined: string, label: string, after: string, begin: number, end: number): boolean {
  // Nothing but lines, and a date by itself, stand at the foot of a contract.
  if (!/[^\P{L}日]|\p{N}/u.test(label) && (after === '' || after === '年')) return true
  if (/^[([【][^\n_]{0,6}(?:签|章|印|Sign|Seal)/i.test(after)) return true
  if (signing.test(label.slice(label.length < 16 || label.endsWith(':') ? -12 : -10))) return true
  // 甲方：____ above 日期：____ is where 甲方 signs.
  if (!party.test(label)) return false
  const around =
    joined.slice(Math.max(0, begin - 40), begin) +
    joined
      .slice(end, end + 120)
      .replaceAll('_', '')
      .slice(0, 40)
  return /[签盖]章|[(【]签|签[字名署]:|签名|公章|日期|Signature|Date/.test(around)
}

/** How far beside a blank, above or below, a component that fills it may stand, pt. */
const near = 10
/** The least of the width that lies over it. */
const share = 0.25

export function isFilled({ rect }: DrawnBlank, boxes: readonly Rect[]): boolean {
  const around = { ...rect, y: rect.y - near, height: rect.height + 2 * near }
  return boxes.some(
    (box) => commonHeight(around, box) > 0 && commonWidth(around, box) >= share * Math.min(rect.width, box.width),
  )
}
