// A blank without a label: the text beside it tells what it is for.
import type { Line } from './lines.ts'
import type { Token } from './tokens.ts'
import { leadOf } from './label-tokens.ts'
import type { Phrase } from './phrase.ts'

export function barePhrase(
  line: Line,
  row: number,
  tokens: readonly Token[],
  at: number,
  x0: (t: Token) => number,
  x1: (t: Token) => number,
): Phrase {
  const token = tokens[at]!
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  const isDate = token.kind === 'dateBlank'
  const room =
    previous?.kind === 'gap'
      ? Math.min(line.end[previous.end - 1]! - line.begin[previous.begin]!, 3 * line.size)
      : previous
        ? 0
        : Math.min(3 * line.size, Math.max(x0(token) - 40, 0))
  const drawn = token.word.startsWith('_') || /^\d/.test(token.word)
  const colon = previous?.kind === 'colon'
  const lead = leadOf(tokens, colon ? at - 1 : at)
  return {
    line,
    row,
    words: token.word,
    span: { x0: x0(token), x1: x1(token) },
    parties: [],
    behalf: false,
    name: '',
    role: 'none',
    cue: 'none',
    cueWords: '',
    bracketed: false,
    colon,
    date: isDate,
    field: '',
    after: isDate ? 'dateBlank' : 'drawn',
    blank: { x0: x0(token) - (isDate && !drawn ? room : 0), x1: x1(token) },
    filled: !next || next.kind === 'gap' ? '' : next.word,
    before: !previous ? 'start' : previous.kind === 'gap' ? 'gap' : 'text',
    lead: lead?.word ?? '',
    leadSpan: null,
    printedDate: isDate && /年/.test(token.word),
    dateWords: isDate ? token.word : '',
    bare: true,
  }
}
