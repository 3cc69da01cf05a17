// The rows of a structure that have a field in a form, including those of nested structures.
import type { Parameter, ScalarParameter, Structure } from './structure.ts'

export interface FormRow<Path extends string = string> {
  /** The path within the structure: `ApproverOption.NoRefuse`. */
  readonly path: Path
  /** The parameter's own name: `NoRefuse`. */
  readonly name: string
  readonly group: string
  readonly row: Parameter
}

/** The paths of a structure's scalar parameters, as a type. */
export type ScalarPath<S extends Structure> = {
  [K in keyof S & string]: S[K] extends { readonly kind: 'object'; readonly of: infer Inner extends Structure }
    ? `${K}.${ScalarPath<Inner>}`
    : S[K] extends { readonly kind: 'objects' }
      ? never
      : K
}[keyof S & string]

/** The paths of a structure's rows, as a type: those of its scalar parameters, and its own keys. */
export type RowPath<S extends Structure> = ScalarPath<S> | (keyof S & string)

/** The groups of a structure's rows, as a type. */
export type GroupOf<S extends Structure> = {
  [K in keyof S]: S[K] extends { readonly group: infer Group extends string }
    ? Group
    : S[K] extends { readonly kind: 'object'; readonly of: infer Inner extends Structure }
      ? GroupOf<Inner>
      : never
}[keyof S]

/** The rows in the order of the form: that of the table, except for rows with `after`. */
export function formRows<S extends Structure>(structure: S): readonly FormRow<RowPath<S>>[] {
  // The rows are those of S, so every path is one of S.
  const rows = rowsIn(structure, '') as readonly FormRow<RowPath<S>>[]
  const placed = rows.filter(({ row }) => row.after === undefined)
  for (const moved of rows.filter(({ row }) => row.after !== undefined))
    placed.splice(placed.findIndex(({ name }) => name === moved.row.after) + 1, 0, moved)
  return placed
}

function rowsIn(structure: Structure, above: string): readonly FormRow[] {
  return Object.entries(structure).flatMap(([name, row]): readonly FormRow[] => {
    const path = above + name
    if (row.kind === 'object') return rowsIn(row.of, `${path}.`)
    return row.group === undefined ? [] : [{ path, name, group: row.group, row }]
  })
}

/** The last name in a path, skipping list indexes: ApproverSignTypes for `ApproverSignTypes.1`. */
export function nameIn(path: string): string {
  return (
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? path
  )
}

export function isScalarParameter(row: Parameter): row is ScalarParameter {
  return row.kind !== 'object' && row.kind !== 'objects'
}
