// One suggestion: what, for whom, because of which words, and how sure. It can be viewed, accepted or dismissed.
import { Button, Checkbox } from 'antd'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { lacksParty } from '../../../contract/suggestions/new-party.ts'
import type { Draft } from '../../../contract/draft/draft.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { PaletteIcon } from '../looks/PaletteIcon.tsx'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { useEditor } from '../../state/editor-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { leave, takeOne, withOwner } from './answer.ts'
import { doubtWords, namesOf, wordsOf } from './naming.ts'
import { isTickable, isTicked, useSuggestionStore } from './suggestion-store.ts'
import { SurenessMark } from './SurenessMark.tsx'
import { clsx } from 'clsx'
import layoutStyles from '../../ui/layout.module.css'
import styles from './SuggestionRow.module.css'

interface SuggestionRowProps {
  /** What holds the rows, in their order. */
  readonly list: RefObject<HTMLElement | null>
  readonly suggestion: Suggestion
  readonly draft: Draft
}

export function SuggestionRow({ list, suggestion, draft }: SuggestionRowProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const chosen = useEditor((state) => state.owner)
  const ticked = useSuggestionStore((state) => isTicked(suggestion, state.ticks))
  const { id, what, party, why, page, rect, owner, become } = suggestion
  const names = namesOf(t, draft, suggestion)
  const doubt = doubtWords(t, draft, suggestion)
  const lacking = lacksParty(suggestion)
  const unsaid = owner === null && !lacking
  const takeable = lacking || withOwner(draft, suggestion, chosen) !== null
  const point = (on: boolean) => useSuggestionStore.getState().point(on ? id : null)
  return (
    <li
      className={clsx(styles.suggestionRow, lacking && styles.suggestionLacking)}
      data-suggestion-row={id}
      style={{ '--lk-party': names.colour } as React.CSSProperties}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {editable && (
        <Checkbox
          checked={ticked}
          disabled={!isTickable(suggestion)}
          aria-label={t('suggestions.tick', { about: names.about })}
          onChange={(event) => useSuggestionStore.getState().tick([id], event.target.checked)}
        />
      )}
      <button type="button" className={styles.suggestionLook} onClick={() => theViewer()?.reveal(page, rect)}>
        <span className={styles.suggestionHead}>
          <PaletteIcon type={what} size={16} />
          <strong>{names.what}</strong>
          <span className={clsx(layoutStyles.dot, owner === null && layoutStyles.dotHollow)} />
          <span className={styles.suggestionWho}>
            {lacking ? t('suggestions.lacking', { party: party.word }) : names.who}
          </span>
          <SurenessMark suggestion={suggestion} />
        </span>
        <span className={styles.suggestionWhy}>{wordsOf(t, why)}</span>
        {doubt !== undefined && <span className={styles.suggestionWhy}>{doubt}</span>}
        {unsaid && (
          <span className={styles.suggestionWhy}>
            {takeable
              ? t('suggestions.goesTo', { party: nameOfOwner(t, draft, chosen) })
              : t('suggestions.chooseOwner')}
          </span>
        )}
      </button>
      {editable && (
        <span className={styles.suggestionActions}>
          <Button
            size="small"
            disabled={!takeable}
            aria-label={names.take}
            onClick={() => onward(list, id, () => takeOne(t, suggestion))}
          >
            {lacking
              ? t('suggestions.addParty')
              : become
                ? t('suggestions.become', { kind: t(`party.kind.${become}`) })
                : t('suggestions.take')}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={t('suggestions.leaveOf', { about: names.about })}
            onClick={() => onward(list, id, () => leave([suggestion]))}
          >
            {t('suggestions.leave')}
          </Button>
        </span>
      )}
    </li>
  )
}

/**
 * Answers a suggestion and moves the focus to the row that takes its place, so that keyboard users do not start over.
 */
function onward(list: RefObject<HTMLElement | null>, id: string, answer: () => void): void {
  const place = () => useSuggestionStore.getState().open.findIndex((suggestion) => suggestion.id === id)
  const at = place()
  answer()
  requestAnimationFrame(() => {
    if (place() >= 0) return
    const left = list.current?.querySelectorAll('li') ?? []
    left[Math.min(at, left.length - 1)]?.querySelector('button')?.focus({ preventScroll: true })
  })
}
