// DescribeOrganizationSeals (SDK): the company's seals, paginated, with links to their pictures.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { sandboxSeals, type SandboxSeal } from '../seals/sandbox-seals.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalInteger,
  optionalObject,
  optionalString,
  optionalStrings,
  requireOperator,
} from '../wire/parameters.ts'
import { ESS_VERSION, type Action } from './action.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 200
const MAX_OFFSET = 20_000
/** The UserId of the seals' creator. */
const CREATOR = 'yDSandboxSea1Keeper0000000000001'

export const sealTypes: ReadonlySet<string> = new Set([
  'OFFICIAL',
  'CONTRACT',
  'FINANCE',
  'PERSONNEL',
  'INVOICE',
  'LEGAL_PERSON_SEAL',
  'EMPLOYEE_QUALIFICATION_SEAL',
  'OTHER',
])
export const sealStatuses: ReadonlySet<string> = new Set([
  'ALL',
  'CHECKING',
  'SUCCESS',
  'FAIL',
  'DISABLE',
  'STOPPED',
  'VOID',
  'INVALID',
])

export const describeOrganizationSeals: Action = {
  name: 'DescribeOrganizationSeals',
  version: ESS_VERSION,
  async run(parameters, { sealUrlOf }) {
    requireOperator(parameters, 'MissingParameter.UserId')
    // A larger Limit counts as the maximum, as Tencent's example says of an older one (超过100按100处理).
    const limit = within(
      Math.min(optionalInteger(parameters, 'Limit') ?? DEFAULT_LIMIT, MAX_LIMIT),
      1,
      MAX_LIMIT,
      'Limit',
    )
    const offset = within(optionalInteger(parameters, 'Offset') ?? 0, 0, MAX_OFFSET, 'Offset')
    const withUsers = within(optionalInteger(parameters, 'InfoType') ?? 0, 0, 1, 'InfoType') === 1
    const sealId = optionalString(parameters, 'SealId') || null
    const wantedTypes = among(
      optionalStrings(parameters, 'SealTypes') ?? [],
      'SealTypes',
      (type) => sealTypes.has(type) || /^OTHER_\w+$/.test(type),
    )
    const wantedStatuses = among(optionalStrings(parameters, 'SealStatuses') ?? [], 'SealStatuses', (status) =>
      sealStatuses.has(status),
    )
    // The sandbox has one company and returns its seals for any member company.
    optionalString(optionalObject(parameters, 'Agent') ?? {}, 'ProxyOrganizationId')
    const found = sandboxSeals.filter(
      ({ id, type, status }) =>
        (sealId === null || id === sealId) &&
        (wantedTypes.length === 0 || wantedTypes.includes(type)) &&
        (wantedStatuses.includes('ALL') ||
          (wantedStatuses.length === 0 ? status === 'SUCCESS' : wantedStatuses.includes(status))),
    )
    // Offset counts pages, not seals (SDK).
    const page = found.slice(offset * limit, (offset + 1) * limit)
    return { TotalCount: found.length, Seals: page.map((seal) => occupiedSeal(seal, sealUrlOf(seal), withUsers)) }
  },
}

function within(value: number, min: number, max: number, name: string): number {
  if (value < min || value > max) throw new EssError('InvalidParameter.ParamError', `（${name}：${min} 到 ${max}）`)
  return value
}

function among(values: readonly string[], name: string, isKnown: (value: string) => boolean): readonly string[] {
  if (!values.every(isKnown)) throw new EssError('InvalidParameter.ParamError', `（${name}）`)
  return values
}

function occupiedSeal(
  { id, name, type, status, widthMm, heightMm, createdOn }: SandboxSeal,
  url: string,
  withUsers: boolean,
): JsonObject {
  return {
    SealId: id,
    SealName: name,
    CreateOn: createdOn,
    Creator: CREATOR,
    SealPolicyId: '',
    SealStatus: status,
    FailReason: '',
    Url: url,
    SealType: type,
    IsAllTime: true,
    AuthorizedUsers: withUsers ? [{ UserId: CREATOR }] : [],
    ExtendScene: { GenerateType: '', GenerateTypeDesc: '', GenerateTypeLogo: '' },
    RealWidth: widthMm,
    RealHeight: heightMm,
    SubSealType: '',
    SubSealName: '',
    SealDescription: '',
  }
}
