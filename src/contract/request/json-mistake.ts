// Finds the position of a JSON syntax error, which engines' messages do not always give, and never without quoting the
// text.

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const space = /[ \t\n\r]*/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** The index of the first unexpected character; the text's length if something is missing. */
export function mistakeAt(text: string): number {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  let at = 0
  for (;;) {
    at = endOf(space, text, at) ?? at
    const mark = text[at]
    if (mark === undefined) return at
    const inObject = open.at(-1) === '{'
    if (mark === ',' && wanted === 'commaOrEnd') {
      wanted = inObject ? 'key' : 'value'
      at += 1
    } else if (mark === ':' && wanted === 'colon') {
      wanted = 'value'
      at += 1
    } else if (
      open.length > 0 &&
      mark === (inObject ? '}' : ']') &&
      (wanted === 'commaOrEnd' || wanted === 'keyOrEnd' || wanted === 'valueOrEnd')
    ) {
      open.pop()
      wanted = open.length > 0 ? 'commaOrEnd' : 'nothing'
      at += 1
    } else if (wanted === 'key' || wanted === 'keyOrEnd') {
      const end = mark === '"' ? endOfString(text, at) : null
      if (end === null) return at
      wanted = 'colon'
      at = end
    } else if (wanted === 'value' || wanted === 'valueOrEnd') {
      if (mark === '{' || mark === '[') {
        open.push(mark)
        wanted = mark === '{' ? 'keyOrEnd' : 'valueOrEnd'
        at += 1
        continue
      }
      const end = mark === '"' ? endOfString(text, at) : endOf(scalar, text, at)
      if (end === null) return at
      wanted = open.length > 0 ? 'commaOrEnd' : 'nothing'
      at = end
    } else {
      return at
    }
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The index after the closing quote, or null if there is none or an unescaped control character comes first. */
function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text[at]!
    if (mark === '"') return at + 1
    if (mark < ' ') return null
    if (mark !== '\\') continue
    const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))
    if (!escape) return null
    at += escape[0].length
  }
  return null
}
