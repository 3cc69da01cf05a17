// The progress of a send: the upload with its percentage, then the creation.
import { Button, Progress, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { cancelUpload, type SendPhase } from './send-state.ts'
import styles from './SendProgress.module.css'

export function SendProgress({ phase }: { readonly phase: SendPhase }) {
  const { t } = useTranslation()
  if (phase.step === 'asking') {
    return (
      <div className={styles.sendProgress} role="status">
        <Spin />
      </div>
    )
  }
  const percent = phase.step === 'uploading' ? phase.percent : 100
  const words =
    phase.step !== 'uploading'
      ? t('send.step.create')
      : percent < 100
        ? t('send.step.upload', { percent })
        : t('send.step.checking')
  return (
    <div className={styles.sendProgress} role="status">
      <Progress percent={percent} status="active" showInfo={false} aria-label={words} />
      <p>{words}</p>
      {phase.step === 'uploading' && <Button onClick={cancelUpload}>{t('common.cancel')}</Button>}
    </div>
  )
}
