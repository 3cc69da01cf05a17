// What the name of a form field says: whose it is, and whether somebody is to seal or sign there.
import { normalForm } from '../text/normal-form.ts'
import { partyGroups } from '../text/party-words.ts'
import { dateWords, sealCues, signCues, simple } from './vocabulary.ts'

/** Names such as companyName and company_seal say less of a party than the word beside it. */
const vague = 'Company'

/** A word of the vocabulary in one piece and small letters: PartyA is partya. */
function plain(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

function listOf(...lists: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap((list) => list.split(' ').map((word) => [plain(word), word] as const)))
}

const parties = listOf(...partyGroups)
const seals = listOf(sealCues)
const signs = listOf(signCues)
const dates = listOf(dateWords)
const isHan = /^\p{Script=Han}/u

/** Before the capital of BuyerSign, and of the sign in PartyASign. */
const betweenWords = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g
const inOnePiece = /[A-Za-z]+|\p{Script=Han}+/gu
/** As in buyersign. */
const runOn = /^(.{4,})(signature|sign|seal|stamp|chop)$/

/** The words of a name, small: BuyerSign, buyer_sign and buyersign are the same two. */
function wordsOf(name: string): readonly string[] {
  const text = [...name.replace(/\S+/gu, (part) => normalForm(part).text)].map(simple).join('')
  return (text.replace(betweenWords, ' ').match(inOnePiece) ?? []).flatMap((word) => {
    const small = word.toLowerCase()
    const [, first, cue] = runOn.exec(small) ?? []
    return first !== undefined && cue !== undefined && parties.has(first) ? [first, cue] : [small]
  })
}

/** The party's word in the vocabulary (甲方, PartyA, Buyer); null if the name has none. */
export function partyWordOf(name: string): string | null {
  const found = wordsOf(name).flatMap((word, index, all) => {
    const known = isHan.test(word) ? hanPartyIn(word) : latinPartyAt(all, index)
    return known === undefined ? [] : [known]
  })
  return found.find((word) => word !== vague) ?? found[0] ?? null
}

/** No party's word has more letters. */
const longest = 8

/** The first of the vocabulary's words in Chinese letters; of those that begin there, the longest. */
function hanPartyIn(letters: string): string | undefined {
  for (let begin = 0; begin < letters.length; begin += 1)
    for (let end = Math.min(letters.length, begin + longest); end > begin; end -= 1) {
      const known = parties.get(letters.slice(begin, end))
      if (known !== undefined) return known
    }
  return undefined
}

/** The longest of the vocabulary's words that begins with this one. */
function latinPartyAt(words: readonly string[], index: number): string | undefined {
  for (const count of [3, 2, 1]) {
    const known = parties.get(words.slice(index, index + count).join(''))
    if (known !== undefined) return known
  }
  return undefined
}

/**
 * The mark that the name asks for. A signature field is to be signed in whatever its name is, so that any hint counts;
 * of another field the name has to end in it, and a date or the signer's name is neither.
 */
export function asksToSign(name: string, kind: string): 'seal' | 'signature' | null {
  const words = wordsOf(name)
  if (kind === 'Sig') return words.reduceRight<ReturnType<typeof asksToSign>>((mark, word) => mark ?? hint(word), null)
  const last = words.at(-1)?.replace(/[处栏]$/, '') ?? ''
  if (isHan.test(last)) return endOf(last, seals) ? 'seal' : endOf(last, signs) ? 'signature' : null
  if ([1, 2, 3].some((count) => dates.has(words.slice(-count).join('')))) return null
  if (last === 'by') return null
  return seals.has(last) ? 'seal' : signs.has(last) ? 'signature' : null
}

function hint(word: string): 'seal' | 'signature' | null {
  if (!isHan.test(word)) return seals.has(word) ? 'seal' : signs.has(word) ? 'signature' : null
  const at = (cues: ReadonlyMap<string, string>) => Math.max(...[...cues.keys()].map((cue) => word.lastIndexOf(cue)))
  const [seal, sign] = [at(seals), at(signs)]
  return seal < 0 && sign < 0 ? null : seal > sign ? 'seal' : 'signature'
}

/** Single letters are part of other words: 规章, 标签. */
function endOf(word: string, cues: ReadonlyMap<string, string>): boolean {
  return [...cues.keys()].some((cue) => cue.length > 1 && word.endsWith(cue))
}
