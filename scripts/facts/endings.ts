// Reads from a doc comment that an action is taken out of service (下线), or that a parameter is out of use.
import { linesOf, plain } from './comment-text.ts'

export interface Ending {
  /** The sentence that says so; '' where only the tag `@deprecated` does. */
  readonly words: string
  /** The day on which it ends, as `2026-12-31`; null if none is named. */
  readonly date: string | null
  /** The actions and parameters to use instead. */
  readonly successors: readonly string[]
}

// An action for ending something else (此接口用于废除…) does not end itself.
const saysSo = /下线|废弃|(?<!用于)废除|弃用|停止(?:维护|服务)|不再(?:使用|维护|启用)|不建议(?:继续)?使用/
const day = /(\d{4})\s*[年/-]\s*(\d{1,2})\s*[月/-]\s*(\d{1,2})\s*日?/

/** Null if the comment says nothing of the kind. */
export function endingOf(comment: string): Ending | null {
  const [words, ...more] = linesOf(comment)
    .map(plain)
    .filter((line) => saysSo.test(line))
    .map(sentenceOf)
  if (words === undefined) return comment.includes('@deprecated') ? { words: '', date: null, successors: [] } : null
  const [, year, month, date] = day.exec(words) ?? []
  return {
    words,
    date: year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null,
    successors: [words, ...more].map(namesIn).find((names) => names.length > 0) ?? linkedIn(comment),
  }
}

/** The sentence with the word, together with the next one if that says what to use instead. */
function sentenceOf(line: string): string {
  const sentences = line.split(/(?<=[。！!])/)
  const index = sentences.findIndex((sentence) => saysSo.test(sentence))
  const next = sentences[index + 1] ?? ''
  return `${sentences[index]}${/^\s*请/.test(next) ? next : ''}`.trim()
}

/** The names after 请使用, 请用, 可用. */
function namesIn(words: string): readonly string[] {
  const from = words.search(/(?:请|可)\S{0,4}用/)
  return from < 0 ? [] : [...new Set(words.slice(from).match(/[A-Z][A-Za-z]{3,}/g))]
}

/** The last segment of the first link after the word, if it is a name. */
function linkedIn(comment: string): readonly string[] {
  const [, name] =
    /(?:href="|\]\()[^")]*\/([A-Z][A-Za-z]{3,})\/?["#)]/.exec(comment.slice(comment.search(saysSo))) ?? []
  return name === undefined ? [] : [name]
}
