// Before a contract is open: how to open one.
import { FileTextOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { openSample } from '../drafts/files/file-actions.ts'

export function Welcome({ onOpen, onDrafts }: { readonly onOpen: () => void; readonly onDrafts: () => void }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  return (
    <main className="lk-welcome">
      <div className="lk-welcome-card">
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.text')}</p>
        <div className="lk-welcome-drop">
          <FileTextOutlined aria-hidden className="lk-welcome-icon" />
          <p>{t('welcome.drop')}</p>
          <Button type="primary" size="large" icon={<FolderOpenOutlined aria-hidden />} onClick={onOpen}>
            {t('welcome.choose')}
          </Button>
          <p className="lk-hint">{t('welcome.limits')}</p>
        </div>
        <div className="lk-welcome-more">
          <Button type="link" onClick={() => void openSample({ t, modal })}>
            {t('command.sample')}
          </Button>
          <Button type="link" onClick={onDrafts}>
            {t('welcome.drafts')}
          </Button>
        </div>
        <p className="lk-hint">{t('welcome.private')}</p>
      </div>
    </main>
  )
}
