// Shows in words whether the draft is saved and, if not, why.
import { CheckCircleOutlined, ExclamationCircleFilled, SyncOutlined, LockOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { toStorageError } from '../drafts/store/storage-error.ts'
import { useSession } from '../drafts/session/session-store.ts'
import { downloadDraft } from '../drafts/files/file-actions.ts'
import { useConfirm } from '../ui/dialogs/use-confirm.tsx'
import { useAfterFrame } from '../ui/screen/after-frame.ts'
import { clsx } from 'clsx'
import topBarStyles from './TopBar.module.css'
import styles from './SaveState.module.css'

export function SaveState() {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const saving = useSession((state) => state.saving)
  const lock = useSession((state) => state.lock)
  const kept = useSession((state) => state.kept)
  if (lock === 'elsewhere') {
    return (
      <span className={styles.save} role="status">
        <LockOutlined aria-hidden /> {t('save.readOnly')}
      </span>
    )
  }
  if (saving.state === 'failed' || !kept) {
    const why = saving.state === 'failed' ? t(`drafts.error.${toStorageError(saving.error).code}`) : t('save.unkeptWhy')
    return (
      <span className={clsx(styles.save, styles.saveFailed)} role="alert">
        <Tooltip title={why}>
          <span tabIndex={0} aria-label={`${t('save.failed')}: ${why}`}>
            <ExclamationCircleFilled aria-hidden /> {t('save.failed')}
          </span>
        </Tooltip>
        <Button size="small" type="link" onClick={() => void downloadDraft({ t, confirm })}>
          {t('command.saveAsFile')}
        </Button>
      </span>
    )
  }
  return <SavedOrSaving isSaved={saving.state === 'saved'} />
}

function SavedOrSaving({ isSaved }: { readonly isSaved: boolean }) {
  const shown = useAfterFrame(isSaved)
  return (
    // Busy from the edit on, although the words follow it: what is read out is that it is saved.
    <span role="status" aria-busy={!isSaved || !shown}>
      <SaveWords isSaved={shown} />
    </span>
  )
}

const SaveWords = memo(function SaveWords({ isSaved }: { readonly isSaved: boolean }) {
  const { t } = useTranslation()
  const words = t(isSaved ? 'save.saved' : 'save.saving')
  return (
    <span className={styles.save} title={words}>
      {/* At rest: what turns has the whole page put into layers anew with each frame. */}
      {isSaved ? <CheckCircleOutlined aria-hidden /> : <SyncOutlined aria-hidden />}
      <span className={topBarStyles.saveWords}>{words}</span>
    </span>
  )
})
