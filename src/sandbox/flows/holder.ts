// Which place of a contract a link is for.
import { isSamePerson, type FlowLife, type Identity, type Signer } from '../flow-life/life.ts'
import type { SignLink } from '../store/sign-link-store.ts'

export type Holder = Pick<SignLink, 'recipientId' | 'handOvers'> & { readonly recipientId: string }

/**
 * Who is meant by name and mobile, where both are given and say it; else whoever opens the link says who they are. One
 * person may sign at several places: at the one that is asked for, else for the company that is named (none: for
 * themselves), and first where they have not signed yet. Whom the contract is with now goes before those who handed it
 * on.
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
