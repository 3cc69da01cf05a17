// The opinion of a SIGN_OPINION: a text, and the words that the signer taps one by one, which together make up the text
// (SDK).
import type { Component } from '../api/component.ts'
import { isExtraBroken, readExtra, withExtra } from './extra.ts'

export interface Opinion {
  readonly text: string
  /** The words, which make up the text when joined; empty for an empty text. */
  readonly words: readonly string[]
}

/** The opinion of a component. If the words do not make up the text, the text counts as one word. */
export function opinionOf(component: Component): Opinion {
  const { Values: values, ValuesArray: array } = readExtra(component)
  const text = typeof values === 'string' ? values : ''
  const words = Array.isArray(array)
    ? array.filter((word): word is string => typeof word === 'string' && word !== '')
    : []
  if (words.join('') === text) return { text, words }
  return { text, words: text === '' ? [] : [text] }
}

/** Sets the opinion. An empty text removes it with its words and way of signing. */
export function withOpinion(component: Component, text: string, words: readonly string[]): Component {
  if (isExtraBroken(component)) return component
  if (text === '')
    return ['Values', 'ValuesArray', 'SignMethod'].reduce((before, key) => withExtra(before, key, undefined), component)
  const whole = words.filter((word) => word !== '')
  const worded = withExtra(
    withExtra(component, 'Values', text),
    'ValuesArray',
    whole.join('') === text ? whole : [text],
  )
  // The only way of signing (SDK: 词组拼接方式).
  return readExtra(worded).SignMethod === undefined ? withExtra(worded, 'SignMethod', 1) : worded
}

/** Splits the text after its first `at` characters, or joins it if it is split there. */
export function toggleSeam(words: readonly string[], at: number): readonly string[] {
  const characters = [...words.join('')]
  if (at <= 0 || at >= characters.length) return words
  const seams = new Set(seamsOf(words))
  if (!seams.delete(at)) seams.add(at)
  const cuts = [0, ...[...seams].sort((a, b) => a - b), characters.length]
  return cuts.slice(1).map((end, n) => characters.slice(cuts[n], end).join(''))
}

/** The positions in the text at which words end, except the last. */
export function seamsOf(words: readonly string[]): readonly number[] {
  let at = 0
  return words.slice(0, -1).map((word) => (at += [...word].length))
}
