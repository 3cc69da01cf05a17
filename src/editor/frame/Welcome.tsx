// The screen before a contract is open: how to open one.
import { FileTextOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { openSample } from './file-commands.ts'
import textStyles from '../ui/text.module.css'
import styles from './Welcome.module.css'

export function Welcome({ onOpen, onDrafts }: { readonly onOpen: () => void; readonly onDrafts: () => void }) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  return (
    <main className={styles.welcome}>
      <div className={styles.welcomeCard}>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.text')}</p>
        <div className={styles.welcomeDrop}>
          <FileTextOutlined aria-hidden className={styles.welcomeIcon} />
          <p>{t('welcome.drop')}</p>
          <Button type="primary" size="large" icon={<FolderOpenOutlined aria-hidden />} onClick={onOpen}>
            {t('welcome.choose')}
          </Button>
          <p className={textStyles.hint}>{t('welcome.limits')}</p>
        </div>
        <div className={styles.welcomeMore}>
          <Button type="link" onClick={() => void openSample({ t, confirm })}>
            {t('command.sample')}
          </Button>
          <Button type="link" onClick={onDrafts}>
            {t('welcome.drafts')}
          </Button>
        </div>
        <p className={textStyles.hint}>{t('welcome.private')}</p>
      </div>
    </main>
  )
}
