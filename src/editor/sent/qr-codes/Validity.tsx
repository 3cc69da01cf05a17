// When a QR code expires, and how much time is left.
import { useTranslation } from 'react-i18next'
import { timeLeft } from './code-state.ts'
import { zonedText } from '../../../contract/values/moment.ts'
import qrCodesStyles from './qr-codes.module.css'
import styles from './Validity.module.css'

interface ValidityProps {
  readonly expiresAt: string | null
  /** ms */
  readonly now: number
  /** False for a code that can no longer be used, which has no time left to show. */
  readonly alive: boolean
}

export function Validity({ expiresAt, now, alive }: ValidityProps) {
  const { t } = useTranslation()
  if (expiresAt === null) return <span className={styles.qrSoft}>{t('qrCode.unknownTime')}</span>
  const left = timeLeft(Date.parse(expiresAt), now)
  return (
    <span>
      <time dateTime={expiresAt}>{zonedText(expiresAt)}</time>
      {alive && (
        <small role="timer" className={left.word === 'minutes' ? qrCodesStyles.qrSoon : undefined}>
          {t(`qrCode.left.${left.word}`, { ...left, seconds: String(left.seconds).padStart(2, '0') })}
        </small>
      )}
    </span>
  )
}
