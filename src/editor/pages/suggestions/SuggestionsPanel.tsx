// 签署位置建议: the side panel with the places where the contract is to be signed and filled in.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { closePanel, useView } from '../../state/view-store.ts'
import { bringBackAll } from './answer.ts'
import { SuggestionList } from './SuggestionList.tsx'
import { useSuggestionStore } from './suggestion-store.ts'
import textStyles from '../../ui/text.module.css'
import styles from './SuggestionsPanel.module.css'

export function SuggestionsPanel() {
  const { t } = useTranslation()
  const draft = useEditor((state) => state.draft)
  const editable = useEditor((state) => state.editable)
  const open = useSuggestionStore((state) => state.open)
  const dismissed = useSuggestionStore((state) => state.dismissed)
  if (!draft) return null
  return (
    <SidePanel title={t('suggestions.title')} close={t('suggestions.close')} onClose={closePanel}>
      {open.length > 0 ? <SuggestionList open={open} draft={draft} /> : <Nothing />}
      {dismissed > 0 && editable && (
        <footer className={styles.suggestionsFoot}>
          <Button size="small" type="link" onClick={bringBackAll}>
            {t('suggestions.bringBack', { count: dismissed })}
          </Button>
        </footer>
      )}
    </SidePanel>
  )
}

/** Why the list is empty. */
function Nothing() {
  const { t } = useTranslation()
  const status = useSuggestionStore((state) => state.status)
  const hasText = useSuggestionStore((state) => state.hasText)
  const found = useSuggestionStore((state) => state.found.length)
  const read = useView((state) => state.text.read)
  const total = useView((state) => state.model.pages.length)
  if (status === 'reading') {
    return (
      <div className={textStyles.empty} role="status">
        <progress
          className={styles.suggestionsProgress}
          max={Math.max(total, 1)}
          value={read}
          aria-label={t('suggestions.reading', { read, total })}
        />
        <p>{t('suggestions.reading', { read, total })}</p>
        <p className={textStyles.hint}>{t('suggestions.readingText')}</p>
      </div>
    )
  }
  const why = status === 'failed' ? 'failed' : !hasText ? 'noText' : found > 0 ? 'noneLeft' : 'none'
  return (
    <div className={textStyles.empty} role="status">
      <p>{t(`suggestions.${why}`)}</p>
      <p className={textStyles.hint}>{t('suggestions.byHand')}</p>
    </div>
  )
}
