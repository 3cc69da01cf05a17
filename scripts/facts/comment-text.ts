// Tencent's doc comments are Markdown and HTML in turn, some of it escaped: their lines as plain text, bold words
// between `**`.

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&amp;': '&',
}

/** The lines that a reader sees, none empty, without the marks of a list. */
export function linesOf(comment: string): readonly string[] {
  return comment
    .replace(/&(?:lt|gt|quot|nbsp|#39|amp);/g, (entity) => entities[entity]!)
    .replace(/<\/?(?:b|strong)>/gi, '**')
    .replace(/<\/?(?:p|li|ul|ol|br|tr|table|pre|div)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .split('\n')
    .map((line) => line.trim().replace(/^[-•]\s+/, ''))
    .filter((line) => line !== '')
}

/** A line without its marks. */
export function plain(line: string): string {
  return line.replaceAll('**', '')
}

/** All lines in one, without marks. */
export function wordsOf(comment: string): string {
  return linesOf(comment).map(plain).join(' ')
}

/** The first words, for a list. */
export function excerptOf(comment: string, length = 60): string {
  const words = wordsOf(comment.replace(/\n?@deprecated\b/g, ''))
  return [...words].length > length ? `${[...words].slice(0, length - 1).join('')}…` : words
}
