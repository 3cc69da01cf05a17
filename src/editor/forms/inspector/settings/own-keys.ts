// The keys of a Component that the inspector has a control for, or that need none. All others are shown as they are.
import { component as table, type Component } from '../../../../contract/api/component.ts'
import { formRows } from '../../../../contract/api/form-rows.ts'

const known: ReadonlySet<string> = new Set(formRows(table).map(({ name }) => name))

export function otherKeys(component: Component): readonly (readonly [string, unknown])[] {
  return Object.entries(component).filter(([key]) => !known.has(key))
}
