// Where each of the request's own settings stands on the screen: its field, and the fold that holds it. The rows of the
// table say it (contract/api/create-flow-by-files.ts).
import { createFlowByFiles } from '../../../contract/api/create-flow-by-files.ts'
import { formRows, type FormRow, type GroupOf, type RowPath } from '../../../contract/api/form-rows.ts'

export type FlowPath = RowPath<typeof createFlowByFiles>

/** Always in sight: the form's own rows, and those beside the people who get copies. */
type GroupInSight = 'sight' | 'cc'
export type FlowGroup = Exclude<GroupOf<typeof createFlowByFiles>, GroupInSight>

const rows = formRows(createFlowByFiles)
const inSight: readonly string[] = ['sight', 'cc'] satisfies readonly GroupInSight[]

export const flowRows: ReadonlyMap<FlowPath, FormRow<FlowPath>> = new Map(rows.map((row) => [row.path, row]))

/** The rows of a group, in their order. */
export function flowRowsOf(group: FlowGroup | 'sight'): readonly FormRow<FlowPath>[] {
  return rows.filter((row) => row.group === group)
}

/** A fold's name, as useFolds knows it. */
export function flowFold(group: string): string {
  return `flow-${group}`
}

/** The ids that were there first keep their names. */
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

/** Which fold holds a setting, by its top-level key; what is always in sight is not among them. */
export const foldOfFlowKey: Readonly<Record<string, string>> = Object.fromEntries(
  rows.flatMap(({ path, group }) => (inSight.includes(group) ? [] : [[topKeyOf(path), flowFold(group)]])),
)

/** The id of the element where a top-level key is set; undefined where it is set elsewhere (Approvers) or not known. */
export function flowFieldId(key: string): string | undefined {
  if (!rows.some(({ path }) => topKeyOf(path) === key)) return undefined
  return Object.hasOwn(namedFields, key) ? namedFields[key] : `lk-flow-${key}`
}
