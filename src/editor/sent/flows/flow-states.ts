// Statuses of contracts that were told apart from the lists: written into them.
import type { FlowList, FlowState } from '../../gateway-client/flows-api.ts'
import { queryClient, readAgain } from '../../gateway-client/query-client.ts'
import { queryKeys } from '../../gateway-client/query-keys.ts'

/**
 * Shows a contract's status in each list that has it with another, and drops what is under way to the lists, which may
 * not know it yet. They are to be read again by the caller, soon: their counts change with it.
 */
export function tellState({ flowId, status, statusAt }: FlowState): void {
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

/** A contract is another now, as the gateway has just answered: its status is shown, and all is read again. */
export function tellChange(state: FlowState): void {
  tellState(state)
  void readAgain(queryKeys.flows)
}
