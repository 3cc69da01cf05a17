// The bar over a newly opened contract that offers the places that were found, once.
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isTickedAtFirst } from '../../../contract/suggestions/sureness.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { answerOffer, takeAll } from './answer.ts'
import { becomesWords } from './naming.ts'
import { useSuggestionStore } from './suggestion-store.ts'
import styles from './SuggestionsOffer.module.css'

/** Fewer suggestions than this are not worth an offer. */
const least = 2

export function SuggestionsOffer() {
  const { t } = useTranslation()
  const fresh = useEditor(
    ({ draft, editable }) =>
      draft !== null && editable && draft.components.length === 0 && draft.suggestionsOffered !== true,
  )
  const quiet = useView((state) => state.preview || state.panel === 'suggestions')
  const open = useSuggestionStore((state) => state.open)
  const sure = useMemo(() => open.filter(isTickedAtFirst), [open])
  const draft = useEditor((state) => state.draft)
  const becoming = draft && becomesWords(t, draft, sure)
  if (!fresh || quiet || sure.length < least) return null
  return (
    <section className={styles.suggestionsOffer} aria-label={t('suggestions.title')}>
      <span role="status">{t('suggestions.offer', { count: sure.length })}</span>
      {becoming && <span>{becoming}</span>}
      <Button
        size="small"
        type="primary"
        onClick={() => {
          answerOffer()
          takeAll(t, sure)
        }}
      >
        {t('suggestions.offerAll')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          answerOffer()
          useView.getState().set({ panel: 'suggestions' })
        }}
      >
        {t('suggestions.offerLook')}
      </Button>
      <Button size="small" type="text" title={t('suggestions.offerNoTitle')} onClick={() => answerOffer(true)}>
        {t('suggestions.offerNo')}
      </Button>
    </section>
  )
}
