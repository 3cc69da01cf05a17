// The owner of a component as far as drawing needs it: the words of its seal and signature.
import { partyKind } from '../../contract/component-types/owners.ts'
import type { Approver } from '../../contract/api/approver-info.ts'

export interface Owner {
  /** True for the initiator, whose values are drawn; a signer's are still to come. */
  readonly writes: boolean
  readonly role: string
  readonly sealName: string
  readonly signerName: string
}

export const initiator: Owner = { writes: true, role: '发起方', sealName: '发起方企业', signerName: '发起方' }

export function ownerOf(approver: Approver, index: number): Owner {
  const kind = partyKind(approver.ApproverType)
  const role = approver.ApproverRoleName || `签署方${index + 1}`
  const company = approver.OrganizationName || (kind === 'companyAuto' ? initiator.sealName : role)
  return { writes: false, role, sealName: company, signerName: approver.ApproverName || role }
}
