// Untrusted JSON -> the same with only what is of the right type, and a list of what is not. All other rules read the
// clean copy, so that none of them has to ask for types again, and a value of the wrong type is told once.
import type { Component } from '../api/component.ts'
import type { Path } from './finding.ts'
import { requestShape, type ScalarShape, type Shape } from './shape.ts'

export interface ShapeProblem {
  readonly path: Path
  readonly wanted: Shape['kind']
}

/** Items that were no item stay as holes: the place of the others in their list is their path. */
export type Items<T> = readonly (T | undefined)[]

export interface CleanApprover {
  readonly ApproverType?: number
  readonly ApproverName?: string
  readonly ApproverMobile?: string
  readonly OrganizationName?: string
  readonly SignComponents?: Items<Component>
  readonly Components?: Items<Component>
  readonly ApproverIdCardType?: string
  readonly ApproverIdCardNumber?: string
  readonly NotifyType?: string
  readonly ApproverRole?: number
  readonly ApproverRoleName?: string
  readonly VerifyChannel?: Items<string>
  readonly PreReadTime?: number
  readonly UserId?: string
  readonly CustomApproverTag?: string
  readonly ApproverOption?: {
    readonly FillType?: number
    readonly FlowReadLimit?: string
    readonly ApproverMobileMode?: string
    readonly AddSignComponentUseSealSize?: number
    readonly ForbidAddSignDate?: boolean
  }
  readonly ApproverSource?: string
  readonly ApproverEmail?: string
  readonly RegisterInfo?: {
    readonly LegalName?: string
    readonly UnifiedSocialCreditCode?: string
    readonly AuthorizationTypes?: Items<number>
    readonly AuthorizationType?: number
    readonly AuthorizationMethods?: Items<number>
    readonly OrganizationIdCardType?: string
  }
  readonly ApproverVerifyTypes?: Items<number>
  readonly ApproverSignTypes?: Items<number>
  readonly AddSignComponentsLimits?: Items<{ readonly ComponentType?: string; readonly ComponentValue?: Items<string> }>
  readonly SignInstructionContent?: string
  readonly Deadline?: number
  readonly SignEndpoints?: Items<string>
}

export interface CleanCc {
  readonly Mobile?: string
  readonly Name?: string
  readonly CcType?: number
  readonly CcPermission?: number
  readonly NotifyType?: string
  readonly OrganizationName?: string
}

export interface CleanRequest {
  readonly Operator?: { readonly UserId?: string }
  readonly Agent?: {
    readonly ProxyAppId?: string
    readonly ProxyOrganizationId?: string
    readonly ProxyOperator?: string
  }
  readonly FlowName?: string
  readonly FileIds?: Items<string>
  readonly Approvers?: Items<CleanApprover>
  readonly FlowDescription?: string
  readonly FlowType?: string
  readonly Components?: Items<Component>
  readonly CcInfos?: Items<CleanCc>
  readonly CcNotifyType?: number
  readonly PreviewType?: number
  readonly Deadline?: number
  readonly UserData?: string
  readonly RemindedOn?: number
  readonly ApproverVerifyType?: string
  readonly SignBeanTag?: number
  readonly CustomShowMap?: string
  readonly AutoSignScene?: string
  readonly FlowDisplayType?: number
  readonly OpenDynamicSignFlow?: boolean
}

export interface ReadRequest {
  /** Null where the body is no JSON object. */
  readonly request: CleanRequest | null
  readonly problems: readonly ShapeProblem[]
}

/** Reads whatever came in. Never throws; as deep as the shape and no deeper, however deep the JSON is. */
export function readRequest(value: unknown): ReadRequest {
  const problems: ShapeProblem[] = []
  const request = read(value, requestShape, [], problems) as CleanRequest | undefined
  return { request: request ?? null, problems }
}

function read(value: unknown, shape: Shape, path: Path, problems: ShapeProblem[]): unknown {
  if (shape.kind === 'list') {
    if (Array.isArray(value)) return value.map((item, index) => read(item, shape.of, [...path, index], problems))
  } else if (shape.kind === 'object') {
    if (isObject(value)) return readKeys(value, shape.keys, path, problems)
  } else if (isScalar(value, shape.kind)) {
    return value
  }
  problems.push({ path, wanted: shape.kind })
  return undefined
}

/** A null under a key counts as absent, as SDKs write it. */
function readKeys(value: object, keys: ReadonlyMap<string, Shape>, path: Path, problems: ShapeProblem[]): object {
  const clean: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const shape = keys.get(key)
    const item = (value as Record<string, unknown>)[key]
    if (shape === undefined || item === undefined || item === null) continue
    // The common case first: a path is written only where something may be wrong below it.
    const good = isScalarShape(shape) && isScalar(item, shape.kind) ? item : read(item, shape, [...path, key], problems)
    if (good !== undefined) clean[key] = good
  }
  return clean
}

function isScalarShape(shape: Shape): shape is ScalarShape {
  return shape.kind !== 'list' && shape.kind !== 'object'
}

function isScalar(value: unknown, kind: ScalarShape['kind']): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value)
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  return typeof value === kind
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
