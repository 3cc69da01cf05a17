// The suggestions for the visible pages, drawn under the components.
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { layerOf, useLayers } from '../../viewer/page-layers.ts'
import { watchClicks } from './ghost-click.ts'
import { SuggestionGhost } from './SuggestionGhost.tsx'
import { useSuggestionStore } from './suggestion-store.ts'

export function PageSuggestions() {
  const mounted = useLayers((state) => state.mounted)
  const shown = useEditor((state) => state.draft !== null && state.editable)
  const preview = useView((state) => state.preview)
  const drawn = shown && !preview
  useEffect(() => (drawn ? watchClicks() : undefined), [drawn])
  if (!drawn) return null
  return mounted.map((page) => {
    const layer = layerOf(page)
    return layer && createPortal(<OnePage page={page} />, layer, `suggestions-${page}`)
  })
}

const none: readonly Suggestion[] = []

function OnePage({ page }: { readonly page: number }) {
  const suggestions = useSuggestionStore((state) => state.byPage.get(page) ?? none)
  const hidden = useEditor((state) => state.draft?.suggestionsHidden === true)
  const pointed = useSuggestionStore((state) => state.pointed)
  return suggestions
    .filter((suggestion) => !hidden || suggestion.id === pointed)
    .map((suggestion) => <SuggestionGhost key={suggestion.id} suggestion={suggestion} />)
}
