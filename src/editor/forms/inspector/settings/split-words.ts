// A Chinese sentence as words, where the browser can tell them.

/** `我已知晓` is `['我', '已', '知晓']`. Joined they are the text; marks and spaces stay with the word before them. */
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
