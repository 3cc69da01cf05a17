// The initial draft of a file.
import { maxFlowNameLength } from './contract-name.ts'
import type { Draft, DraftFile } from './draft.ts'
import { newId } from './id.ts'
import { addParty } from './party-edits.ts'

/** A draft for a newly opened file, with two parties: 甲方 a company and 乙方 a person. */
export function newDraft(file: DraftFile): Draft {
  const name = file.name.replace(/\.pdf$/i, '').slice(0, maxFlowNameLength)
  const empty: Draft = {
    id: newId(),
    file,
    flow: { Operator: { UserId: '' }, FlowName: name, FileIds: [], Approvers: [], Components: [] },
    parties: [],
    components: [],
  }
  return addParty(addParty(empty, 'company'), 'person')
}
