// The parts of a text that are written in ordinary characters, for keywords: whether a server compares ⽅ (U+2F45) with
// 方 is not known, so words without such characters are found whichever way it does.
import { cleanText } from '../values/clean-text.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether some of its characters only look like the ones that a person would type. */
export function hasLookAlikes(text: string): boolean {
  return cleanText(text, 'content').trim() !== cleanText(text, 'exact')
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Its longest parts of whole words without look-alikes. A word is what it would be in ordinary characters. */
export function plainStretches(text: string): readonly Span[] {
  const typed = cleanText(text, 'content')
  const known = typed.length === text.length ? [...words.segment(typed)] : [...text].map(letterOf())
  const spans: Span[] = []
  let from = -1
  for (const { index, segment } of known) {
    const plain = !hasLookAlikes(text.slice(index, index + segment.length))
    if (plain && from < 0) from = index
    if (!plain && from >= 0) spans.push({ from, to: index })
    if (!plain) from = -1
  }
  return from < 0 ? spans : [...spans, { from, to: text.length }]
}

/** Letters as segments of their own. */
function letterOf(): (segment: string) => { readonly index: number; readonly segment: string } {
  let at = 0
  return (segment) => {
    const index = at
    at += segment.length
    return { index, segment }
  }
}
