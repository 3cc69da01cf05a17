// The kinds of link that a signer can be given (CreateSchemeUrl: docs/facts.md "After the flow is created").
import type { NewSigningLink } from '../../../../gateway/routes.ts'

export type EndPoint = NewSigningLink['endPoint']
export type PathType = NewSigningLink['pathType']

export const endPoints: readonly EndPoint[] = ['HTTP_SHORT_URL', 'HTTP', 'APP']

/**
 * Where a link can lead. A signer who is not named yet can only enter by the cover page; an app's path leads to a page
 * of the contract.
 */
export function pathTypesFor(isDynamic: boolean, endPoint: EndPoint): readonly PathType[] {
  if (isDynamic) return [3]
  return endPoint === 'APP' ? [1, 3] : [1, 0, 2, 3]
}

/** The SDK allows 1 only for short links and apps, but Tencent's own examples send it with HTTP: it may be refused. */
export function isDoubtful(endPoint: EndPoint, pathType: PathType): boolean {
  return endPoint === 'HTTP' && pathType === 1
}

/** True for a link that can be opened or scanned directly; the path of a mini program cannot. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}

/** The request for a party's link: by RecipientId, or by the party's index if Tencent gave none. */
export function linkFor(
  party: { readonly recipientId: string | null },
  place: number,
  endPoint: EndPoint,
  pathType: PathType,
): NewSigningLink {
  return { endPoint, pathType, ...(party.recipientId === null ? { party: place } : { recipientId: party.recipientId }) }
}
