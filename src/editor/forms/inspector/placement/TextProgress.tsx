// How far the text of a long file has been read; nothing once it is done.
import { useTranslation } from 'react-i18next'
import { useView } from '../../../state/view-store.ts'
import notesStyles from './notes.module.css'
import styles from './TextProgress.module.css'

export function TextProgress() {
  const { t } = useTranslation()
  const state = useView(({ text }) => text.state)
  const read = useView(({ text }) => text.read)
  const count = useView(({ model }) => model.pages.length)
  const ready = useView(({ textReady }) => textReady)
  if (state === 'failed') return <span className={notesStyles.fieldProblem}>{t('placement.keyword.failed')}</span>
  if (ready) return null
  return <span className={styles.textProgress}>{t('placement.keyword.progress', { read, count })}</span>
}
