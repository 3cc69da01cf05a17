// Links for a party to open its contract (CreateSchemeUrl: S3, SDK).
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
  /** The signer is named after sending, so the link must lead to a page of the contract and name the RecipientId. */
  readonly dynamic: boolean
}

/** Page types that belong to a contract. */
const contractPages: readonly LinkPathType[] = [1, 3]

/**
 * A link for an app must lead to a page of a contract (example of August 2026: APP类型不支持跳转到电子签主页或合同列表页), and so must
 * one for an open place (获取动态签署人补充链接需指定PathType值为1或3). PathType 1 with HTTP is allowed: the SDK's comment forbids it,
 * but Tencent's own examples use it.
 */
export function linkProblems(link: LinkInput, party: LinkParty | null): readonly BrokenRule[] {
  const problems: BrokenRule[] = [...personProblems(link, params)]
  const isOpen = party?.dynamic === true
  if (link.autoJumpBack === true && link.endPoint !== 'APP') {
    problems.push({ code: 'InvalidParameter.ParamError', param: 'AutoJumpBack', why: 'only with EndPoint APP' })
  }
  if ((isOpen || link.endPoint === 'APP') && !contractPages.includes(link.pathType)) {
    const why = 'for an app, and for a signer who is not named yet, only 1 or 3, a page of the contract'
    problems.push({ code: 'OperationDenied.NoSupportJumpPage', param: 'PathType', why })
  }
  if (isOpen && party.recipientId === null) {
    problems.push({
      code: 'InvalidParameter.ParamError',
      param: 'RecipientId',
      why: 'needed for a signer who is not named yet',
    })
  }
  return problems
}

const params = {
  name: 'Name',
  mobile: 'Mobile',
  organizationName: 'OrganizationName',
  idCardNumber: 'IdCardNumber',
  idCardType: 'IdCardType',
}
