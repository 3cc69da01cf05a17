// The initial state of a contract created by CreateFlowByFiles.
import { isFilledLater } from '../../contract/api/filled-later.ts'
import { partyKind } from '../../contract/component-types/owners.ts'
import type { Approver } from '../../contract/api/approver-info.ts'
import { isObject, type JsonObject } from '../../contract/values/json-object.ts'
import { isCompanyAlone } from '../../contract/draft/party-settings.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import type { FlowLife, Signer } from './life.ts'
import { begin } from './steps.ts'

/** "如果未设置签署截止时间，则默认为合同流程创建后的365天时截止" (S4). */
const DEFAULT_LIFE_S = 365 * 24 * 60 * 60

/** `now` is ms since 1970; `recipientIds` are in the order of the approvers. */
export function lifeOfRequest(request: JsonObject, recipientIds: readonly string[], now: number): FlowLife {
  const approvers = approversOf(request)
  const reviewed = request.NeedSignReview === true ? ownCompany(approvers) : () => false
  const deadline = positive(request.Deadline) ?? Math.floor(now / 1000) + DEFAULT_LIFE_S
  return begin(
    {
      unordered: request.Unordered === true,
      deadline,
      waitsForApproval: false,
      signers: approvers.map((approver, index) => signerOf(approver, recipientIds[index] ?? '', reviewed(approver))),
    },
    now,
  )
}

export function approversOf({ Approvers }: JsonObject): readonly Approver[] {
  return Array.isArray(Approvers) ? (Approvers as readonly unknown[]).filter(isObject) : []
}

/** The company named in the request for a signer; '' for a person, or if the company is to be named later. */
export function companyOf(
  { request, life }: { readonly request: JsonObject; readonly life: FlowLife },
  signer: Signer,
): string {
  const at = life.signers.findIndex(({ recipientId }) => recipientId === signer.recipientId)
  const { OrganizationName } = approversOf(request)[at] ?? {}
  return signer.person || typeof OrganizationName !== 'string' ? '' : OrganizationName
}

function signerOf(approver: Approver, recipientId: string, ownReview: boolean): Signer {
  const kind = partyKind(approver.ApproverType) ?? 'company'
  const option = isObject(approver.ApproverOption) ? approver.ApproverOption : {}
  const automatic = kind === 'companyAuto' || kind === 'personAuto'
  return {
    recipientId,
    automatic,
    person: kind === 'person' || kind === 'personAuto',
    who:
      !automatic && (isFilledLater(approver) || isCompanyAlone(approver))
        ? null
        : {
            name: approver.ApproverName ?? '',
            mobile: approver.ApproverMobile ?? '',
            organization: approver.OrganizationName || (kind === 'companyAuto' ? SANDBOX_COMPANY : ''),
          },
    candidates: [],
    ...(approver.ApproverSource === 'WEWORKAPP' ? { wecom: true } : {}),
    fills: !automatic && Array.isArray(approver.Components) && approver.Components.length > 0,
    noRefuse: option.NoRefuse === true,
    noTransfer: isNoTransfer(approver),
    handOvers: [],
    needsReview: approver.ApproverNeedSignReview === true || ownReview,
    review: 'none',
    deadline: positive(approver.Deadline) ?? null,
    late: false,
    filledAt: null,
    signedAt: null,
    refusedAt: null,
  }
}

/** Upgrades a stored state from versions that did not know forwarding (转交). */
export function withHandOvers(life: FlowLife, request: JsonObject): FlowLife {
  const approvers = approversOf(request)
  return {
    ...life,
    signers: life.signers.map((signer, index) => ({
      ...signer,
      noTransfer: signer.noTransfer ?? isNoTransfer(approvers[index] ?? {}),
      handOvers: signer.handOvers ?? [],
    })),
  }
}

/** ApproverOption.NoTransfer: 不可以转他人处理 (S4, SDK). */
function isNoTransfer({ ApproverOption }: Approver): boolean {
  return isObject(ApproverOption) && ApproverOption.NoTransfer === true
}

/**
 * Which parties NeedSignReview applies to: the initiator's own company. The sandbox does not know the account's
 * company name, so it takes automatic companies and those with its own name, or else the first company.
 */
function ownCompany(approvers: readonly Approver[]): (approver: Approver) => boolean {
  const own = ({ ApproverType, OrganizationName }: Approver) =>
    partyKind(ApproverType) === 'companyAuto' || OrganizationName === SANDBOX_COMPANY
  if (approvers.some(own)) return own
  const first = approvers.find(({ ApproverType }) => partyKind(ApproverType) === 'company')
  return (approver) => approver === first
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined
}
