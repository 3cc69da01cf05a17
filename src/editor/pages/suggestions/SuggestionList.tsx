// The suggestions by page, with the actions for all of them at once.
import { coversPages } from '../../../contract/component-types/catalogue.ts'
import { Button, Checkbox, Switch } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { useEditor } from '../../state/editor-store.ts'
import { hideOnPages, leaveAll, takeAll } from './answer.ts'
import { useGrowing } from '../../ui/screen/growing.ts'
import { SuggestionRow } from './SuggestionRow.tsx'
import { becomesWords } from './naming.ts'
import { isTickable, isTicked, useSuggestionStore } from './suggestion-store.ts'
import textStyles from '../../ui/text.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './SuggestionList.module.css'

interface SuggestionListProps {
  readonly open: readonly Suggestion[]
  readonly draft: Draft
}

/** Rows shown at a time: rendering a thousand would block the page. */
const portion = 40
/** Rows drawn per frame. */
const rowsPerFrame = 5

export function SuggestionList({ open, draft }: SuggestionListProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(portion)
  const list = useRef<HTMLDivElement>(null)
  const drawn = useGrowing(Math.min(open.length, shown), rowsPerFrame)
  return (
    <>
      <ListHead open={open} draft={draft} />
      <div ref={list} className={styles.suggestionsList} data-testid="suggestions">
        {groupsOf(open.slice(0, drawn)).map(({ page, rows }) => (
          <section key={page}>
            <h3 className={textStyles.panelHeading}>
              {page === 0 ? t('suggestions.pagingGroup') : t('suggestions.pageGroup', { page })}
            </h3>
            <ul>
              {rows.map((suggestion) => (
                <SuggestionRow key={suggestion.id} list={list} suggestion={suggestion} draft={draft} />
              ))}
            </ul>
          </section>
        ))}
        {open.length > shown && (
          <Button size="small" block onClick={() => setShown(shown + portion)}>
            {t('suggestions.more', { count: Math.min(portion, open.length - shown) })}
          </Button>
        )}
      </div>
    </>
  )
}

function ListHead({ open, draft }: SuggestionListProps) {
  const { t } = useTranslation()
  const id = useId()
  const editable = useEditor((state) => state.editable)
  const hidden = useEditor((state) => state.draft?.suggestionsHidden === true)
  const ticks = useSuggestionStore((state) => state.ticks)
  const ticked = open.filter((suggestion) => isTicked(suggestion, ticks))
  const becoming = becomesWords(t, draft, ticked)
  const tickable = open.filter(isTickable)
  return (
    <div className={styles.suggestionsHead}>
      <p className={textStyles.hint}>{t('suggestions.count', { count: open.length })}</p>
      {becoming !== undefined && <p className={textStyles.hint}>{t('suggestions.becoming', { becoming })}</p>}
      {editable && (
        <>
          <div className={styles.suggestionsAll}>
            <Checkbox
              checked={tickable.length > 0 && ticked.length === tickable.length}
              indeterminate={ticked.length > 0 && ticked.length < tickable.length}
              disabled={tickable.length === 0}
              onChange={(event) =>
                useSuggestionStore.getState().tick(
                  tickable.map((s) => s.id),
                  event.target.checked,
                )
              }
            >
              {t('suggestions.all')}
            </Checkbox>
            <span className={layoutStyles.spring} />
            <Button
              size="small"
              type="primary"
              disabled={ticked.length === 0}
              title={t('suggestions.takeAllTitle', { count: ticked.length })}
              onClick={() => takeAll(t, ticked)}
            >
              {t('suggestions.takeAll', { count: ticked.length })}
            </Button>
            <Button size="small" onClick={() => leaveAll(t, open)}>
              {t('suggestions.leaveAll')}
            </Button>
          </div>
          <div className={styles.suggestionsShown}>
            <label htmlFor={id}>{t('suggestions.onPages')}</label>
            <Switch id={id} size="small" checked={!hidden} onChange={(shown) => hideOnPages(!shown)} />
          </div>
        </>
      )}
    </div>
  )
}

/** Grouped by page, in order; paging seals, which are on every page, come last under 0. */
function groupsOf(
  open: readonly Suggestion[],
): readonly { readonly page: number; readonly rows: readonly Suggestion[] }[] {
  const groups: { page: number; rows: Suggestion[] }[] = []
  for (const suggestion of open) {
    const page = coversPages(suggestion.what) ? 0 : suggestion.page
    const last = groups.at(-1)
    if (last?.page === page) last.rows.push(suggestion)
    else groups.push({ page, rows: [suggestion] })
  }
  return groups
}
