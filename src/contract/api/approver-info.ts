// ApproverInfo: a party that signs (S4, SDK).
import type { JsonObject } from '../values/json-object.ts'

/** Tencent's `ApproverInfo` (S4). Its two component lists live in the draft's `components`. */
export interface Approver extends JsonObject {
  readonly ApproverType?: number
  readonly OrganizationName?: string
  readonly ApproverName?: string
  readonly ApproverMobile?: string
  readonly ApproverRoleName?: string
  readonly NotifyType?: string
}
