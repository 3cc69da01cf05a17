// Splits a Chinese sentence into words, if the browser supports it.

/** `我已知晓` becomes `['我', '已', '知晓']`. Joined they are the text; punctuation and spaces stay with the preceding word. */
export function splitWords(text: string): readonly string[] {
  if (text === '') return []
  if (typeof Intl.Segmenter !== 'function') return [text]
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    if (isWordLike || words.length === 0) words.push(segment)
    else words[words.length - 1] += segment
  }
  return words
}
