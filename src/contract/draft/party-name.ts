// What a party is called on the screen.
import { INITIATOR, type Draft, type OwnerId } from './draft.ts'

/** A party's role, or else its company, its name or its number. */
export function partyName(
  draft: Pick<Draft, 'parties'>,
  owner: OwnerId,
  words: { initiator: string; party: (index: number) => string },
): string {
  if (owner === INITIATOR) return words.initiator
  const index = draft.parties.findIndex((p) => p.id === owner)
  const approver = draft.parties[index]?.approver
  for (const name of [approver?.ApproverRoleName, approver?.OrganizationName, approver?.ApproverName]) {
    if (typeof name === 'string' && name.trim() !== '') return name
  }
  return words.party(index + 1)
}
