// Which values a parameter may have, and how long or large it may be, by its row.
import { isLonger } from '../values/characters.ts'
import type { Parameter, Structure } from './structure.ts'

/** The values that a row allows, those that count as absent among them; null where the row names none. */
export function allowedValues(row: Parameter): readonly (string | number)[] | null {
  if (!('values' in row) || row.values === undefined) return null
  if (row.kind === 'integer') return row.blank === undefined ? row.values : [row.blank, ...row.values]
  return row.kind === 'integers' ? row.values : ['', ...row.values]
}

/** Whether the row allows a value of the right type; of a list each item. A row that names no values allows all. */
export function isAllowed(row: Parameter, value: unknown): boolean {
  const allowed: readonly unknown[] | null = allowedValues(row)
  if (allowed === null) return true
  if (Array.isArray(value)) return value.every((item) => allowed.includes(item))
  const ignoreCase = row.kind === 'string' && row.ignoreCase === true
  return allowed.includes(ignoreCase && typeof value === 'string' ? value.toLowerCase() : value)
}

/** Characters of a text, items of a list, or the range of a number; both ends count. */
interface Limits {
  readonly min?: number
  readonly max?: number
}

/** The limits of a row; null where it has none. */
function limitsOf(row: Parameter): Limits | null {
  const max =
    row.kind === 'string' ? row.maxLength : row.kind === 'objects' ? row.maxItems : 'max' in row ? row.max : undefined
  const min = 'min' in row ? row.min : undefined
  return min === undefined && max === undefined
    ? null
    : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** The limits of the row where a value of the right type is beyond them; null where it keeps them, or is absent. */
export function brokenLimits(row: Parameter, value: unknown): Limits | null {
  const limits = limitsOf(row)
  if (limits === null || value === undefined) return null
  const { min = -Infinity, max = Infinity } = limits
  if (typeof value === 'string') return isLonger(value, max) ? limits : null
  if (Array.isArray(value)) return value.length > max ? limits : null
  if (typeof value !== 'number' || (row.kind === 'integer' && value === row.blank)) return null
  return value < min || value > max ? limits : null
}

export interface ValueProblem {
  readonly path: readonly string[]
  /** What would be right: the values of the row without those that count as absent, or its limits (`3–300`, `≤ 64`). */
  readonly allowed: string
}

/**
 * The parameters of a structure that was read whose values are none of their rows' or beyond their limits, in the order
 * of the table; those of the structures inside among them, of lists of structures not.
 */
export function valueProblems(read: object, structure: Structure): readonly ValueProblem[] {
  return Object.entries(structure).flatMap(([name, row]): readonly ValueProblem[] => {
    const value: unknown = Object.hasOwn(read, name) ? (read as Record<string, unknown>)[name] : undefined
    if (value === undefined) return []
    if (row.kind === 'object' && typeof value === 'object' && value !== null)
      return valueProblems(value, row.of).map(({ path, allowed }) => ({ path: [name, ...path], allowed }))
    if ('values' in row && row.values !== undefined && !isAllowed(row, value))
      return [{ path: [name], allowed: row.values.join(', ') }]
    const limits = brokenLimits(row, value)
    return limits === null ? [] : [{ path: [name], allowed: limitsText(limits) }]
  })
}

function limitsText({ min, max }: Limits): string {
  if (min === undefined) return `≤ ${max}`
  return max === undefined ? `≥ ${min}` : `${min}–${max}`
}
