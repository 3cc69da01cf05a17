// The two editions of Tencent eSign's API, each with its tables: ess, the enterprise edition, and essbasic, the one for
// third-party applications. The edition determines which structures a request is made of.
import { approverInfo } from './approver-info.ts'
import { channelCcInfo, channelCreateFlowByFiles } from './channel-create-flow-by-files.ts'
import { component } from './component.ts'
import { ccInfo, createFlowByFiles } from './create-flow-by-files.ts'
import { channelComponent, flowApproverInfo } from './flow-approver-info.ts'
import {
  cancelMultiFlowSignQRCode,
  channelCancelMultiFlowSignQRCode,
  channelCreateMultiFlowSignQRCode,
  createMultiFlowSignQRCode,
} from './multi-flow-sign-qr-code.ts'
import type { Structure } from './structure.ts'

interface EditionTables {
  /** The API version, sent as `X-TC-Version`. */
  readonly version: string
  /** The action that creates a contract from a file, its request, and the structures of that request's lists. */
  readonly createByFiles: {
    readonly action: string
    readonly request: Structure
    /** The request parameter that holds the signers. */
    readonly approvers: string
    readonly approver: Structure
    readonly component: Structure
    readonly cc: Structure
  }
  /** The actions that create and cancel a QR code for many signers. */
  readonly createQrCode: ActionTable
  readonly cancelQrCode: ActionTable
}

interface ActionTable {
  readonly action: string
  readonly request: Structure
}

export const editionNames = ['ess', 'essbasic'] as const
export type Edition = (typeof editionNames)[number]

export const editions = {
  ess: {
    version: '2020-11-11',
    createByFiles: {
      action: 'CreateFlowByFiles',
      request: createFlowByFiles,
      approvers: 'Approvers',
      approver: approverInfo,
      component,
      cc: ccInfo,
    },
    createQrCode: { action: 'CreateMultiFlowSignQRCode', request: createMultiFlowSignQRCode },
    cancelQrCode: { action: 'CancelMultiFlowSignQRCode', request: cancelMultiFlowSignQRCode },
  },
  essbasic: {
    version: '2021-05-26',
    createByFiles: {
      action: 'ChannelCreateFlowByFiles',
      request: channelCreateFlowByFiles,
      approvers: 'FlowApprovers',
      approver: flowApproverInfo,
      component: channelComponent,
      cc: channelCcInfo,
    },
    createQrCode: { action: 'ChannelCreateMultiFlowSignQRCode', request: channelCreateMultiFlowSignQRCode },
    cancelQrCode: { action: 'ChannelCancelMultiFlowSignQRCode', request: channelCancelMultiFlowSignQRCode },
  },
} as const satisfies Readonly<Record<Edition, EditionTables>>
