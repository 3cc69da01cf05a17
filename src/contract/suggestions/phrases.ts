// Parses a line's tokens into labels, each with what it names and the blank that follows.
import type { Line } from './lines.ts'
import { tokensOf, type Token } from './tokens.ts'
import { barePhrase } from './bare-phrase.ts'
import {
  labelKinds,
  leadOf,
  hasKind,
  hasCue,
  cueOf,
  closeOf,
  closesSoon,
  isCueInBrackets,
  cueFollows,
  labelEnd,
} from './label-tokens.ts'
import type { Phrase, Span } from './phrase.ts'

const nameLike =
  /(公司|厂|中心|集团|银行|事务所|合作社|委员会|协会|学校|医院|大学|研究院|商行|经营部|工作室|门店|分行|支行|局|院|部|店|Ltd\.?|Inc\.?|LLC|Corp\.?|Limited)$/

function phrasesOfTokens(line: Line, row: number, tokens: readonly Token[], rightEdge: number): readonly Phrase[] {
  const phrases: Phrase[] = []
  const x0 = (token: Token) => line.begin[token.begin]!
  const x1 = (token: Token) => line.end[token.end - 1]!
  const used = new Set<number>()
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!
    const opensLabel = token.kind === 'open' && labelKinds.has(tokens[at + 1]?.kind ?? '') && closesSoon(tokens, at)
    if (!labelKinds.has(token.kind) && !opensLabel) {
      if (token.kind === 'dateBlank' || token.kind === 'blank') {
        if (!used.has(at)) phrases.push(barePhrase(line, row, tokens, at, x0, x1))
      }
      at += 1
      continue
    }
    const from = at
    at = labelEnd(tokens, from)
    let label = tokens.slice(from, at)
    const labelLast = label.at(-1)!
    let colon = tokens[at]?.kind === 'colon'
    if (colon) at += 1
    let blank: Span | null = null
    let after: Phrase['after'] = 'end'
    let filled = ''
    let end = x1(tokens[at - 1]!)
    const start = end
    let gapBehind = false
    let infix = false
    // What follows: blanks, then perhaps a cue in brackets that belongs to the label.
    for (let next = tokens[at]; ; next = tokens[at]) {
      if (!next) {
        if (!blank && after === 'end') blank = { x0: start, x1: rightEdge }
        break
      }
      if (next.kind === 'gap') {
        gapBehind = true
        const behind = tokens[at + 1]
        const wantsCue =
          behind?.kind === 'open' &&
          isCueInBrackets(tokens, at + 1) &&
          !hasCue(label) &&
          !label.some((t) => t.kind === 'date')
        const near = line.end[next.end - 1]! - line.begin[next.begin]! < 16 * line.size
        if (wantsCue && near && (hasKind(label, 'party') || hasKind(label, 'role') || hasKind(label, 'legal'))) {
          blank ??= { x0: start, x1: x0(behind) }
          at += 1
          continue
        }
        if (colon && (behind?.kind === 'dateBlank' || behind?.kind === 'blank' || behind?.kind === 'dateFilled')) {
          at += 1
          continue
        }
        if (hasKind(label, 'date') && (behind?.kind === 'dateBlank' || behind?.kind === 'dateFilled')) {
          at += 1
          continue
        }
        if (colon && behind?.kind === 'text' && !blank && !cueFollows(tokens, at + 1)) {
          // 甲方：    上海某某有限公司
          const limit = line.end[next.end - 1]! - line.begin[next.begin]! < 6 * line.size
          if (limit) {
            at += 1
            continue
          }
        }
        if (!blank) {
          after = 'gap'
          blank = { x0: start, x1: line.end[next.end - 1]! }
        }
        break
      }
      if (next.kind === 'blank') {
        if (!blank || after !== 'drawn') blank = { x0: x0(next), x1: x1(next) }
        after = 'drawn'
        used.add(at)
        at += 1
        continue
      }
      if (next.kind === 'dateBlank') {
        if (hasKind(label, 'date') || hasKind(label, 'field') || gapBehind || colon) {
          const left = blank && after === 'drawn' ? blank.x0 : Math.min(start, x0(next))
          blank = {
            x0: x0(next) - start < 8 * line.size || after === 'drawn' ? left : x0(next) - 3 * line.size,
            x1: x1(next),
          }
          after = 'dateBlank'
          used.add(at)
          filled = ''
          at += 1
        } else after = 'next'
        break
      }
      if (next.kind === 'dateFilled') {
        after = 'dateFilled'
        filled = next.word
        at += 1
        break
      }
      if (
        next.kind === 'open' &&
        isCueInBrackets(tokens, at) &&
        (blank || colon || infix || filled !== '') &&
        !hasCue(label)
      ) {
        const stop = closeOf(tokens, at)
        label = [...label, ...tokens.slice(at, stop)]
        at = stop
        end = x1(tokens[at - 1]!)
        if (tokens[at]?.kind === 'colon') {
          colon = true
          at += 1
        }
        if (!blank) {
          // 乙方：张三（签字）: signed after the cue.
          blank = {
            x0: end,
            x1: tokens[at]?.kind === 'gap' ? line.end[tokens[at]!.end - 1]! : tokens[at] ? x0(tokens[at]!) : rightEdge,
          }
        }
        if (!tokens[at] || tokens[at]!.kind === 'gap' || labelKinds.has(tokens[at]!.kind))
          after = after === 'drawn' ? 'drawn' : filled === '' ? 'gap' : 'text'
        else if (tokens[at]!.kind === 'text') {
          after = 'text'
          filled += tokens[at]!.word
        }
        break
      }
      if (labelKinds.has(next.kind) && (colon || blank) && filled === '') {
        // 日期 Date: and 甲方（盖章）Party A (Seal): are one label each; a colon in between starts a new one.
        after = blank && after === 'drawn' ? 'drawn' : 'next'
        blank ??= { x0: start, x1: x0(next) }
        break
      }
      if (
        after === 'drawn' &&
        (next.kind === 'text' || next.kind === 'open' || next.kind === 'close' || next.kind === 'join')
      )
        break
      // Text: a value that was filled in, or a sentence that continues.
      after = 'text'
      while (
        tokens[at] &&
        tokens[at]!.kind !== 'gap' &&
        tokens[at]!.kind !== 'blank' &&
        tokens[at]!.kind !== 'dateBlank' &&
        !(tokens[at]!.kind === 'open' && isCueInBrackets(tokens, at))
      ) {
        filled += tokens[at]!.word
        at += 1
      }
      if (tokens[at]?.kind === 'open' && !hasCue(label)) {
        if (colon) continue
        // 客户确认（签字）: a word between the party and its cue.
        if (hasKind(label, 'party') && filled.length <= 4 && /^[一-龥]+$/.test(filled)) {
          infix = true
          filled = ''
          after = 'end'
          continue
        }
      }
      break
    }
    const previous = tokens[from - 1]
    const lead = leadOf(tokens, from)
    phrases.push({
      line,
      row,
      words: label.map((t) => t.word).join('') + (colon ? ':' : ''),
      span: { x0: x0(tokens[from]!), x1: x1(labelLast) },
      parties: label.filter((t) => t.kind === 'party').map((t) => t.word),
      behalf: hasKind(label, 'behalf'),
      name: lead && nameLike.test(lead.word) ? lead.word : '',
      role: hasKind(label, 'role') ? 'agent' : hasKind(label, 'legal') ? 'legal' : 'none',
      cue: cueOf(label),
      cueWords: label
        .filter((t) => t.kind === 'seal' || t.kind === 'sign')
        .map((t) => t.word)
        .join(''),
      bracketed: label.some(
        (t, i) => (t.kind === 'seal' || t.kind === 'sign') && label.slice(0, i).some((o) => o.kind === 'open'),
      ),
      colon,
      date: hasKind(label, 'date'),
      field: label.find((t) => t.kind === 'field')?.word ?? '',
      after,
      blank: blank ?? { x0: start, x1: rightEdge },
      filled,
      before: !previous
        ? 'start'
        : previous.kind === 'gap'
          ? 'gap'
          : previous.kind === 'text' || previous.kind === 'join'
            ? 'text'
            : 'next',
      lead: lead?.word ?? '',
      leadSpan: lead ? { x0: x0(lead), x1: x1(lead) } : null,
      printedDate: after === 'dateBlank',
      dateWords: after === 'dateBlank' ? tokens[at - 1]!.word : '',
      bare: false,
    })
  }
  return phrases
}

/** The labels and blanks of a line. `rightEdge`: the right edge of the page's text, pt. */
export function phrasesOf(line: Line, row: number, rightEdge: number): readonly Phrase[] {
  // Running text has no labels; it may have blanks.
  return line.text === '' || (line.prose && !/_|[[【]请?填|\{\{|年[^\d一-龥]*月/.test(line.text))
    ? []
    : phrasesOfTokens(line, row, tokensOf(line), Math.max(rightEdge, line.x1))
}
