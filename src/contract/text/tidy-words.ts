// Cleans a text selected on a page for use as a keyword, removing what lines and columns put in between.
import { cleanText } from '../values/clean-text.ts'

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Longer texts are likely to be wrapped, and then a server may not find them. */
export const longKeyword = 30

/**
 * The words in one line, trimmed, with a single blank for several. Lines are joined with a blank, or without one next
 * to Chinese.
 */
export function tidyWords(chosen: string): string {
  const lines = cleanText(chosen, 'exact')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\s\u3000]+/g, (blank) => (blank === '\u3000' ? blank : ' ')).trim())
    .filter((line) => line !== '')
  return lines.reduce((text, line) => {
    if (text === '') return line
    return cjk.test(text.at(-1)!) || cjk.test(line[0]!) ? text + line : `${text} ${line}`
  }, '')
}
