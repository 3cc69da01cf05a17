// The name in the ring of a seal: the company, else the person, else nothing.
import type { Draft, OwnerId } from '../../../contract/draft/draft.ts'

export function sealName(draft: Pick<Draft, 'parties'> | null, owner: OwnerId): string {
  const approver = draft?.parties.find((p) => p.id === owner)?.approver
  for (const name of [approver?.OrganizationName, approver?.ApproverName]) {
    if (typeof name === 'string' && name.trim() !== '') return name
  }
  return ''
}
