// The copy recipients (CcInfos, S4). Entries keep unknown keys.
import { createFlowByFiles, type ccInfo } from '../api/create-flow-by-files.ts'
import type { Sent } from '../api/structure.ts'
import { asObject, isObject, type JsonObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'
import { updateFlow } from './flow-edits.ts'
import { organizationProblem } from '../values/company-name.ts'
import { mobileProblem } from '../values/mobile.ts'
import { nameProblem } from '../values/person-name.ts'

/** The maximum number of CcInfos (S4). */
export const maxCcs = createFlowByFiles.CcInfos.maxItems

/** Tencent's `CcInfo` (api/create-flow-by-files.ts). */
export interface CcInfo extends JsonObject, Sent<typeof ccInfo> {}

/** The raw entries, whatever an import contains; empty if CcInfos is not a list. */
export function ccEntries(flow: JsonObject): readonly unknown[] {
  return Array.isArray(flow.CcInfos) ? flow.CcInfos : []
}

/** Appends an entry; returns the same draft if the list is full. */
export function addCc(draft: Draft): Draft {
  const before = ccEntries(draft.flow)
  if (before.length >= maxCcs) return draft
  // NotifyType is always written out, because Tencent's documents differ on its default (docs/facts.md).
  const added: CcInfo = { Name: '', Mobile: '', NotifyType: 'sms' }
  return updateFlow(draft, { CcInfos: [...before, added] })
}

/** Changes keys of an entry; undefined removes a key. */
export function updateCc(draft: Draft, index: number, change: Partial<CcInfo>): Draft {
  const before = ccEntries(draft.flow)
  if (index >= before.length) return draft
  const changed = Object.entries({ ...asObject(before[index]), ...change }).filter(([, value]) => value !== undefined)
  return updateFlow(draft, { CcInfos: before.map((entry, i) => (i === index ? Object.fromEntries(changed) : entry)) })
}

/** Removes an entry, and the list if it becomes empty. */
export function removeCc(draft: Draft, index: number): Draft {
  const left = ccEntries(draft.flow).filter((_, i) => i !== index)
  return updateFlow(draft, { CcInfos: left.length > 0 ? left : undefined })
}

/**
 * True if an entry needs attention because it is empty or has invalid values. The details are shown below its fields.
 */
export function isWrongCc(entry: unknown): boolean {
  if (!isObject(entry)) return true
  const { Name = '', Mobile = '', OrganizationName = '' } = entry
  if (typeof Name !== 'string' || typeof Mobile !== 'string' || typeof OrganizationName !== 'string') return true
  if (Mobile.trim() === '' && OrganizationName.trim() === '') return true
  return (nameProblem(Name) ?? mobileProblem(Mobile) ?? organizationProblem(OrganizationName)) !== null
}
