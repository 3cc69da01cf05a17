// Which place of a contract a link is for.
import { isSamePerson, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import type { SignLink } from '../store/sign-link-store.ts'

export type Holder = Pick<SignLink, 'recipientId' | 'handOvers'> & { readonly recipientId: string }

/**
 * The place that a name and mobile stand for; null if either is missing or fits none, so that the person who opens the
 * link has to say who they are. A person may sign in several places: the requested one wins, then the one of the named
 * company (or, without one, of the person), then one not signed yet. The current signer goes before those who
 * forwarded the contract.
 */
export function holderOf(
  { signers }: FlowLife,
  { name, mobile, organization }: Identity,
  recipientId: string | null = null,
): Holder | null {
  if (name === '' || mobile === '') return null
  const is = (one: Identity | null) => one !== null && isSamePerson(one, { name, mobile })
  const places = recipientId === null ? signers : signers.filter((signer) => signer.recipientId === recipientId)
  const rank = ({ who, signedAt }: Signer) => (who?.organization === organization ? 0 : 2) + (signedAt === null ? 0 : 1)
  const [now] = places
    .filter(({ who, candidates }) => [who, ...candidates].some(is))
    .toSorted((a, b) => rank(a) - rank(b))
  if (now) return { recipientId: now.recipientId, handOvers: now.handOvers.length }
  const [former] = places.flatMap(({ recipientId: place, handOvers }) => {
    const at = handOvers.findIndex(({ who }) => is(who))
    return at < 0 ? [] : [{ recipientId: place, handOvers: at }]
  })
  return former ?? null
}
