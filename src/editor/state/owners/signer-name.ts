// The name that a signature is drawn with: the person's, else the role's, else none.
import type { Draft, OwnerId } from '../../../contract/draft/draft.ts'

export function signerName(draft: Pick<Draft, 'parties'> | null, owner: OwnerId): string {
  const approver = draft?.parties.find((p) => p.id === owner)?.approver
  for (const name of [approver?.ApproverName, approver?.ApproverRoleName]) {
    if (typeof name === 'string' && name.trim() !== '') return name
  }
  return ''
}
