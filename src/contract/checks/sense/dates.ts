// Dates that cannot be: days that no calendar has, and spans that end before they begin.
import { daysOf } from '../../values/calendar.ts'
import { chineseNumber, digitByDigit } from '../../values/chinese-number.ts'
import { doubtAt, isParted, type TextDoubt } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

const chinese = '〇○零一二三四五六七八九十'
const year = `\\d{4}|[〇○零一二三四五六七八九]{4}`
const small = `\\d{1,2}|[${chinese}]{1,3}`
const ymd = (name: string) => `(?<y${name}>${year})年(?<m${name}>${small})月(?<d${name}>${small})[日号]`
const marked = (name: string) =>
  `(?<y${name}>(?:19|20)\\d\\d)[./-](?<m${name}>\\d{1,2})[./-](?<d${name}>\\d{1,2})(?![\\d./-])`

/** A day, with or without its year, or a month of a year. */
const calendar = new RegExp(
  `(?<![\\d${chinese}])(?:(?<y>${year})年)?(?<m>${small})月(?:(?<d>${small})(?:日|号(?![楼院房文]))|(?!${small}|[薪内]))`,
  'g',
)
/** With hyphens, dots and slashes only where the text calls it a date: numbers of contracts look like it. */
const dashed = /(?:日期|时间|日|自|从|至|到|于)[:为]?(?<y>(?:19|20)\d\d)([./-])(?<m>\d{1,2})\2(?<d>\d{1,2})(?![\d./-])/g
const to = '(?:起|开始)?[,、]?(?:至|到|止于|—{1,2}|–|-|~)'
const spans = [ymd, marked].map((form) => new RegExp(`(?<from>[自从])?${form('1')}${to}${form('2')}(?<until>止)?`, 'g'))
const dashes = /[12]\d{3}[./-]/
/** Months of the moon have 30 days when they have them. */
const lunar = /农历|阴历|旧历|夏历/

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function dateDoubts(page: TextPage): readonly TextDoubt[] {
  const { joined } = page
  const doubts: TextDoubt[] = []
  const add = (index: number, words: string) => doubts.push(doubtAt(page, index, words.length, { words }))
  for (const match of joined.matchAll(calendar)) if (isWrong(page, match)) add(match.index, match[0])
  if (dashes.test(joined))
    for (const match of joined.matchAll(dashed)) if (isWrong(page, match)) add(match.index, match[0])
  return doubts
}

export function spanDoubts(page: TextPage): readonly TextDoubt[] {
  const doubts: TextDoubt[] = []
  for (const form of spans) {
    for (const match of page.joined.matchAll(form)) {
      const { y1, m1, d1, y2, m2, d2, from, until } = match.groups!
      // Without 自 or 止 it may be two dates that only stand beside each other.
      if ((from === undefined && until === undefined) || hasPartedDigits(page, match)) continue
      const [begin, end] = [dayOf(y1, m1, d1), dayOf(y2, m2, d2)]
      if (begin && end && isReal(begin) && isReal(end) && isBefore(end, begin))
        doubts.push(doubtAt(page, match.index, match[0].length, { words: match[0] }))
    }
  }
  return doubts
}

function isWrong(page: TextPage, match: RegExpExecArray): boolean {
  const { y, m, d } = match.groups!
  if (y === undefined && d === undefined) return false
  // Without a year, February may have 29 days.
  const found = dayOf(y ?? '2024', m, d ?? '1')
  if (!found || isReal(found) || hasPartedDigits(page, match)) return false
  return !lunar.test(page.joined.slice(Math.max(0, match.index - 8), match.index))
}

function dayOf(y = '', m = '', d = ''): Day | null {
  const [yearOf, monthOf, dayIn] = [/^\d/.test(y) ? Number(y) : digitByDigit(y), smallNumber(m), smallNumber(d)]
  return yearOf === null || monthOf === null || dayIn === null ? null : { year: yearOf, month: monthOf, day: dayIn }
}

function smallNumber(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : chineseNumber(text)
}

function isReal({ year: y, month: m, day: d }: Day): boolean {
  return d >= 1 && d <= daysOf(y, m)
}

function isBefore(a: Day, b: Day): boolean {
  return a.year - b.year < 0 || (a.year === b.year && (a.month < b.month || (a.month === b.month && a.day < b.day)))
}

/** 1 3月5日 in a table is not the 13th month. */
function hasPartedDigits(page: TextPage, { 0: words, index }: RegExpExecArray): boolean {
  return [...words.matchAll(/\d+/g)].some((digits) => isParted(page, index + digits.index, digits[0].length))
}
