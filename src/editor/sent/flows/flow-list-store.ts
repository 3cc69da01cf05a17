// What is asked for of the list of contracts, what is chosen, and the place in it; kept while one is elsewhere, so that
// it is found again.
import { create } from 'zustand'
import type { FlowQuery, FlowSummary } from '../../gateway-client/flows-api.ts'

interface FlowListState {
  readonly asked: FlowQuery
  /** Chosen contracts, on whatever page they stand. */
  readonly chosen: ReadonlyMap<string, FlowSummary>
  /** Where one was: px from the top, and the contract last opened. */
  readonly place: { readonly top: number; readonly flowId: string | null }
}

const first: FlowListState = {
  asked: { query: '', statuses: [], pendingReview: false, order: 'created-desc', page: 1 },
  chosen: new Map(),
  place: { top: 0, flowId: null },
}

export const useFlowList = create<FlowListState>()(() => first)

/** So many can be chosen at once (POST /api/files/links). */
export const maxChosen = 200

export function resetFlowList(): void {
  useFlowList.setState(first, true)
}

/** Changes what is asked for. Whatever it is but the page, it begins on the first one. */
export function ask(change: Partial<FlowQuery>): void {
  const { asked } = useFlowList.getState()
  useFlowList.setState({ asked: { ...asked, page: 1, ...change }, place: { top: 0, flowId: null } })
}

/** Chooses or lets go; what would be too many is not chosen. */
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

/** What is chosen as it stands now, where that was just read. */
export function renewChosen(flows: readonly FlowSummary[]): void {
  const { chosen } = useFlowList.getState()
  if (!flows.some(({ flowId }) => chosen.has(flowId))) return
  const news = new Map(flows.map((flow) => [flow.flowId, flow]))
  useFlowList.setState({ chosen: new Map([...chosen].map(([id, flow]) => [id, news.get(id) ?? flow])) })
}

export function keepPlace(place: Partial<FlowListState['place']>): void {
  useFlowList.setState((state) => ({ place: { ...state.place, ...place } }))
}
