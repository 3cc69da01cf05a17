// The checks of the open draft and file.
import { useDeferredValue, useEffect, useMemo } from 'react'
import { checkSteps } from '../../contract/checks/check.ts'
import { allAtOnce, type Steps } from '../../contract/checks/steps.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import type { TextPage } from '../../contract/text/text-page.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView, type ViewState } from '../state/view-store.ts'
import { useFindingStore } from '../state/finding-store.ts'
import { inSlices } from './in-slices.ts'

type FileState = Pick<ViewState, 'model' | 'modelReady' | 'textReady'> & {
  /** Once all pages are read: a check for each page that comes in would be too much for a long file. */
  readonly text?: readonly TextPage[]
}

/** The findings, all at once: for sending, which waits for nothing. */
export function findingsOf(draft: Draft, file: FileState): readonly Finding[] {
  return allAtOnce(findingSteps(draft, file))
}

/** Placements are not checked until every page's size is known, as findings that come and go would be confusing. */
function findingSteps(draft: Draft, { model, modelReady, textReady, text }: FileState): Steps<readonly Finding[]> {
  return checkSteps(toRequest(draft), {
    now: Date.now(),
    document: modelReady ? model : null,
    stage: 'draft',
    textReady,
    text,
  })
}

/** What the checks need of the open file. */
export function useFileState(): FileState {
  const model = useView((state) => state.model)
  const modelReady = useView((state) => state.modelReady)
  const textReady = useView((state) => state.textReady)
  const text = useView((state) => (state.textReady ? state.text.pages : undefined))
  return useMemo(() => ({ model, modelReady, textReady, text }), [model, modelReady, textReady, text])
}

/**
 * Keeps the findings up to date. Deferred and in slices, so that checking does not delay the person's edits; a check is
 * abandoned once there is a newer draft or more of the file. Mounted once.
 */
export function useChecks(): void {
  // The first page comes before the first checks.
  const pageShown = useView((state) => state.pageShown)
  const draft = useDeferredValue(useEditor((state) => (pageShown ? state.draft : null)))
  const file = useFileState()
  useEffect(() => {
    const { draft: before, show } = useFindingStore.getState()
    // Another draft's findings are not shown while this one is checked.
    if (before && before.id !== draft?.id) show(null, [])
    if (!draft) return
    // Abandoned by the next run alone: a draft that is back by undo before it was drawn has no run of its own.
    let isAbandoned = false
    const isOpen = () => useEditor.getState().draft?.id === draft.id
    void inSlices(
      findingSteps(draft, file),
      () => !isAbandoned && isOpen(),
      (findings) => show(draft, findings),
    )
    return () => {
      isAbandoned = true
    }
  }, [draft, file])
}
