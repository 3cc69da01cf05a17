// Writes statuses that arrive outside the lists of contracts into the cached lists.
import type { FlowList, FlowState } from '../../../gateway/routes.ts'
import { queryClient, readAgain } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'

/**
 * Updates a contract's status in every cached list and cancels reads of lists in flight, which may not include it yet.
 * The caller must then have the lists read again, since their counts change too.
 */
export function applyFlowState({ flowId, status, statusAt }: FlowState): void {
  queryClient.setQueriesData<FlowList>({ queryKey: queryKeys.flowLists }, (list) =>
    list?.flows.some((flow) => flow.flowId === flowId && flow.status !== status)
      ? { ...list, flows: list.flows.map((flow) => (flow.flowId === flowId ? { ...flow, status, statusAt } : flow)) }
      : undefined,
  )
  void queryClient.cancelQueries({
    queryKey: queryKeys.flowLists,
    predicate: ({ state }) => state.data !== undefined,
  })
}

/** Applies a status that the gateway has just returned, and reads everything about contracts again. */
export function applyFlowChange(state: FlowState): void {
  applyFlowState(state)
  void readAgain(queryKeys.flows)
}
