// What the checks say of the open draft, live.
import { useDeferredValue, useMemo } from 'react'
import { checkRequest } from '../../contract/checks/check.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView, type ViewState } from '../state/view-store.ts'

type FileState = Pick<ViewState, 'model' | 'modelReady' | 'textReady'>

/** Until every page's size is known, nothing is said of places: a finding that comes and goes is no finding. */
export function findingsOf(draft: Draft, { model, modelReady, textReady }: FileState): readonly Finding[] {
  return checkRequest(toRequest(draft), { now: Date.now(), document: modelReady ? model : null, stage: 'draft', textReady })
}

/** What the checks need to know of the open file. */
export function useFileState(): FileState {
  const model = useView((state) => state.model)
  const modelReady = useView((state) => state.modelReady)
  const textReady = useView((state) => state.textReady)
  return useMemo(() => ({ model, modelReady, textReady }), [model, modelReady, textReady])
}

/** Worked out after what the person does has been drawn. */
export function useFindings(): readonly Finding[] {
  const draft = useDeferredValue(useEditor((state) => state.draft))
  const file = useFileState()
  return useMemo(() => (draft ? findingsOf(draft, file) : []), [draft, file])
}
