// The query keys. A key contains everything that the answer depends on; a shorter one matches all keys that begin with
// it.
import type { FlowQuery } from './flow-list.ts'

export const queryKeys = {
  contacts: ['contacts'],
  environment: ['environment'],
  /** All lists of contracts, and each contract. */
  flows: ['flows'],
  flowLists: ['flows', 'list'],
  flowList: (asked: FlowQuery) => ['flows', 'list', asked],
  flow: (flowId: string) => ['flows', 'one', flowId],
  /** What a screen of contracts has asked Tencent, and why. */
  refresh: (screen: string, why: string) => ['refresh', screen, why],
  qrCodes: ['qr-codes'],
  sessions: ['sessions'],
  seals: (proxyOrganizationId: string) => ['seals', proxyOrganizationId],
  /** By the search text. */
  templates: (query: string) => ['templates', query],
} as const
