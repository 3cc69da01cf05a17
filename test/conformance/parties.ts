// Parties of contracts that cases begin with.
import { aComponent, aPerson, type CreateFlowRequest } from '../sandbox/a-sandbox.ts'

export { aPerson, operator } from '../sandbox/a-sandbox.ts'

type Party = NonNullable<CreateFlowRequest['Approvers']>[number]

const seal = (changes: object = {}) => aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 119, ...changes })

/** 或签: others of it may be named. */
export function aCompany(changes: object = {}): Party {
  return {
    ApproverType: 0,
    OrganizationName: '典子谦示例企业',
    ApproverName: '钱七',
    ApproverMobile: '15100000004',
    NotifyType: 'none',
    SignComponents: [seal()],
    ...changes,
  }
}

/** Signs by itself. */
export function aSilentCompany(): Party {
  return { ApproverType: 3, SignComponents: [seal({ ComponentValue: 'yDSandboxOfficia1Sea1x00000000A1' })] }
}

const open = { ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } }

/** A person who is named later. */
export function anOpenPerson(changes: object = {}): Party {
  return aPerson({ ...open, ...changes })
}

/** A company whose signer is named later. */
export function anOpenCompany(changes: object = {}): Party {
  return aCompany({ ...open, ...changes })
}
