// The action that the person chose for one contract or several.
import type { FlowAction, PendingReview } from '../../../../contract/after-sending/flow-status-rules.ts'
import type { FlowSummary } from '../../../../gateway/routes.ts'

export type ActionFlow = Pick<FlowSummary, 'flowId' | 'name' | 'status' | 'parties'>

export type ChosenAction =
  | { readonly name: 'download'; readonly flows: readonly ActionFlow[] }
  | { readonly name: 'review'; readonly flow: ActionFlow; readonly pending: readonly PendingReview[] }
  | {
      readonly name: Exclude<FlowAction, 'download' | 'review'>
      readonly flow: ActionFlow
      /** The party's index in the contract. */
      readonly party?: number
    }
