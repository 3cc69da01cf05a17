// The file that the contract is made of.
import { useTranslation } from 'react-i18next'
import type { DraftFile } from '../../../contract/draft/draft.ts'
import { useView } from '../../state/view-store.ts'
import textStyles from '../../ui/text.module.css'
import styles from './FileFacts.module.css'

export function FileFacts({ file }: { readonly file: DraftFile }) {
  const { t } = useTranslation()
  const pages = useView((state) => state.model.pages)
  const first = pages[0]
  return (
    <>
      <h3 className={textStyles.panelHeading}>{t('flow.file')}</h3>
      <dl className={styles.facts}>
        <dt>{t('flow.fileName')}</dt>
        <dd title={file.name}>{file.name}</dd>
        <dt>{t('flow.fileSize')}</dt>
        <dd>{t('flow.megabytes', { size: (file.size / 1048576).toFixed(2) })}</dd>
        <dt>{t('flow.pages')}</dt>
        <dd>{pages.length}</dd>
        {first && (
          <>
            <dt>{t('flow.pageSize')}</dt>
            <dd>{t('flow.pageSizeValue', { width: Math.round(first.widthPt), height: Math.round(first.heightPt) })}</dd>
          </>
        )}
      </dl>
    </>
  )
}
