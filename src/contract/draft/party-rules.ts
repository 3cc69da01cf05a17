// How long and how large what is said of a party may be. What its names and numbers look like stands in values/.
import { approverInfo } from '../api/approver-info.ts'

/** ApproverRoleName (docs/facts.md, Limits). */
export const maxRoleNameLength = approverInfo.ApproverRoleName.maxLength

/** SignInstructionContent, CustomApproverTag, PreReadTime in seconds (SDK, ApproverInfo). */
export const maxInstructionLength = approverInfo.SignInstructionContent.maxLength
export const maxApproverTagLength = approverInfo.CustomApproverTag.maxLength
export const preReadSeconds = { min: approverInfo.PreReadTime.min, max: approverInfo.PreReadTime.max } as const
