// Extracts the text of an HTML page, one line per block, without layout: enough to try conversions out.
import { Parser } from 'htmlparser2'

/** Elements whose content is not text. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg'])
const blocks: ReadonlySet<string> = new Set(
  (
    'p div section article header footer main h1 h2 h3 h4 h5 h6 ' +
    'ul ol li table thead tbody tr blockquote pre hr form'
  ).split(' '),
)

/** `htmlText('<p>甲方</p><p>A &amp; B</p>')` is the two lines 甲方 and A & B. */
export function htmlText(html: string): string {
  const pieces: string[] = []
  let silences = 0
  const onBlock = (name: string) => {
    if (blocks.has(name)) pieces.push('\n')
  }
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) silences += 1
      if (name === 'br') pieces.push('\n')
      onBlock(name)
    },
    onclosetag(name) {
      if (silent.has(name)) silences -= 1
      if (name === 'td' || name === 'th') pieces.push(' ')
      onBlock(name)
    },
    ontext(text) {
      if (silences === 0) pieces.push(text.replaceAll(/\s+/g, ' '))
    },
  })
  parser.end(html)
  return linesOf(pieces.join(''))
}

/** Collapses runs of empty lines into one. */
function linesOf(text: string): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim())
  return lines
    .filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
    .join('\n')
    .trim()
}
