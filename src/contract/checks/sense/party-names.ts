// The companies that the text names as its parties: 甲方：上海某某有限公司.
import { partyGroups } from '../../text/party-words.ts'
import { doubtAt, type TextDoubt } from './text-doubt.ts'
import type { TextPage } from '../../text/text-page.ts'

export interface NamedCompany {
  /** 甲方. */
  readonly party: string
  /** As compared. */
  readonly name: string
  /** Where its name stands; without params for the sentence. */
  readonly place: TextDoubt
}

const words = partyGroups
  .join(' ')
  .split(' ')
  .filter((word) => /^\p{Script=Han}/u.test(word))
  .sort((a, b) => b.length - a.length)
const end = '(?:公司|集团(?!.{0,12}公司)|厂|银行|事务所|合作社|委员会|协会|学校|医院|大学|研究院|商行|经营部|工作室)'
/** A company behind a colon. */
const named = new RegExp(
  `:(?<name>[\\p{Script=Han}A-Za-z0-9()·&]{2,40}?${end}(?:[\\p{Script=Han}()]{1,12}?(?:分公司|分行|支行))?)`,
  'gu',
)
/** The party before it: 甲方, 甲方（出租方）, 甲方（盖章）. */
const head = new RegExp(`(?<party>${words.join('|')})(?:\\([^()\\n]{0,20}\\)){0,2}$`, 'u')
/** A form's placeholder, a masked name, or a sentence: 甲方：指上海某某有限公司与北京某某有限公司. */
const noName = /[xX×]{2}|\*|[与和就或及]|^(?:指|为|是)|甲方|乙方|以下|简称/

export function namedCompanies(page: TextPage): readonly NamedCompany[] {
  const { joined } = page
  const found: NamedCompany[] = []
  for (const { index, groups } of joined.matchAll(named)) {
    const { name = '' } = groups!
    const party = noName.test(name) ? undefined : head.exec(joined.slice(Math.max(0, index - 60), index))?.groups!.party
    if (party !== undefined)
      found.push({ party, name: comparedName(name), place: doubtAt(page, index + 1, name.length) })
  }
  return found
}

/** Widths, blanks and brackets make no difference. */
export function comparedName(name: string): string {
  return plainName(name)
    .replaceAll(/[()[\]【】〔〕]/g, '')
    .toLowerCase()
}

/** As it stands in a page's `joined`. */
function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}

/** Whether a company stands anywhere in the text, also across the lines of a cell. */
export function isNamedIn(pages: readonly TextPage[], name: string): boolean {
  const sought = plainName(name)
  return pages.some(({ joined }) => joined.includes(sought) || joined.replaceAll('\n', '').includes(sought))
}

/**
 * The company that the text names in place of one that it does not name; null if there is none. `others` are the
 * companies of the other parties: what names them is taken. A name in Chinese is not held against one in English.
 */
export function companyInstead(
  companies: readonly NamedCompany[],
  own: { readonly name: string; readonly role: string },
  others: readonly string[],
): NamedCompany | null {
  if (/[*xX×]{2}/.test(own.name) || !/\p{Script=Han}/u.test(own.name)) return null
  const taken = [own.name, ...others].map(comparedName).filter((name) => name !== '')
  const free = companies.filter(({ name }) => !taken.some((other) => other.startsWith(name) || name.startsWith(other)))
  return free.find(({ party }) => party === own.role) ?? free[0] ?? null
}
