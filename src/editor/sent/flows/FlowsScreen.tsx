// 合同: the contracts that were sent from here, as a list or one in detail.
import { FlowDetailScreen } from './detail/FlowDetailScreen.tsx'
import { FlowListScreen } from './list/FlowListScreen.tsx'

export function FlowsScreen({ flowId }: { readonly flowId: string | null }) {
  return flowId === null ? <FlowListScreen /> : <FlowDetailScreen key={flowId} flowId={flowId} />
}
