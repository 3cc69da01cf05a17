// The request's own keys, as the form's rows read and write them.
import { isUnset, updateInside } from '../../../contract/draft/flow-values.ts'
import { asObject, isObject } from '../../../contract/values/json-object.ts'
import { updateFlow } from '../../../contract/draft/flow-edits.ts'
import { useEditor } from '../../state/editor-store.ts'
import { flowFieldId, foldOfFlowKey, type FlowPath } from './flow-folds.ts'

interface FlowKey {
  readonly id: string
  /**
   * The raw value, since an import may contain anything. If the parent is not an object, this is the parent's value.
   */
  readonly value: unknown
  /** True if its parent should be an object and is not. */
  readonly isMisplaced: boolean
  readonly disabled: boolean
  /** Sets the value as one undo step; undefined removes the key. */
  readonly set: (value: unknown) => void
}

export function useFlowKey(path: FlowPath): FlowKey {
  const [key = path, inner] = path.split('.')
  const top = useEditor((state) => state.draft?.flow[key])
  const disabled = useEditor((state) => !state.editable)
  const isInside = inner !== undefined && (isUnset(top) || isObject(top))
  return {
    id: flowFieldId(key) ?? `lk-flow-${key}`,
    value: isInside ? asObject(top)[inner] : top,
    isMisplaced: inner !== undefined && !isInside,
    disabled,
    set: (next) => {
      if (inner === undefined) setFlow(key, next)
      else useEditor.getState().edit((draft) => updateInside(draft, key, inner, next))
    },
  }
}

export function setFlow(key: string, value: unknown): void {
  useEditor.getState().edit((draft) => updateFlow(draft, { [key]: value }))
}

/** How many settings of a section are set, except those currently shown elsewhere. */
export function useSetCount(fold: string, except: readonly string[] = []): number {
  return useEditor(({ draft }) => {
    const keys = Object.keys(foldOfFlowKey).filter((key) => foldOfFlowKey[key] === fold && !except.includes(key))
    return keys.filter((key) => !isUnset(draft?.flow[key])).length
  })
}
