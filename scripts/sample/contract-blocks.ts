/** Reads the Markdown of a contract into the blocks that are set on its pages. */

export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'heading'; text: string }
  /** a numbered clause: 1.1, or (1) under it */
  | { kind: 'clause'; number: string; text: string; level: 1 | 2 }
  | { kind: 'paragraph'; text: string }
  /** blanks to fill in, side by side on one line */
  | { kind: 'blanks'; labels: string[]; bold: boolean }
  | { kind: 'gap' }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  | { kind: 'signatures'; rows: string[][] }

export interface Column {
  title: string
  align: 'left' | 'centre' | 'right'
}

const cells = (line: string) => line.replace(/^\|\s?|\s*\|\s*$/g, '').split(/\s*\|\s?/)

function column(title: string, rule: string | undefined): Column {
  const right = rule?.endsWith(':') ?? false
  const centre = right && (rule?.startsWith(':') ?? false)
  return { title, align: centre ? 'centre' : right ? 'right' : 'left' }
}

function tableBlock(lines: readonly string[], signatures: boolean): Block {
  const rows = lines.map(cells)
  const [titles = [], rules = [], ...body] = rows
  if (signatures) return { kind: 'signatures', rows: [titles, ...body] }
  return { kind: 'table', columns: titles.map((title, i) => column(title, rules[i])), rows: body }
}

function lineBlock(line: string): Block {
  const [, marker = '', rest = ''] = /^(#{1,2} |> |- |\d+\.\d+ |（\d+）)?(.*)$/.exec(line) ?? []
  switch (marker) {
    case '# ':
      return { kind: 'title', text: rest }
    case '## ':
      return { kind: 'heading', text: rest }
    case '> ':
      return { kind: 'note', text: rest }
    case '- ':
      return { kind: 'blanks', labels: rest.replace(/\*\*/g, '').split(' | '), bold: rest.startsWith('**') }
    case '':
      return { kind: 'paragraph', text: rest }
    default:
      return { kind: 'clause', number: marker.trim(), text: rest, level: marker.startsWith('（') ? 2 : 1 }
  }
}

export function parseContract(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split('\n').map((line) => line.trimEnd())
  let signatures = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '<!-- signatures -->') signatures = true
    else if (line.startsWith('|')) {
      let end = i
      while (lines[end]?.startsWith('|')) end++
      blocks.push(tableBlock(lines.slice(i, end), signatures))
      i = end - 1
    } else if (line !== '') blocks.push(lineBlock(line))
    else if (blocks.at(-1)?.kind === 'blanks') blocks.push({ kind: 'gap' })
  }
  return blocks
}
