// Naming signers after sending (CreateFlowApprovers, SDK): by name and mobile; a WeCom member of one's own company by
// the WeCom UserId; a person who has proved who they are by name and document.
import type { BrokenRule } from './broken-rule.ts'
import { isFinal } from './flow-status.ts'
import { personProblems, type NamedPerson } from './person.ts'

export interface AddedApprover extends NamedPerson {
  readonly recipientId: string
  /** WeCom UserId, instead of name and mobile. */
  readonly userId?: string | undefined
}

export interface OpenParty {
  readonly recipientId: string | null
  readonly isCompany: boolean
  readonly dynamic: boolean
}

/**
 * 0: candidates, any of whom may sign, for companies only. 1: signers who were not named when the contract was sent.
 */
export type FillApproverType = 0 | 1

export function addedApproverProblems(
  approvers: readonly AddedApprover[],
  fillType: FillApproverType,
  status: number,
  parties: readonly OpenParty[],
): readonly BrokenRule[] {
  const ended: BrokenRule[] = isFinal(status)
    ? [{ code: 'OperationDenied.FlowStatusForbid', param: 'FlowId', why: 'the contract has come to its end' }]
    : []
  return [...ended, ...approvers.flatMap((approver, place) => approverProblems(approver, place, fillType, parties))]
}

function approverProblems(
  approver: AddedApprover,
  place: number,
  fillType: FillApproverType,
  parties: readonly OpenParty[],
): readonly BrokenRule[] {
  const at = (name: string) => `Approvers[${place}].${name}`
  const problems: BrokenRule[] = [
    ...personProblems(approver, {
      name: at('ApproverName'),
      mobile: at('ApproverMobile'),
      organizationName: at('OrganizationName'),
      idCardNumber: at('ApproverIdCardNumber'),
      idCardType: at('ApproverIdCardType'),
    }),
  ]
  const party = parties.find(({ recipientId }) => recipientId === approver.recipientId)
  if (!party)
    return [
      ...problems,
      { code: 'ResourceNotFound.FlowApprover', param: at('RecipientId'), why: 'no signer of this contract' },
    ]
  if (fillType === 1 && !party.dynamic)
    problems.push({
      code: 'OperationDenied.Forbid',
      param: at('RecipientId'),
      why: 'this signer was named when the contract was sent',
    })
  if (fillType === 0 && !party.isCompany)
    problems.push({ code: 'OperationDenied.Forbid', param: at('RecipientId'), why: 'only a company has candidates' })
  if (approver.userId !== undefined) {
    if (approver.userId.trim() === '')
      problems.push({ code: 'MissingParameter', param: at('CustomUserId'), why: 'the WeCom UserId is needed' })
    if (!party.isCompany)
      problems.push({
        code: 'OperationDenied.Forbid',
        param: at('ApproverSource'),
        why: 'only a company has WeCom members',
      })
  } else {
    if (approver.name === undefined)
      problems.push({ code: 'MissingParameter.ApproverName', param: at('ApproverName'), why: 'a name is needed' })
    // SDK: a person with a verified identity may be named by their document instead.
    const isKnownByDocument = fillType === 1 && !party.isCompany && approver.idCardNumber !== undefined
    if (approver.mobile === undefined && !isKnownByDocument)
      problems.push({ code: 'MissingParameter.ApproverMobile', param: at('ApproverMobile'), why: 'a mobile is needed' })
  }
  if (fillType === 1 && party.isCompany && approver.organizationName === undefined) {
    problems.push({
      code: 'MissingParameter.ApproverOrganizationInfo',
      param: at('OrganizationName'),
      why: 'the company’s name is needed',
    })
  }
  if (!party.isCompany && approver.organizationName !== undefined) {
    problems.push({
      code: 'OperationDenied.ErrNoSupportIndividualHasOrganizationName',
      param: at('OrganizationName'),
      why: 'a person has no company',
    })
  }
  return problems
}
