// The keys of what the server says. One holds all that the answer depends on; a shorter one means all that begin so.
import type { FlowQuery } from './flows-api.ts'

export const queryKeys = {
  contacts: ['contacts'],
  environment: ['environment'],
  /** All lists of contracts, and each contract. */
  flows: ['flows'],
  flowLists: ['flows', 'list'],
  flowList: (asked: FlowQuery) => ['flows', 'list', asked],
  flow: (flowId: string) => ['flows', 'one', flowId],
  /** What Tencent was asked by a screen of contracts, and why. */
  refresh: (screen: string, why: string) => ['refresh', screen, why],
  qrCodes: ['qr-codes'],
  seals: (proxyOrganizationId: string) => ['seals', proxyOrganizationId],
  /** By what is searched for. */
  templates: (query: string) => ['templates', query],
} as const
