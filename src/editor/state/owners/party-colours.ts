// The colour of each party and its components. Dark enough for white text and for a hairline on paper (contrast with
// white at least 4.5), and distinguishable with colour blindness.
import { INITIATOR, type Draft, type OwnerId } from '../../../contract/draft/draft.ts'

export const partyColours = [
  '#1f66d1',
  '#0f7f5f',
  '#a1470f',
  '#7d3cc4',
  '#b3246b',
  '#0b7285',
  '#5f6b00',
  '#8a3324',
  '#3d4fb8',
  '#4a6b2f',
] as const

export const initiatorColour = '#56606f'

export function colourOf(index: number): string {
  return partyColours[index % partyColours.length] ?? partyColours[0]
}

export function ownerColour(draft: Pick<Draft, 'parties'> | null, owner: OwnerId): string {
  if (owner === INITIATOR) return initiatorColour
  const party = draft?.parties.find((p) => p.id === owner)
  return party ? colourOf(party.colour) : initiatorColour
}
