// The gateway's events about contracts whose status has just changed.
import { listenToGateway } from './gateway-events.ts'
import type { FlowState } from '../../gateway/routes.ts'

/**
 * Calls `onEvent` for each contract whose status changed, and `onReconnect` when a broken connection is restored.
 * Returns a function that stops listening.
 */
export function listenToFlows(onEvent: (state: FlowState) => void, onReconnect?: () => void): () => void {
  return listenToGateway(
    'flow',
    (data) => {
      const state = stateIn(data)
      if (state) onEvent(state)
    },
    onReconnect,
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
