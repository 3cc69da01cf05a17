// Which values a parameter may have, and how long or large it may be, according to its row.
import { isLonger } from '../values/characters.ts'
import type { Parameter, Structure } from './structure.ts'

/** The values that a row allows, including those that count as absent; null if the row lists none. */
export function allowedValues(row: Parameter): readonly (string | number)[] | null {
  if (!('values' in row) || row.values === undefined) return null
  if (row.kind === 'integer') return row.blank === undefined ? row.values : [row.blank, ...row.values]
  return row.kind === 'integers' ? row.values : ['', ...row.values]
}

/** Whether the row allows a value of the right type; for a list, every item. A row without values allows any. */
export function isAllowed(row: Parameter, value: unknown): boolean {
  const allowed: readonly unknown[] | null = allowedValues(row)
  if (allowed === null) return true
  if (Array.isArray(value)) return value.every((item) => allowed.includes(item))
  const ignoreCase = row.kind === 'string' && row.ignoreCase === true
  return allowed.includes(ignoreCase && typeof value === 'string' ? value.toLowerCase() : value)
}

/** Limits for the characters of a text, the items of a list, or the value of a number; both inclusive. */
interface Limits {
  readonly min?: number
  readonly max?: number
}

/** The limits of a row; null if it has none. */
function limitsOf(row: Parameter): Limits | null {
  const max =
    row.kind === 'string' ? row.maxLength : row.kind === 'objects' ? row.maxItems : 'max' in row ? row.max : undefined
  const min = 'min' in row ? row.min : undefined
  return min === undefined && max === undefined
    ? null
    : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** The row's limits if a value of the right type exceeds them; null if it respects them or is absent. */
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
  /** What is allowed: the row's values without those that count as absent, or its limits (`3–300`, `≤ 64`). */
  readonly allowed: string
}

/**
 * The parameters of a structure as read whose values are not allowed or exceed their limits, in the table's order.
 * Includes nested structures, but not lists of structures.
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
