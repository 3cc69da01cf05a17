// Which values a parameter may have, by its row.
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

export interface ValueProblem {
  readonly path: readonly string[]
  /** The values of the row, without those that count as absent. */
  readonly allowed: readonly (string | number)[]
}

/**
 * The parameters of a structure that was read whose values their rows do not allow, in the order of the table; those of
 * the structures inside among them, of lists of structures not.
 */
export function valueProblems(read: object, structure: Structure): readonly ValueProblem[] {
  return Object.entries(structure).flatMap(([name, row]): readonly ValueProblem[] => {
    const value: unknown = Object.hasOwn(read, name) ? (read as Record<string, unknown>)[name] : undefined
    if (value === undefined) return []
    if (row.kind === 'object' && typeof value === 'object' && value !== null)
      return valueProblems(value, row.of).map(({ path, allowed }) => ({ path: [name, ...path], allowed }))
    if (!('values' in row) || row.values === undefined || isAllowed(row, value)) return []
    return [{ path: [name], allowed: row.values }]
  })
}
