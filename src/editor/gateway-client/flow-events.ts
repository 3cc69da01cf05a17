// Contracts whose status has just changed, as the gateway tells.
import { listenToGateway } from './gateway-events.ts'
import type { FlowState } from './flows-api.ts'

/**
 * Calls `hear` for each contract whose status changed, and `back` when a connection stands that was broken. Stops by
 * what it gives back.
 */
export function listenToFlows(hear: (state: FlowState) => void, back?: () => void): () => void {
  return listenToGateway(
    'flow',
    (data) => {
      const state = stateIn(data)
      if (state) hear(state)
    },
    back,
  )
}

function stateIn(text: string): FlowState | null {
  try {
    const value = JSON.parse(text) as Partial<FlowState> | null
    const isState =
      typeof value?.flowId === 'string' && typeof value.status === 'number' && typeof value.statusAt === 'string'
    return isState ? (value as FlowState) : null
  } catch {
    return null
  }
}
