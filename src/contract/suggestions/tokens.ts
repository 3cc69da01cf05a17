// Tokenises a line's text: vocabulary words, brackets, blanks, and other text.
import { partyGroups } from '../text/party-words.ts'
import { dateWords, fieldWords, legalRoles, roles, sealCues, signCues } from './vocabulary.ts'
import type { Line } from './lines.ts'

export type TokenKind =
  | 'party'
  | 'role'
  | 'legal'
  | 'behalf'
  | 'seal'
  | 'sign'
  | 'date'
  | 'field'
  | 'open'
  | 'close'
  | 'colon'
  | 'join'
  | 'blank'
  | 'gap'
  | 'dateBlank'
  | 'dateFilled'
  | 'alias'
  | 'text'

export interface Token {
  readonly kind: TokenKind
  /** Without blanks. */
  readonly word: string
  /** Its range in the line's text. */
  readonly begin: number
  readonly end: number
}

/** A pattern for words of a list, longest first, with blanks allowed between letters. */
function anyOf(list: string): string {
  return [...new Set(list.split(' '))]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const body = [...word].map((c) => c.replace(/[.*/()]/g, '\\$&')).join(' ?')
      return /^[A-Za-z]/.test(word) ? `(?<![A-Za-z])${body}(?![A-Za-z])` : body
    })
    .join('|')
}

const before =
  '(?:(?:本人|亲笔|单位|公司|企业|法人|手写|加盖|并加盖|并|请在此处|请|由|处|此处|当事人|电子|确认|审核|同意) ?)*'
const behind = '(?: ?(?:处|栏|页|并按手印|并捺印|及按手印|盖指模))?'
const digits = '[0-9〇○零一二三四五六七八九十元廿]'

interface Rule {
  readonly kind: TokenKind
  /** Indexed by first character, so that most characters cost nothing. */
  readonly byFirst: ReadonlyMap<string, RegExp>
}

/** DISCLOSING PARTY matches Disclosing Party. */
const capitals = new Map<string, string>()

function listRule(kind: TokenKind, all: string, prefix = '', suffix = '', leads = ''): Rule {
  const latin = all.split(' ').filter((word) => /^[A-Z][a-z]/.test(word))
  for (const word of latin) capitals.set(word.toUpperCase(), word)
  const list = [...all.split(' '), ...latin.map((word) => word.toUpperCase())]
  const words = list.join(' ')
  const firsts = new Set([...list.map((word) => word[0]!), ...leads])
  const whole = leads === '' ? null : new RegExp(`${prefix}(?:${anyOf(words)})${suffix}`, 'y')
  return {
    kind,
    byFirst: new Map(
      [...firsts].map((first) => [
        first,
        whole ?? new RegExp(anyOf(list.filter((word) => word.startsWith(first)).join(' ')), 'y'),
      ]),
    ),
  }
}

function patternRule(kind: TokenKind, firsts: string, source: string): Rule {
  const rule = new RegExp(source, 'y')
  return { kind, byFirst: new Map([...firsts].map((first) => [first, rule])) }
}

const figures = '0123456789〇○零一二三四五六七八九十元廿'
const adjuncts = '本亲单公企法手加并请由处此当电确审同'

const filledDates = [
  `${digits}(?: ?${digits}){0,4} ?年 ?${digits}(?: ?${digits}){0,2} ?月 ?${digits}(?: ?${digits}){0,2} ?日`,
  '20\\d\\d ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}',
]
const blankDates = [
  `(?:(?:20|二〇|二○|二零|贰零)? ?${digits}{0,4}[_ /]*年[_ ]*(?:${digits}{1,2} ?)?月[_ ]*日)`,
  '_+ ?[/.-] ?_+ ?[/.-] ?_+',
  '_+ ?\\(?(?:MM|DD|YYYY) ?/ ?(?:MM|DD) ?/ ?YYYY\\)?',
]
const rules: readonly Rule[] = [
  patternRule('dateFilled', figures, filledDates.join('|')),
  patternRule('dateBlank', `${figures}贰_/年`, blankDates.join('|')),
  listRule('field', fieldWords.map((f) => f.words).join(' ')),
  listRule('date', dateWords),
  listRule('party', partyGroups.join(' ')),
  listRule('legal', legalRoles),
  listRule('role', roles),
  listRule('seal', sealCues, before, behind, adjuncts),
  listRule('sign', signCues, before, behind, adjuncts),
  patternRule(
    'behalf',
    'SsFfOo',
    '(?:[Ss]igned ?,? )?(?:[Ff]or and )?(?:[Oo]n [Bb]ehalf [Oo]f|FOR AND ON BEHALF OF)(?: the(?![A-Za-z]))?',
  ),
  patternRule('alias', '以下简称即h', '以下简称为?|下称|简称|以下称为?|即|hereinafter referred to as'),
  patternRule('join', '或及和与、/&兼+并', '(?:或者?|及)其?|和|与|、|/|&|兼|\\+|并'),
  patternRule('open', '([【〔〖{<「『"“', '.'),
  patternRule('close', ')]】〕〗}>」』"”', '.'),
  patternRule('colon', ':', ':'),
  patternRule('blank', '_', '_[_ ]*'),
  // What a template has printed where something is to be written.
  patternRule('blank', '[{【', '[[【]请?填[^\\]】]{0,24}[\\]】]|\\{\\{[^{}]{1,40}\\}\\}'),
  patternRule('party', '甲乙丙丁戊', '(?<=\\()[甲乙丙丁戊](?=\\))'),
]

/** Minimum width of a gap that is more than a blank between words. */
export function isGap(line: Line, unit: number): boolean {
  return line.text[unit] === ' ' && line.end[unit]! - line.begin[unit]! >= 1.6 * line.size
}

/** No label is longer, and a pattern may read the rest of the line at each of its characters. */
const maxLength = 1000

export function tokensOf(line: Line): readonly Token[] {
  const { text } = line
  if (text.length > maxLength) return [{ kind: 'text', word: text, begin: 0, end: text.length }]
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      if (isGap(line, at)) tokens.push({ kind: 'gap', word: '', begin: at, end: at + 1 })
      at += 1
      continue
    }
    const token = tokenAt(line, at)
    const last = tokens.at(-1)
    if (token.kind === 'text' && last?.kind === 'text')
      tokens[tokens.length - 1] = { ...last, word: last.word + token.word, end: token.end }
    else tokens.push(token)
    at = token.end
  }
  return tokens
}

function tokenAt(line: Line, at: number): Token {
  const { text } = line
  let best: Token | null = null
  for (const { kind, byFirst } of rules) {
    const rule = byFirst.get(text[at]!)
    if (!rule) continue
    rule.lastIndex = at
    const match = rule.exec(text)?.[0].trimEnd()
    if (!match) continue
    // Letters may be spaced out, but a word does not span half a page.
    if (kind !== 'dateBlank' && kind !== 'blank' && widestGap(line, at, at + match.length) > 6 * line.size) continue
    if (best && match.length <= best.end - best.begin) continue
    const word = match.replace(/ /g, '')
    best = {
      kind,
      word: capitals.get(word) ?? word,
      begin: at,
      end: kind === 'blank' ? toGap(line, at, at + match.length) : at + match.length,
    }
  }
  return best ?? { kind: 'text', word: text[at]!, begin: at, end: at + 1 }
}

/** Two underscores with a gap in between are two blanks. */
function toGap(line: Line, begin: number, end: number): number {
  for (let i = begin; i < end; i += 1) if (isGap(line, i)) return i
  return end
}

function widestGap(line: Line, begin: number, end: number): number {
  let widest = 0
  for (let i = begin; i < end; i += 1)
    if (line.text[i] === ' ') widest = Math.max(widest, line.end[i]! - line.begin[i]!)
  return widest
}
