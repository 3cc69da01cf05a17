// The numbers of clauses where they begin a line: 第一条, 第12条, 一、. Mentions in a sentence are no heads.
import { runAt } from '../../text/find.ts'
import { chineseNumber, numberCharacters } from '../../values/chinese-number.ts'
import { isBeside } from './text-doubt.ts'
import { beginOf, isSpaced, PLACES, runCount, runOf, type TextPage } from '../../text/text-page.ts'

export interface ClauseHead {
  readonly kind: 'article' | 'item' | 'annex'
  readonly page: TextPage
  /** Begin and length in `joined`. */
  readonly begin: number
  readonly length: number
  /** 0 for an annex. */
  readonly number: number
  /** False for a mention, or a line that may go on with one: the number exists, but begins no clause for certain. */
  readonly sure: boolean
}

const numbers = `\\d{1,3}|[${numberCharacters}]{1,7}`
const heads = new RegExp(
  `第(?<article>${numbers})[条條]|(?<item>[一二三四五六七八九十]{1,4})、|(?<annex>附件|附录|附表|附则|补充协议|Annex|Appendix|Schedule)`,
  'g',
)
/** What follows a mention: 第八条的约定, 第三条、第四条, 第五条第二款. */
const mention =
  /^(?:[的所之、和或及与至到第款项中以起,，。;；)）”"』」》]|规定|约定|修改|修订|变更|调整|删除|替换|[一二三四五六七八九十]{1,3}、)/
/** A table of contents has leaders. */
const leaders = /^[^\n]{0,40}?(?:\.{4}|…{2}|·{4})/
/** A line that goes on reaches this share of the page's lines, and has this many letters. */
const fullShare = 0.85
const fullLine = 20
const sentenceEnd = /[。;；!！?？.)）\]】》”"]/

/** In the order of the file. */
export function clauseHeads(page: TextPage): readonly ClauseHead[] {
  const { joined } = page
  const found: ClauseHead[] = []
  let width: Width | undefined
  for (const { 0: words, index, groups } of joined.matchAll(heads)) {
    const { article, item, annex } = groups!
    const isFirst = beginsLine(page, index)
    if (annex !== undefined) {
      if (isFirst) found.push({ kind: 'annex', page, begin: index, length: words.length, number: 0, sure: true })
      continue
    }
    const text = article ?? item ?? ''
    const number = /^\d/.test(text) ? Number(text) : chineseNumber(text)
    if (number === null || number === 0 || (!isFirst && item !== undefined)) continue
    if (!isFirst && /\p{Script=Han}/u.test(joined[index - 1] ?? '')) continue
    const end = index + words.length
    const next = joined.slice(end, end + 44)
    width ??= widthOf(page)
    const sure =
      isFirst &&
      !(mention.test(next) && !(isSpaced(page, end) && /^[规约修变调删替]/.test(next))) &&
      !leaders.test(next) &&
      followsAnEnd(page, index, width, number)
    found.push({
      kind: item === undefined ? 'article' : 'item',
      page,
      begin: index,
      length: words.length,
      number,
      sure,
    })
  }
  return found
}

/** Whether nothing stands before it on its line. */
function beginsLine(page: TextPage, index: number): boolean {
  const run = runAt(page, index)
  if (beginOf(page, run) !== index) return false
  return run === 0 || !isBeside(page, run - 1, run) || page.places[(run - 1) * PLACES]! >= page.places[run * PLACES]!
}

/** Whether the line above is the end of a sentence, or too short to go on. After a colon there may be a quotation. */
function followsAnEnd(page: TextPage, index: number, { left, right }: Width, number: number): boolean {
  const at = page.joined[index - 1] === '\n' ? index - 2 : index - 1
  const last = page.joined[at]
  if (last === undefined || sentenceEnd.test(last)) return true
  if (last === ':' || last === '：') return number === 1
  const { start, along, up } = runOf(page, runAt(page, at))
  const end = start.x + along.x
  return end < left + fullShare * (right - left) || end - left < fullLine * Math.abs(up.y)
}

/** Where the lines of a page begin and end, pt. */
interface Width {
  readonly left: number
  readonly right: number
}

function widthOf(page: TextPage): Width {
  let left = Number.POSITIVE_INFINITY
  let right = 0
  for (let run = 0; run < runCount(page); run += 1) {
    const x = page.places[run * PLACES]!
    left = Math.min(left, x)
    right = Math.max(right, x + page.places[run * PLACES + 2]!)
  }
  return { left, right }
}
