// Keeps the suggestions up to date with the file, the parties and the placed components.
import { useEffect, useMemo } from 'react'
import { INITIATOR, type Draft } from '../../../contract/draft/draft.ts'
import type { DocumentModel } from '../../../contract/locate/document-model.ts'
import { dismissedSuggestions } from '../../../contract/suggestions/dismiss.ts'
import { openSuggestions } from '../../../contract/suggestions/open.ts'
import { knownParties } from '../../../contract/suggestions/suggest.ts'
import type { KnownParty, Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { useEditor } from '../../state/editor-store.ts'
import { placementIndex } from '../../state/placements.ts'
import { useView } from '../../state/view-store.ts'
import { forgetSuggestions, useSuggestionStore } from './suggestion-store.ts'

/** Debounce in ms: the rules do not run for each letter while a party's name is being typed. */
const restMs = 300

/** Mounted once. */
export function useSuggestions(): void {
  useAsking()
  useSettling()
}

/** Runs the rules, in the text worker, once the whole file is read and again when the parties change. */
function useAsking(): void {
  const parties = useEditor((state) => state.draft?.parties)
  // Compared as text: a change of colour or notice setting is no reason to run the rules again.
  const known = useMemo(() => (parties ? JSON.stringify(knownParties({ parties })) : null), [parties])
  const suggest = useView((state) => state.suggest)
  const ready = useView((state) => state.modelReady && state.textReady)
  const failed = useView((state) => state.text.state === 'failed')
  const pages = useView((state) => state.model.pages)
  const fields = useView((state) => state.model.fields)
  useEffect(() => forgetSuggestions, [suggest])
  useEffect(() => {
    if (failed) useSuggestionStore.setState({ status: 'failed', found: [] })
    if (!suggest || !ready || failed || known === null) return
    let late = false
    const timer = setTimeout(() => {
      void suggest({ pages, fields, parties: JSON.parse(known) as readonly KnownParty[] }).then((answer) => {
        if (late) return
        useSuggestionStore.setState(
          answer ? { status: 'ready', found: answer.found, hasText: answer.hasText } : { status: 'failed', found: [] },
        )
      })
    }, restMs)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [suggest, ready, failed, known, pages, fields])
}

/** Removes what has been placed or dismissed in the meantime. */
function useSettling(): void {
  const draft = useEditor((state) => state.draft)
  const model = useView((state) => state.model)
  const found = useSuggestionStore((state) => state.found)
  useEffect(() => {
    const dismissed = draft ? dismissedSuggestions(draft) : new Set<string>()
    useSuggestionStore
      .getState()
      .settle(draft ? openIn(draft, found, model) : [], found.filter((s) => dismissed.has(s.id)).length)
  }, [draft, model, found])
}

/** The suggestions that are still open in this draft. */
export function openIn(draft: Draft, found: readonly Suggestion[], model: DocumentModel): readonly Suggestion[] {
  if (found.length === 0) return found
  const { byId } = placementIndex(draft, model)
  const boxes = draft.components.flatMap(({ id, owner, component }) =>
    (byId.get(id) ?? []).map(({ placement: { page, rect } }) => ({ type: component.ComponentType, owner, page, rect })),
  )
  return openSuggestions(found, {
    boxes,
    dismissed: dismissedSuggestions(draft),
    owners: new Set([INITIATOR, ...draft.parties.map((p) => p.id)]),
  })
}
