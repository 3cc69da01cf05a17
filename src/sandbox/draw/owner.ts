// Whose component it is, as far as drawing asks: what a seal or a signature says.
import { partyKind } from '../../contract/component-types/owners.ts'
import type { Approver } from '../../contract/api/approver-info.ts'

export interface Owner {
  /** The initiator's values are written; a signer's are still to come. */
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
