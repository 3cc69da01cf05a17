// Removes characters at the ends of a text. One pass: /_+$/ grows with the square of the characters before another one.

/** `isEdge` tells one character. */
export function trimEndOf(text: string, isEdge: RegExp): string {
  let end = text.length
  while (end > 0 && isEdge.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

/** At both ends. */
export function trimOf(text: string, isEdge: RegExp): string {
  const kept = trimEndOf(text, isEdge)
  let start = 0
  while (start < kept.length && isEdge.test(kept[start]!)) start += 1
  return kept.slice(start)
}
