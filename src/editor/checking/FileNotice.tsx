// The banner over the pages that says what is unusual about the file that was opened, until it has been read.
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { withFileNoticeRead } from '../../contract/draft/file-notice.ts'
import { editQuietly, useEditor } from '../state/editor-store.ts'
import { useFindingStore } from '../state/finding-store.ts'
import styles from './FileNotice.module.css'

export function FileNotice() {
  const { t } = useTranslation()
  const id = useEditor(({ draft }) => (draft?.fileNoticeRead === true ? undefined : draft?.id))
  const editable = useEditor((state) => state.editable)
  const checked = useFindingStore((state) => state.draft?.id)
  const open = useFindingStore((state) => state.open)
  const told = open.filter(({ code }) => code === 'file-not-as-seen')
  if (id === undefined || id !== checked || told.length === 0) return null
  return (
    <section aria-label={t('findings.fileTitle')}>
      <Alert
        banner
        showIcon
        type="warning"
        role="status"
        title={t('findings.fileTitle')}
        description={
          <ul className={styles.told}>
            {told.map(({ rule, params }) => (
              <li key={rule}>{t(`rule.${rule}`, params)}</li>
            ))}
          </ul>
        }
        action={
          editable && (
            <Button size="small" title={t('findings.fileReadTitle')} onClick={() => editQuietly(withFileNoticeRead)}>
              {t('findings.fileRead')}
            </Button>
          )
        }
      />
    </section>
  )
}
