// Amounts in characters against the figures beside them: 人民币壹佰万元整（¥1,000,000.00）, （大写）… （小写）….
import { capitalAmount } from '../../values/capital-amount.ts'
import { numberCharacters } from '../../values/chinese-number.ts'
import { doubtAt, isOnOneLine, isParted, type TextDoubt } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

const digit = `[${numberCharacters}]`
const cents = `(?:${digit}{1,2}角)?(?:${digit}{1,2}分)?[整正]?`
const capitals = new RegExp(`${digit}{1,30}(?:[元圆圓]${cents}|角(?:${digit}{1,2}分)?[整正]?|[整正])`, 'g')

const figure = String.raw`(?<figure>\d[\d,]{0,20}(?:\.\d{1,6})?)`
const mark = String.raw`(?<mark>(?:人民币|美元|港元|欧元|RMB|CNY|USD|HKD|EUR|US|HK|[¥$€]){1,3})`
const unit = String.raw`(?<times>十万|百万|千万|百|千|万|亿)?(?<unit>元|圆)?整?`
const open = '[([【〔{]'
const close = String.raw`[)\]】〕}]`
const comma = '[,、;/。]?'
/** （即…, （合计：…. */
const bracket = `(?<bracket>${open})(?:即|为|计|合计|:)?`
const label = (word: string) => `${word}(?:金额)?${close}?[:为]?${open}?`
const figuresLabel = `${open}?(?<label>${label('小写')})`

/** What leads from the characters to their figures. */
const after = new RegExp(
  `^${close}?(?:${comma}(?:\n?\\p{Script=Han}{0,5}${figuresLabel}|${bracket}|即:?)|(?=¥))` +
    `${mark}?:?${figure}${unit}(?<closed>${close})?`,
  'u',
)
/** What leads from the figures to the characters after them. */
const before = new RegExp(
  `(?:${figuresLabel})?${mark}?(?<![\\d.,])${figure}${unit}${close}?${comma}` +
    `(?:(?<cell>\n)?(?<opened>${open})?大写(?:金额)?(?<shut>${close})?[:为]?${open}?|${bracket})(?:人民币)?:?$`,
  'u',
)
const leads = /大写|[([【〔{][即为计合:]{0,3}(?:人民币)?:?$/
/** 3.5万元 is not 万元, and 近十万元 not ten. */
const isPart = /(?:[\d.几数]|[约近逾余](?:人民币)?)$/
const reach = 60
const times: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}

interface Figures {
  /** As printed. */
  readonly text: string
  /** In 分. */
  readonly fen: number
  /** Half of its last digit, in 分: 123.46 万元 is rounded. */
  readonly slack: number
  /** May be in a unit that a heading or a label names. */
  readonly open: boolean
}

export function amountDoubts(page: TextPage): readonly TextDoubt[] {
  const { joined } = page
  const doubts: TextDoubt[] = []
  if (!/[元圆圓角整正]/.test(joined)) return doubts
  for (const { 0: words, index } of joined.matchAll(capitals)) {
    const fen = capitalAmount(words)
    if (fen === null || isPart.test(joined.slice(Math.max(0, index - 5), index))) continue
    const pairs = [figuresBefore(page, index), figuresAfter(page, index + words.length)].filter((each) => each !== null)
    if (pairs.length === 0 || pairs.some((each) => agrees(fen, each))) continue
    const shown = pairs.at(-1)!
    doubts.push({
      ...doubtAt(page, index, words.length, { capitals: words, figures: shown.text }),
      words: `${words} ${shown.text}`,
    })
  }
  return doubts
}

function agrees(fen: number, figures: Figures): boolean {
  // 壹佰万元 over a column in 万元 has 100 beside it.
  const scales = figures.open ? [1, 1e3, 1e4, 1e6, 1e8] : [1]
  return scales.some((scale) => Math.abs(figures.fen * scale - fen) <= figures.slack)
}

function figuresAfter(page: TextPage, begin: number): Figures | null {
  const match = after.exec(page.joined.slice(begin, begin + reach))
  if (!match) return null
  const { label: named, bracket: opened, closed, mark: currency, unit: yuan } = match.groups!
  const isMoney = named !== undefined || currency !== undefined || yuan !== undefined
  // 壹万元（3 期）, 壹万元（1）.
  if (!isMoney && (opened === undefined || closed === undefined)) return null
  return readFigures(page, match, begin, page.joined[begin + match[0].length])
}

function figuresBefore(page: TextPage, end: number): Figures | null {
  // Most amounts have nothing before them that leads to them.
  if (!leads.test(page.joined.slice(Math.max(0, end - 12), end))) return null
  const begin = Math.max(0, end - reach)
  const match = before.exec(page.joined.slice(begin, end))
  if (!match) return null
  const { label: named, bracket: direct, cell, opened, shut, mark: currency, unit: yuan } = match.groups!
  // A total in characters stands below the last price of its table.
  const isEnclosed = direct !== undefined || (opened !== undefined && shut === undefined)
  if (named === undefined && (cell !== undefined || !(isEnclosed || isOnOneLine(page, begin + match.index, end))))
    return null
  const isMoney = named !== undefined || currency !== undefined || yuan !== undefined
  if (!isMoney && direct === undefined) return null
  return readFigures(page, match, begin)
}

function readFigures(page: TextPage, match: RegExpExecArray, offset: number, next = ''): Figures | null {
  const { figure: digits = '', times: by, unit: yuan, mark: currency, closed } = match.groups!
  const at = offset + match.index + match[0].indexOf(digits)
  // 1.234.567 and 3-5 are none, and 2 100 may be two numbers.
  if (closed === undefined && /[\d.%~-]/.test(next)) return null
  const value = Number(digits.replaceAll(',', ''))
  if (!Number.isFinite(value) || isParted(page, at, digits.length)) return null
  const scale = (times[by ?? ''] ?? 1) * 100
  const decimals = digits.split('.')[1]?.length ?? 0
  const isOpen = by === undefined && yuan === undefined && !digits.includes('.') && !digits.includes(',')
  return {
    text: `${currency ?? ''}${digits}${by ?? ''}${yuan ?? ''}`,
    fen: Math.round(value * scale),
    slack: by === undefined ? 0.5 : scale / 2 / 10 ** decimals,
    open: isOpen,
  }
}
