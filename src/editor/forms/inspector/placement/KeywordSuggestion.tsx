// Suggests the nearest words that occur only once in the file.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { waitingPlace } from '../../../../contract/locate/convert-mode.ts'
import { keywordCandidates, locate, type Placement } from '../../../../contract/locate/locate.ts'
import { nearestUnique } from '../../../../contract/text/nearest-unique.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import styles from './KeywordSuggestion.module.css'

interface KeywordSuggestionProps {
  readonly placed: PlacedComponent
  readonly home: Placement | null
  readonly onTake: (words: string) => void
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

export function KeywordSuggestion({ placed, home, onTake }: KeywordSuggestionProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const pages = useView((state) => state.text.pages)
  // Whether words are unique is known only once the whole file is read.
  const ready = useView((state) => state.textReady)
  const { component } = placed
  const place = home ?? locate(component, model)[0] ?? waitingPlace(component, model)
  // Compared by its numbers, because each render locates it again.
  const { page = 0, rect: { x, y, width, height } = nowhere } = place ?? {}
  const words = useMemo(
    () => (ready && pages && page > 0 ? (nearestUnique(pages, page, { x, y, width, height })?.text ?? null) : null),
    [ready, pages, page, x, y, width, height],
  )
  // A keyword that is already unique needs no suggestion.
  if (words === null || keywordCandidates(component, model).length === 1) return null
  return (
    <div className={styles.keywordHint}>
      {t('placement.keyword.suggested')}
      <button
        type="button"
        className={styles.keywordHintButton}
        disabled={!editable}
        title={t('placement.keyword.suggestedHint')}
        // Keeps the field focused, so that its unfinished text is not committed before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onTake(words)}
      >
        {t('placement.keyword.quoted', { words })}
      </button>
    </div>
  )
}
