// The tables of contract/api, held against the types of Tencent's own SDK by the compiler: `npm run types` fails where
// a key is missing, too many, or of another type. Nothing here runs.
import type * as ess from 'tencentcloud-sdk-nodejs/tencentcloud/services/ess/v20201111/ess_models.js'
import type * as essbasic from 'tencentcloud-sdk-nodejs/tencentcloud/services/essbasic/v20210526/essbasic_models.js'
import type { approverInfo, approverOption, componentLimit } from '../../../src/contract/api/approver-info.ts'
import type { channelAgent, channelUserInfo } from '../../../src/contract/api/channel-agent.ts'
import type { channelCcInfo, channelCreateFlowByFiles } from '../../../src/contract/api/channel-create-flow-by-files.ts'
import type { component } from '../../../src/contract/api/component.ts'
import type {
  agent,
  ccInfo,
  createFlowByFiles,
  flowOperateLimit,
  userInfo,
} from '../../../src/contract/api/create-flow-by-files.ts'
import type {
  channelApproverOption,
  channelComponent,
  flowApproverInfo,
  intention,
  intentionAction,
  intentionQuestion,
  ruleIdConfig,
} from '../../../src/contract/api/flow-approver-info.ts'
import type {
  approverComponentLimitType,
  approverRestriction,
  cancelMultiFlowSignQRCode,
  channelApproverComponentLimitType,
  channelCancelMultiFlowSignQRCode,
  channelCreateMultiFlowSignQRCode,
  createMultiFlowSignQRCode,
} from '../../../src/contract/api/multi-flow-sign-qr-code.ts'
import type { registerInfo, registerInfoOption } from '../../../src/contract/api/register-info.ts'
import type { Parameter, Sent, Structure } from '../../../src/contract/api/structure.ts'

/** The SDK's type as a draft may hold it: nothing is required, and a bigint is a number in JSON. */
type Json<T> = T extends bigint
  ? never
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [K in keyof T]?: Json<T[K]> }
      : T

/** `true` where a table has the keys of the SDK's structure, all of them and no other, each of the same type. */
type IsSame<Table extends Structure, Official> =
  Exclude<keyof Table, keyof Official> extends never
    ? Exclude<keyof Official, keyof Table> extends never
      ? Sent<Table> extends Json<Official>
        ? Json<Official> extends Sent<Table>
          ? true
          : 'another type'
        : 'another type'
      : { readonly missing: Exclude<keyof Official, keyof Table> }
    : { readonly unknown: Exclude<keyof Table, keyof Official> }

type RequiredOf<S extends Structure> = {
  [K in keyof S]: S[K] extends { readonly required: true } ? K : never
}[keyof S]

type CompleteValue<P extends Parameter> = P extends { readonly kind: 'object'; readonly of: infer S extends Structure }
  ? Complete<S>
  : P extends { readonly kind: 'objects'; readonly of: infer S extends Structure }
    ? readonly Complete<S>[]
    : NonNullable<Sent<{ readonly key: P }>['key']>

/** The structure where nothing is absent that a row calls required. */
type Complete<S extends Structure> = { readonly [K in RequiredOf<S>]: CompleteValue<S[K]> } & {
  readonly [K in Exclude<keyof S, RequiredOf<S>>]?: CompleteValue<S[K]>
}

/** The SDK's type with what it requires. */
type Frozen<T> = T extends bigint
  ? never
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T

/** `true` where, beside that, nothing may be absent that the SDK requires. */
type IsWhole<Table extends Structure, Official> =
  IsSame<Table, Official> extends true
    ? Complete<Table> extends Frozen<Official>
      ? true
      : 'a key not required'
    : false

type Holds<Result extends true> = Result

export type EssProof = readonly [
  Holds<IsSame<typeof userInfo, ess.UserInfo>>,
  Holds<IsSame<typeof agent, ess.Agent>>,
  Holds<IsSame<typeof flowOperateLimit, ess.FlowOperateLimit>>,
  Holds<IsSame<typeof ccInfo, ess.CcInfo>>,
  Holds<IsSame<typeof component, ess.Component>>,
  Holds<IsSame<typeof componentLimit, ess.ComponentLimit>>,
  Holds<IsSame<typeof approverOption, ess.ApproverOption>>,
  Holds<IsSame<typeof registerInfoOption, ess.RegisterInfoOption>>,
  Holds<IsSame<typeof registerInfo, ess.RegisterInfo>>,
  Holds<IsSame<typeof approverInfo, ess.ApproverInfo>>,
  Holds<IsSame<typeof createFlowByFiles, ess.CreateFlowByFilesRequest>>,
]

export type EssbasicProof = readonly [
  Holds<IsSame<typeof channelUserInfo, essbasic.UserInfo>>,
  Holds<IsSame<typeof channelAgent, essbasic.Agent>>,
  Holds<IsSame<typeof flowOperateLimit, essbasic.FlowOperateLimit>>,
  Holds<IsSame<typeof channelCcInfo, essbasic.CcInfo>>,
  Holds<IsSame<typeof channelComponent, essbasic.Component>>,
  Holds<IsSame<typeof componentLimit, essbasic.ComponentLimit>>,
  Holds<IsSame<typeof channelApproverOption, essbasic.ApproverOption>>,
  Holds<IsSame<typeof intentionQuestion, essbasic.IntentionQuestion>>,
  Holds<IsSame<typeof intentionAction, essbasic.IntentionAction>>,
  Holds<IsSame<typeof ruleIdConfig, essbasic.RuleIdConfig>>,
  Holds<IsSame<typeof intention, essbasic.Intention>>,
  Holds<IsSame<typeof flowApproverInfo, essbasic.FlowApproverInfo>>,
  Holds<IsSame<typeof channelCreateFlowByFiles, essbasic.ChannelCreateFlowByFilesRequest>>,
]

export type QrCodeProof = readonly [
  Holds<IsWhole<typeof approverRestriction, ess.ApproverRestriction>>,
  Holds<IsWhole<typeof approverRestriction, essbasic.ApproverRestriction>>,
  Holds<IsWhole<typeof approverComponentLimitType, ess.ApproverComponentLimitType>>,
  Holds<IsWhole<typeof channelApproverComponentLimitType, essbasic.ApproverComponentLimitType>>,
  Holds<IsWhole<typeof createMultiFlowSignQRCode, ess.CreateMultiFlowSignQRCodeRequest>>,
  Holds<IsWhole<typeof cancelMultiFlowSignQRCode, ess.CancelMultiFlowSignQRCodeRequest>>,
  Holds<IsWhole<typeof channelCreateMultiFlowSignQRCode, essbasic.ChannelCreateMultiFlowSignQRCodeRequest>>,
  Holds<IsWhole<typeof channelCancelMultiFlowSignQRCode, essbasic.ChannelCancelMultiFlowSignQRCodeRequest>>,
]
