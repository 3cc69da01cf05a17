// Where each of the request's own settings is on the screen: its field and its collapsible section, derived from the
// rows of the table (contract/api/create-flow-by-files.ts).
import { createFlowByFiles } from '../../../contract/api/create-flow-by-files.ts'
import { formRows, type FormRow, type GroupOf, type RowPath } from '../../../contract/api/form-rows.ts'

export type FlowPath = RowPath<typeof createFlowByFiles>

/** Always visible: the form's main rows, and those of the people who get copies. */
type GroupInSight = 'sight' | 'cc'
export type FlowGroup = Exclude<GroupOf<typeof createFlowByFiles>, GroupInSight>

const rows = formRows(createFlowByFiles)
const inSight: readonly string[] = ['sight', 'cc'] satisfies readonly GroupInSight[]

export const flowRows: ReadonlyMap<FlowPath, FormRow<FlowPath>> = new Map(rows.map((row) => [row.path, row]))

/** The rows of a group, in their order. */
export function flowRowsOf(group: FlowGroup | 'sight'): readonly FormRow<FlowPath>[] {
  return rows.filter((row) => row.group === group)
}

/** The name of a section in useFolds. */
export function flowFold(group: string): string {
  return `flow-${group}`
}

/** Fields whose ids do not follow the convention. */
const namedFields: Readonly<Record<string, string>> = {
  FlowName: 'lk-flow-name',
  FlowType: 'lk-flow-type',
  FlowDescription: 'lk-flow-description',
  Unordered: 'lk-flow-order',
  SignBeanTag: 'lk-flow-add-own',
  AutoSignScene: 'lk-flow-scene',
}

/** `Agent` of `Agent.ProxyOrganizationId`. */
export function topKeyOf(path: string): string {
  return path.split('.')[0] ?? path
}

/** The section of each setting, by its top-level key; settings that are always visible are not included. */
export const foldOfFlowKey: Readonly<Record<string, string>> = Object.fromEntries(
  rows.flatMap(({ path, group }) => (inSight.includes(group) ? [] : [[topKeyOf(path), flowFold(group)]])),
)

/** The id of the element that sets a top-level key; undefined if it is set elsewhere (Approvers) or unknown. */
export function flowFieldId(key: string): string | undefined {
  if (!rows.some(({ path }) => topKeyOf(path) === key)) return undefined
  return Object.hasOwn(namedFields, key) ? namedFields[key] : `lk-flow-${key}`
}
