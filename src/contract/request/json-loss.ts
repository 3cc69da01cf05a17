// What JSON.parse loses of a text without a word: all but the last of keys that are alike, and digits of large numbers.
import type { ImportProblem } from './import-problem.ts'

interface Level {
  /** The keys so far; null in a list. */
  readonly keys: Set<string> | null
  /** The key or the index of the value that comes next. */
  at: string | number
  readonly path: string
}

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]:,]|true|false|null/g

/** The first loss in a valid JSON text; null if there is none. */
export function lossIn(text: string): ImportProblem | null {
  const levels: Level[] = []
  let level: Level | undefined
  let isKey = false
  for (const [part] of text.matchAll(token)) {
    if (part === '{' || part === '[') {
      const path: string = level ? pathOf(level) : ''
      level = { keys: part === '{' ? new Set() : null, at: part === '{' ? '' : 0, path }
      levels.push(level)
      isKey = part === '{'
    } else if (part === '}' || part === ']') {
      levels.pop()
      level = levels.at(-1)
      isKey = false
    } else if (part === ',') {
      isKey = level?.keys != null
      if (level && typeof level.at === 'number') level.at += 1
    } else if (part === ':') isKey = false
    else if (isKey && level?.keys) {
      const key = JSON.parse(part) as string
      level.at = key
      if (level.keys.has(key)) return { code: 'duplicateKey', path: pathOf(level), found: key }
      level.keys.add(key)
    } else if (isLostNumber(part)) return { code: 'numberLost', path: level ? pathOf(level) : '', found: part }
  }
  return null
}

function pathOf({ at, path }: Level): string {
  if (typeof at === 'number') return `${path}[${at}]`
  return path === '' ? at : `${path}.${at}`
}

/** Of whole numbers: digits behind the point that no coordinate has are no loss. */
function isLostNumber(part: string): boolean {
  if (!/^-?\d{16,}$/.test(part)) return false
  const value = Number(part)
  return Number.isFinite(value) && String(value) !== part && !Number.isSafeInteger(value)
}
