// Who gets a copy (CcInfos, S4). Entries keep the keys that they came with.
import { createFlowByFiles, type ccInfo } from '../api/create-flow-by-files.ts'
import type { Sent } from '../api/structure.ts'
import { asObject, isObject, type JsonObject } from '../values/json-object.ts'
import type { Draft } from './draft.ts'
import { updateFlow } from './flow-edits.ts'
import { organizationProblem } from '../values/company-name.ts'
import { mobileProblem } from '../values/mobile.ts'
import { nameProblem } from '../values/person-name.ts'

/** The most CcInfos that the API takes (S4). */
export const maxCcs = createFlowByFiles.CcInfos.maxItems

/** Tencent's `CcInfo` (api/create-flow-by-files.ts). */
export interface CcInfo extends JsonObject, Sent<typeof ccInfo> {}

/** The entries as they stand, whatever an import put there; none where CcInfos is no list. */
export function ccEntries(flow: JsonObject): readonly unknown[] {
  return Array.isArray(flow.CcInfos) ? flow.CcInfos : []
}

/** An entry more, at the end; the same draft where the list is full. */
export function addCc(draft: Draft): Draft {
  const before = ccEntries(draft.flow)
  if (before.length >= maxCcs) return draft
  // NotifyType is always written out: its default differs between Tencent's documents (docs/facts.md).
  const added: CcInfo = { Name: '', Mobile: '', NotifyType: 'sms' }
  return updateFlow(draft, { CcInfos: [...before, added] })
}

/** Changes keys of an entry; undefined takes a key away. */
export function updateCc(draft: Draft, index: number, change: Partial<CcInfo>): Draft {
  const before = ccEntries(draft.flow)
  if (index >= before.length) return draft
  const changed = Object.entries({ ...asObject(before[index]), ...change }).filter(([, value]) => value !== undefined)
  return updateFlow(draft, { CcInfos: before.map((entry, i) => (i === index ? Object.fromEntries(changed) : entry)) })
}

/** Takes an entry away; no empty list stays behind. */
export function removeCc(draft: Draft, index: number): Draft {
  const left = ccEntries(draft.flow).filter((_, i) => i !== index)
  return updateFlow(draft, { CcInfos: left.length > 0 ? left : undefined })
}

/** True where an entry needs a look: nobody in it, or what it holds is wrong. What exactly is said under its fields. */
export function isWrongCc(entry: unknown): boolean {
  if (!isObject(entry)) return true
  const { Name = '', Mobile = '', OrganizationName = '' } = entry
  if (typeof Name !== 'string' || typeof Mobile !== 'string' || typeof OrganizationName !== 'string') return true
  if (Mobile.trim() === '' && OrganizationName.trim() === '') return true
  return (nameProblem(Name) ?? mobileProblem(Mobile) ?? organizationProblem(OrganizationName)) !== null
}
