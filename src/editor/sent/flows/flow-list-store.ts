// The list of contracts: what is asked for, what came, and the place in it; kept while one is elsewhere, so that it is
// found again.
import { create } from 'zustand'
import { isFinal } from '../../../contract/after-sending/flow-status.ts'
import { asGatewayError, type GatewayError } from '../../gateway-client/api.ts'
import {
  getFlows,
  pageSize,
  refreshFlows,
  type FlowList,
  type FlowQuery,
  type FlowState,
  type FlowSummary,
} from '../../gateway-client/flows-api.ts'
import { watchingMaxAge, type Looking } from './use-live-flows.ts'

interface FlowListState {
  readonly asked: FlowQuery
  /** The last that came, until another does; null before the first. */
  readonly list: FlowList | null
  /** Why the last asking failed. */
  readonly error: GatewayError | null
  readonly loading: boolean
  /** Tencent is being asked, and somebody waits for it. */
  readonly refreshing: boolean
  /** Tencent could not be asked: the list is as the gateway knows it. */
  readonly stale: GatewayError | null
  /** When Tencent was asked last about those in sight, ms since 1970. */
  readonly askedAt: number | null
  /** Chosen contracts, on whatever page they stand. */
  readonly chosen: ReadonlyMap<string, FlowSummary>
  /** Where one was: px from the top, and the contract last opened. */
  readonly place: { readonly top: number; readonly flowId: string | null }
}

const first: FlowListState = {
  asked: { query: '', statuses: [], pendingReview: false, order: 'created-desc', page: 1 },
  list: null,
  error: null,
  loading: false,
  refreshing: false,
  stale: null,
  askedAt: null,
  chosen: new Map(),
  place: { top: 0, flowId: null },
}

export const useFlowList = create<FlowListState>()(() => first)

/** So many can be chosen at once (POST /api/files/links). */
export const maxChosen = 200

/** Counts the askings: an answer to an older one is not shown. */
let askings = 0

export function resetFlowList(): void {
  askings += 1
  asking = null
  useFlowList.setState(first, true)
}

/** Changes what is asked for, and asks. Whatever it is but the page, it begins on the first one. */
export function ask(change: Partial<FlowQuery>): void {
  const { asked } = useFlowList.getState()
  useFlowList.setState({ asked: { ...asked, page: 1, ...change }, place: { top: 0, flowId: null } })
  void loadFlows()
}

export async function loadFlows(): Promise<void> {
  askings += 1
  const mine = askings
  useFlowList.setState({ loading: true })
  const { asked } = useFlowList.getState()
  try {
    const list = await getFlows(asked)
    if (mine !== askings) return
    // The page went, because others did: the last one that there is.
    const last = Math.max(1, Math.ceil(list.total / pageSize))
    if (asked.page > last) return ask({ page: last })
    const { chosen } = useFlowList.getState()
    const news = new Map(list.flows.map((flow) => [flow.flowId, flow]))
    useFlowList.setState({
      list,
      error: null,
      loading: false,
      chosen: new Map([...chosen].map(([id, flow]) => [id, news.get(id) ?? flow])),
    })
  } catch (error) {
    if (mine === askings) useFlowList.setState({ error: asGatewayError(error), loading: false })
  }
}

/** The asking that is under way. */
let asking: Promise<void> | null = null

/**
 * Asks Tencent about those in sight that are under way, or about all where the person says so, then shows what is
 * known. Watching asks quietly: nobody waits for it.
 */
export async function refreshList(which: Looking | 'all'): Promise<void> {
  if (which === 'watching' && asking) return
  // Whoever comes or presses wants what is so now, and not what an asking before found.
  await asking
  const mine: Promise<void> =
    asking ??
    refreshNow(which).finally(() => {
      if (asking === mine) asking = null
    })
  asking = mine
  await mine
}

async function refreshNow(which: Looking | 'all'): Promise<void> {
  const inSight = (useFlowList.getState().list?.flows ?? [])
    .filter(({ status }) => !isFinal(status))
    .map(({ flowId }) => flowId)
  if (which !== 'all' && inSight.length === 0) return loadFlows()
  if (which !== 'watching') useFlowList.setState({ refreshing: true })
  try {
    const { flows, askedAt } = await refreshFlows(
      which === 'all' ? undefined : inSight,
      which === 'watching' ? watchingMaxAge : undefined,
    )
    flows.forEach(hearState)
    useFlowList.setState({ stale: null, askedAt: Date.parse(askedAt) })
  } catch (error) {
    useFlowList.setState({ stale: asGatewayError(error) })
  } finally {
    useFlowList.setState({ refreshing: false })
  }
  await loadFlows()
}

/** A contract's status was told. True where it is in the list and had another. */
export function hearState({ flowId, status, statusAt }: FlowState): boolean {
  const { list } = useFlowList.getState()
  const known = list?.flows.find((flow) => flow.flowId === flowId)
  if (!list || !known || known.status === status) return false
  useFlowList.setState({
    list: { ...list, flows: list.flows.map((flow) => (flow === known ? { ...flow, status, statusAt } : flow)) },
  })
  return true
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

export function keepPlace(place: Partial<FlowListState['place']>): void {
  useFlowList.setState((state) => ({ place: { ...state.place, ...place } }))
}
