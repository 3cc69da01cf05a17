// Identifies the contract's parties from its text, and matches them to the draft's.
import type { PartyKind } from '../component-types/owners.ts'
import type { Phrase } from './phrase.ts'
import type { KnownParty, PartyMention } from './suggestion.ts'
import { partyGroups } from '../text/party-words.ts'
import { companyWords, personWords } from './vocabulary.ts'

/** The synonyms that a word is one of. */
export const groupOf: ReadonlyMap<string, string> = new Map(
  partyGroups.flatMap((group) => {
    const words = group.split(' ')
    // （甲） is 甲方.
    const short = words.flatMap((word) => /^([甲乙丙丁戊])方$/.exec(word)?.[1] ?? [])
    return [...words, ...short].map((word) => [word, group] as const)
  }),
)
const ordinals = ['甲方', '乙方', '丙方', '丁方', '戊方']
const companyName =
  /(公司|厂|中心|集团|银行|事务所|合作社|委员会|协会|学校|医院|大学|研究院|商行|经营部|工作室|Ltd\.?|Inc\.?|LLC|Corp\.?|Limited)/

/** One party of the contract. */
export interface ContractParty {
  readonly mention: PartyMention
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly kind: TwoKinds | undefined
  /** By what the contract says of it, without whether it asks for a signature, which either gives. */
  readonly told: TwoKinds | undefined
}

/** A company, or a person: what the words of a contract can tell. */
export type TwoKinds = Extract<PartyKind, 'company' | 'person'>

interface Entry {
  word: string
  readonly words: Set<string>
  readonly names: Set<string>
  company: number
  person: number
  /** What a cue alone has added to them. */
  asked: { company: number; person: number }
  readonly first: number
}

/** A phrase that names a party at the head of a block, and whether it asks for a signature there. */
export interface Head {
  readonly phrase: Phrase
  readonly words: readonly string[]
  readonly inSignBlock: boolean
}

export class Parties {
  readonly #entries: Entry[] = []
  #list: readonly ContractParty[] | null = null

  /** Adds heads, in the file's order. */
  constructor(heads: readonly Head[]) {
    for (const head of heads) this.#add(head)
    this.#tie(heads)
  }

  #find(word: string): Entry | undefined {
    const group = groupOf.get(word)
    return (
      this.#entries.find((e) => e.words.has(word)) ??
      this.#entries.find((e) => group !== undefined && [...e.words].some((w) => groupOf.get(w) === group))
    )
  }

  #add({ phrase, words }: Head): void {
    let entry = words.map((word) => this.#find(word)).find((found) => found !== undefined)
    if (!entry) {
      entry = {
        word: words[0]!,
        words: new Set(),
        names: new Set(),
        company: 0,
        person: 0,
        asked: { company: 0, person: 0 },
        first: this.#entries.length,
      }
      this.#entries.push(entry)
    }
    for (const word of words) {
      entry.words.add(word)
      if (personWords.has(word)) entry.person += 1
      if (companyWords.has(word) || companyName.test(word)) entry.company += 3
    }
    if (phrase.colon && phrase.filled !== '' && phrase.filled.length <= 40) {
      entry.names.add(withoutRemark(phrase.filled))
      if (companyName.test(phrase.filled)) entry.company += 4
      else if (/^[一-龥·]{2,4}$/.test(phrase.filled)) entry.person += 2
    }
  }

  /** 出租方 and 承租方 at the start and 甲方 and 乙方 at the end are the same parties, in order. */
  #tie(heads: readonly Head[]): void {
    const signing = this.#entries.filter((e) => heads.some((h) => h.inSignBlock && h.words.some((w) => e.words.has(w))))
    const above = this.#entries.filter((e) => !signing.includes(e))
    if (signing.length !== above.length || signing.length < 2) return
    const isOrdinal = (e: Entry) => [...e.words].some((w) => ordinals.includes(w) || /^Party[A-E]$/.test(w))
    if (!signing.every(isOrdinal) && !above.every(isOrdinal)) return
    above.forEach((entry, index) => {
      const other = signing[index]!
      for (const word of other.words) entry.words.add(word)
      for (const name of other.names) entry.names.add(name)
      entry.company += other.company
      entry.person += other.person
      entry.asked.company += other.asked.company
      entry.asked.person += other.asked.person
      this.#entries.splice(this.#entries.indexOf(other), 1)
    })
  }

  /** Other evidence for a company or a person: the words of its fields and cues. `asked` of a cue that either signs. */
  weigh(word: string, { company = 0, person = 0 }: Evidence, asked = false): void {
    const entry = this.#find(word)
    if (!entry) return
    entry.company += company
    entry.person += person
    if (asked) {
      entry.asked.company += company
      entry.asked.person += person
    }
    this.#list = null
  }

  get list(): readonly ContractParty[] {
    this.#list ??= this.#entries.map((entry, index) => ({
      mention: { word: spell(entry.word), index },
      words: entry.words,
      names: entry.names,
      kind: heavier(entry),
      told: heavier({
        company: entry.company - entry.asked.company,
        person: entry.person - entry.asked.person,
      }),
    }))
    return this.#list
  }

  party(word: string): ContractParty | undefined {
    const entry = this.#find(word)
    return entry && this.list[this.#entries.indexOf(entry)]
  }
}

interface Evidence {
  readonly company?: number
  readonly person?: number
}

function heavier({ company, person }: Required<Evidence>): TwoKinds | undefined {
  return company === person ? undefined : company > person ? 'company' : 'person'
}

/** PartyA as Party A. */
export function spell(word: string): string {
  return word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
}

/**
 * The draft's party for each of the contract's: by role, else by a name next to the word, else by order. Undefined if
 * the draft does not have it.
 */
export function tieToDraft(
  parties: readonly ContractParty[],
  known: readonly KnownParty[],
): ReadonlyMap<number, KnownParty> {
  const tied = new Map<number, KnownParty>()
  const free = () => known.filter((k) => ![...tied.values()].includes(k))
  const take = (test: (party: ContractParty, k: KnownParty) => boolean) => {
    for (const party of parties) {
      if (tied.has(party.mention.index)) continue
      const found = free().find((k) => test(party, k))
      if (found) tied.set(party.mention.index, found)
    }
  }
  const plain = (text: string) => text.replace(/\s/g, '').normalize('NFKC')
  take((party, k) => party.words.has(plain(k.role)))
  take((party, k) => {
    const group = groupOf.get(plain(k.role))
    return group !== undefined && [...party.words].some((w) => groupOf.get(w) === group)
  })
  take((party, k) => plain(k.role) !== '' && [...party.words].some((w) => plain(k.role).includes(w)))
  take((party, k) =>
    [k.company, k.person].some(
      (name) => plain(name) !== '' && (party.names.has(plain(name)) || party.words.has(plain(name))),
    ),
  )
  const kindOf = (k: KnownParty) =>
    k.kind === undefined ? undefined : k.kind.startsWith('company') ? 'company' : 'person'
  const fewer = parties.length < known.length
  if (fewer) take((party, k) => party.kind !== undefined && party.kind === kindOf(k) && isOpen(k))
  for (const party of parties) {
    if (tied.has(party.mention.index) || party.words.has('')) continue
    const k = known[party.mention.index]
    if (k && free().includes(k) && (isOpen(k) || !ordinal(party))) tied.set(party.mention.index, k)
  }
  return tied
}

/** 典子谦(以下简称甲方) without what is in brackets at its end. */
function withoutRemark(filled: string): string {
  const open = filled.indexOf('(')
  return open >= 0 && filled.endsWith(')') ? filled.slice(0, open) : filled
}

function ordinal(party: ContractParty): boolean {
  return [...party.words].some((w) => ordinals.includes(w))
}

/** A role that is only a number may be anyone; 出租方 is not the contract's 买方. */
function isOpen(k: KnownParty): boolean {
  const role = k.role.trim()
  return role === '' || ordinals.includes(role) || /^签署方\d+$/.test(role) || !groupOf.has(role)
}
