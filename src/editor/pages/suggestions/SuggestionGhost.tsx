// A suggested place on a page: a dashed outline with one button to accept it and one to dismiss it. The outline itself
// lets the pointer through, so that the text under it can be selected and components can be dropped.
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { lacksParty } from '../../../contract/suggestions/new-party.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { boxStyle } from '../boxes/box-element.ts'
import { useEditor } from '../../state/editor-store.ts'
import { leave, withOwner } from './answer.ts'
import { takeGhost } from './ghost-click.ts'
import { namesOf } from './naming.ts'
import { useSuggestionStore } from './suggestion-store.ts'
import { clsx } from 'clsx'
import styles from './SuggestionGhost.module.css'

/** Outlines narrower than this, in pt, have room only for the buttons. */
const wordsFrom = 84

export const SuggestionGhost = memo(function SuggestionGhost({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const draft = useEditor((state) => state.draft)
  const chosen = useEditor((state) => state.owner)
  const pointed = useSuggestionStore((state) => state.pointed === suggestion.id)
  if (!draft) return null
  const names = namesOf(t, draft, suggestion)
  const takeable = lacksParty(suggestion) || withOwner(draft, suggestion, chosen) !== null
  return (
    <div
      className={clsx(styles.suggestion, pointed && styles.suggestionPointed)}
      style={{ ...boxStyle(suggestion.rect), color: names.colour }}
      data-suggestion-id={suggestion.id}
      data-suggestion-type={suggestion.what}
      data-suggestion-party={names.who}
      data-pointed={pointed || undefined}
    >
      <span className={styles.suggestionChip} onPointerDown={(event) => event.stopPropagation()}>
        <button
          type="button"
          className={styles.suggestionTake}
          disabled={!takeable}
          aria-label={names.take}
          title={names.take}
          onClick={() => takeGhost(t, suggestion)}
        >
          <PlusOutlined aria-hidden />
          {suggestion.rect.width >= wordsFrom && <span>{names.what}</span>}
        </button>
        <button
          type="button"
          className={styles.suggestionLeave}
          aria-label={t('suggestions.leaveOf', { about: names.about })}
          title={t('suggestions.leaveOf', { about: names.about })}
          onClick={() => leave([suggestion])}
        >
          <CloseOutlined aria-hidden />
        </button>
      </span>
    </div>
  )
})
