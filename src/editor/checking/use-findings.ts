// The checks of the open draft and file.
import { useDeferredValue, useEffect, useMemo } from 'react'
import { checkRequest } from '../../contract/checks/check.ts'
import type { Finding } from '../../contract/checks/finding.ts'
import type { TextPage } from '../../contract/text/text-page.ts'
import type { Draft } from '../../contract/draft/draft.ts'
import { toRequest } from '../../contract/request/to-request.ts'
import { useEditor } from '../state/editor-store.ts'
import { useView, type ViewState } from '../state/view-store.ts'
import { useFindingStore } from '../state/finding-store.ts'

type FileState = Pick<ViewState, 'model' | 'modelReady' | 'textReady'> & {
  /** Once all pages are read: a check for each page that comes in would be too much for a long file. */
  readonly text?: readonly TextPage[]
}

/** Placements are not checked until every page's size is known, as findings that come and go would be confusing. */
export function findingsOf(draft: Draft, { model, modelReady, textReady, text }: FileState): readonly Finding[] {
  return checkRequest(toRequest(draft), {
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

/** Keeps the findings up to date. Deferred, so that checking does not delay the person's edits. Mounted once. */
export function useChecks(): void {
  // The first page comes before the first checks.
  const pageShown = useView((state) => state.pageShown)
  const draft = useDeferredValue(useEditor((state) => (pageShown ? state.draft : null)))
  const file = useFileState()
  useEffect(() => useFindingStore.getState().show(draft, draft ? findingsOf(draft, file) : []), [draft, file])
}
