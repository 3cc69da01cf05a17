// Whether an expression can take time that grows with the square of a text: a run of characters that is read again
// from each of its characters, or that two parts of the expression share in every possible way.
import { parseAst } from 'vite'

interface Atom {
  /** As written, without its quantifier. */
  readonly source: string
  readonly endless: boolean
  readonly optional: boolean
  /** In a group that may be absent: whatever fails in it does not fail the whole. */
  readonly spare?: true
}

/** Characters of every kind that the expressions of src name. */
const samples = [...' \t\n\r!"#$%&\'()*+,-./0123456789:;<=>?@AZ[\\]^_`az{|}~，。；：、（）年月日甲方＿﹍·—…']

/** The first part that is read again and again, as `_+` of `/_+$/` is before a letter; null if there is none. */
export function slowPart({ source, flags }: { readonly source: string; readonly flags: string }): string | null {
  for (const sequence of sequencesOf(source)) {
    const anchored = flags.includes('y') || sequence[0]?.source === '^'
    const atoms = sequence.filter(({ source: text }) => text !== '^')
    for (const [at, atom] of atoms.entries()) {
      if (!atom.endless) continue
      const rest = atoms.slice(at + 1)
      // With nothing after it that could fail, a run always matches and is never read again.
      if (rest.every(({ source: text, optional, spare }) => spare || (optional && text !== '$'))) continue
      if (!anchored && atoms.slice(0, at).every((before) => before.optional || overlap(before, atom, flags)))
        return `${atom.source} at the beginning`
      for (const [next, other] of rest.entries()) {
        if (other.endless && next < rest.length - 1 && overlap(atom, other, flags))
          return `${atom.source} and ${other.source}`
        if (!other.optional && !overlap(atom, other, flags)) break
      }
    }
  }
  return null
}

function overlap(a: Atom, b: Atom, flags: string): boolean {
  const [one, other] = [a, b].map(({ source }) => new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, '')))
  return samples.some((char) => one!.test(char) && other!.test(char))
}

/** The sequences of atoms that an expression may be, with each group written out. */
function sequencesOf(source: string): readonly (readonly Atom[])[] {
  return alternatives(source).flatMap((alternative) =>
    atomsOf(alternative).reduce<readonly (readonly Atom[])[]>(
      (all, atom) => {
        const inner = groupIn(atom.source)
        // A lookaround reads on as the rest does; a group that may repeat is seen twice.
        const parts =
          inner === null ? [[atom]] : sequencesOf(inner).map((part) => (atom.endless ? [...part, ...part] : part))
        const spare = parts.map((part) => part.map((one): Atom => ({ ...one, spare: true })))
        const ways = inner !== null && atom.optional ? [...spare, []] : parts
        return all.flatMap((before) => ways.map((part) => [...before, ...part])).slice(0, 200)
      },
      [[]],
    ),
  )
}

function groupIn(source: string): string | null {
  if (!source.startsWith('(')) return null
  return source.slice(1, -1).replace(/^\?(?:[:=!]|<[=!]|<\w+>)/, '')
}

function alternatives(source: string): readonly string[] {
  const parts = ['']
  for (const token of tokensOf(source)) {
    if (token === '|') parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts
}

/** Characters, classes and groups, each with its quantifier. */
function atomsOf(source: string): readonly Atom[] {
  const atoms: Atom[] = []
  for (const token of tokensOf(source)) {
    const last = atoms.at(-1)
    if (last && /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/.test(token) && token !== '') {
      const endless = /^(?:[*+]|\{\d+,\})/.test(token)
      atoms[atoms.length - 1] = { ...last, endless, optional: /^(?:[*?]|\{0)/.test(token) }
    } else atoms.push({ source: token, endless: false, optional: token === '$' || token.startsWith('\\b') })
  }
  return atoms
}

function tokensOf(source: string): readonly string[] {
  const tokens: string[] = []
  for (let at = 0; at < source.length;) {
    const end = tokenEnd(source, at)
    tokens.push(source.slice(at, end))
    at = end
  }
  return tokens
}

function tokenEnd(source: string, at: number): number {
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at))
  if (quantifier && at > 0) return at + quantifier[0].length
  if (source[at] === '\\') return at + (/^\\(?:[pPu]\{[^}]*\}|x..|u....|.)/s.exec(source.slice(at))?.[0].length ?? 1)
  if (source[at] === '[') {
    let end = at + 1
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end + 1
  }
  if (source[at] === '(') {
    let end = at + 1
    while (source[end] !== ')') end = tokenEnd(source, end)
    return end + 1
  }
  return at + 1
}

/** The expressions written in a file of TypeScript. */
export function regexesIn(
  code: string,
  lang: 'ts' | 'tsx',
): readonly { source: string; flags: string; line: number }[] {
  const found: { source: string; flags: string; line: number }[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, regex, start } = node as { type?: string; regex?: { pattern: string; flags: string }; start?: number }
    if (type === 'Literal' && regex)
      found.push({ source: regex.pattern, flags: regex.flags, line: code.slice(0, start).split('\n').length })
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(parseAst(code, { lang }))
  return found
}
