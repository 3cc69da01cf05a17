// The request's own keys, as the form's rows read and write them.
import { isUnset } from '../../../contract/draft/flow-values.ts'
import { updateFlow } from '../../../contract/draft/flow-edits.ts'
import { useEditor } from '../../state/editor-store.ts'
import { flowFieldId, foldOfFlowKey } from './flow-folds.ts'

interface FlowKey {
  readonly id: string
  /** As it stands: an import may hold anything. */
  readonly value: unknown
  readonly disabled: boolean
  /** One undo step; undefined takes the key away. */
  readonly set: (value: unknown) => void
}

export function useFlowKey(key: string): FlowKey {
  const value = useEditor((state) => state.draft?.flow[key])
  const disabled = useEditor((state) => !state.editable)
  return { id: flowFieldId(key) ?? `lk-flow-${key}`, value, disabled, set: (next) => setFlow(key, next) }
}

export function setFlow(key: string, value: unknown): void {
  useEditor.getState().edit((draft) => updateFlow(draft, { [key]: value }))
}

/** How many settings of a fold are set. `except` are shown elsewhere now. */
export function useSetCount(fold: string, except: readonly string[] = []): number {
  return useEditor(({ draft }) => {
    const keys = Object.keys(foldOfFlowKey).filter((key) => foldOfFlowKey[key] === fold && !except.includes(key))
    return keys.filter((key) => !isUnset(draft?.flow[key])).length
  })
}
