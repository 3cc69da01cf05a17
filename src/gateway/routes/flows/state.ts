// The state of a contract, as several routes report it.
import { z } from 'zod'
import { moment } from '../../api/shapes.ts'
import type { FlowStanding } from '../../store/flow-store.ts'

export const flowStatus = z
  .int()
  .describe(
    'Tencent’s FlowStatus: 0, 7 not begun, 8 to fill in, 9 partly filled in, ' +
      '1 to sign, 2 partly signed, 3 refused, 4 signed, 5 expired, ' +
      '6 cancelled, 10 refused to fill in, 16 invalid, 21 released.',
  )

export const flowState = z
  .object({ flowId: z.string(), status: flowStatus, statusAt: moment })
  .meta({ id: 'FlowState' })
export type FlowState = z.output<typeof flowState>

export function stateOf({ flowId, status, statusAt }: Pick<FlowStanding, 'flowId' | 'status' | 'statusAt'>): FlowState {
  return { flowId, status, statusAt: statusAt.toISOString() }
}
