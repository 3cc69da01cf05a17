// Links with which a party opens a contract (CreateSchemeUrl: S3, SDK).
import type { BrokenRule } from './broken-rule.ts'
import { personProblems, type NamedPerson } from './person.ts'

export const linkEndPoints = ['HTTP', 'HTTP_SHORT_URL', 'APP'] as const
export type LinkEndPoint = (typeof linkEndPoints)[number]
/** 0 home, 1 contract, 2 list, 3 cover. */
export type LinkPathType = 0 | 1 | 2 | 3

export interface LinkInput extends NamedPerson {
  readonly endPoint: LinkEndPoint
  readonly pathType: LinkPathType
  readonly autoJumpBack?: boolean | undefined
}

export interface LinkParty {
  readonly recipientId: string | null
  /** Who signs is said after sending: such a link leads to the cover page and names the RecipientId. */
  readonly dynamic: boolean
}

/** Beside them, S3 and Tencent's own kits send PathType 1 with HTTP, which the SDK's comment forbids: it is taken. */
export function linkProblems(link: LinkInput, party: LinkParty | null): readonly BrokenRule[] {
  const problems: BrokenRule[] = [...personProblems(link, params)]
  if (link.autoJumpBack === true && link.endPoint !== 'APP') problems.push({ code: 'InvalidParameter.EndPoint', param: 'AutoJumpBack', why: 'only with EndPoint APP' })
  if (party?.dynamic === true && link.pathType !== 3) problems.push({ code: 'OperationDenied.NoSupportJumpPage', param: 'PathType', why: 'for a signer who is not named yet only 3, the cover page' })
  if (party?.dynamic === true && party.recipientId === null) problems.push({ code: 'MissingParameter', param: 'RecipientId', why: 'needed for a signer who is not named yet' })
  return problems
}

const params = { name: 'Name', mobile: 'Mobile', organizationName: 'OrganizationName', idCardNumber: 'IdCardNumber', idCardType: 'IdCardType' }
