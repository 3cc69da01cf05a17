// Where a label begins and ends among a line's tokens, and what it asks for.
import type { Token } from './tokens.ts'

/** What a label asks for: a seal, a signature, either. */
export type Cue = 'none' | 'seal' | 'sign' | 'both'

export const labelKinds = new Set(['party', 'role', 'legal', 'seal', 'sign', 'date', 'field', 'behalf'])

/** The text directly before a label, back to the last gap. */
export function leadOf(tokens: readonly Token[], at: number): Token | null {
  let from = at
  while (from > 0 && !['gap', 'blank', 'colon', 'dateBlank'].includes(tokens[from - 1]!.kind)) from -= 1
  if (from === at) return null
  const part = tokens.slice(from, at)
  return { kind: 'text', word: part.map((t) => t.word).join(''), begin: part[0]!.begin, end: part.at(-1)!.end }
}

export function hasKind(label: readonly Token[], kind: Token['kind']): boolean {
  return label.some((t) => t.kind === kind)
}

export function hasCue(label: readonly Token[]): boolean {
  return hasKind(label, 'seal') || hasKind(label, 'sign')
}

export function cueOf(label: readonly Token[]): Cue {
  const seal = label.some((t) => t.kind === 'seal')
  const sign = label.some((t) => t.kind === 'sign')
  return seal && sign ? 'both' : seal ? 'seal' : sign ? 'sign' : 'none'
}

export function closeOf(tokens: readonly Token[], open: number): number {
  let at = open + 1
  while (at < tokens.length && tokens[at]!.kind !== 'close') at += 1
  return Math.min(at + 1, tokens.length)
}

export function closesSoon(tokens: readonly Token[], open: number): boolean {
  return tokens[closeOf(tokens, open) - 1]?.kind === 'close' && closeOf(tokens, open) - open <= 9
}

/** （签字）, （签字或盖章）, （公司公章）. */
export function isCueInBrackets(tokens: readonly Token[], open: number): boolean {
  const stop = closeOf(tokens, open)
  const inside = tokens.slice(open + 1, stop - 1)
  return (
    tokens[stop - 1]?.kind === 'close' &&
    hasCue(inside) &&
    inside.filter((t) => t.kind === 'text').every((t) => t.word.length <= 4)
  )
}

export function cueFollows(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length && tokens[i]!.kind !== 'gap' && tokens[i]!.kind !== 'colon'; i += 1)
    if (tokens[i]!.kind === 'open' && isCueInBrackets(tokens, i)) return true
  return false
}

/** The end of the label: vocabulary words, with bracketed text and connectors between them. */
export function labelEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length) {
    const token = tokens[at]!
    if (labelKinds.has(token.kind)) at += 1
    else if (
      token.kind === 'open' &&
      closesSoon(tokens, at) &&
      !tokens.slice(at, closeOf(tokens, at)).some((t) => t.kind === 'gap' || t.kind === 'blank')
    )
      at = closeOf(tokens, at)
    else if (token.kind === 'join' && (labelKinds.has(tokens[at + 1]?.kind ?? '') || tokens[at + 1]?.kind === 'open'))
      at += 1
    else break
  }
  return Math.max(at, from + 1)
}
