// The query of the list of contracts, the selection and the scroll position, kept while another screen is shown.
import { create } from 'zustand'
import type { FlowQuery } from '../../gateway-client/flow-list.ts'
import type { FlowSummary } from '../../../gateway/routes.ts'

interface FlowListState {
  readonly asked: FlowQuery
  /** The selected contracts, across all pages. */
  readonly chosen: ReadonlyMap<string, FlowSummary>
  /** The scroll position in px, and the contract that was last opened. */
  readonly place: { readonly top: number; readonly flowId: string | null }
}

const first: FlowListState = {
  asked: { query: '', statuses: [], pendingReview: false, order: 'created-desc', page: 1 },
  chosen: new Map(),
  place: { top: 0, flowId: null },
}

export const useFlowList = create<FlowListState>()(() => first)

/** The most contracts that can be selected at once (POST /api/files/links). */
export const maxChosen = 200

export function resetFlowList(): void {
  useFlowList.setState(first, true)
}

/** Changes the query. Anything but a change of page goes back to the first page. */
export function ask(change: Partial<FlowQuery>): void {
  const { asked } = useFlowList.getState()
  useFlowList.setState({ asked: { ...asked, page: 1, ...change }, place: { top: 0, flowId: null } })
}

/** Selects or deselects contracts; those beyond the maximum are not selected. */
export function choose(flows: readonly FlowSummary[], chosen: boolean): void {
  const next = new Map(useFlowList.getState().chosen)
  for (const flow of flows) {
    if (!chosen) next.delete(flow.flowId)
    else if (next.size < maxChosen) next.set(flow.flowId, flow)
  }
  useFlowList.setState({ chosen: next })
}

export function chooseNone(): void {
  useFlowList.setState({ chosen: new Map() })
}

/** Updates the selected contracts from a list that was just read. */
export function renewChosen(flows: readonly FlowSummary[]): void {
  const { chosen } = useFlowList.getState()
  if (!flows.some(({ flowId }) => chosen.has(flowId))) return
  const news = new Map(flows.map((flow) => [flow.flowId, flow]))
  useFlowList.setState({ chosen: new Map([...chosen].map(([id, flow]) => [id, news.get(id) ?? flow])) })
}

export function keepPlace(place: Partial<FlowListState['place']>): void {
  useFlowList.setState((state) => ({ place: { ...state.place, ...place } }))
}
