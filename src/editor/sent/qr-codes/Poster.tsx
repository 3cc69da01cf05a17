// The poster: an A4 page with the code, what is signed and how. It is in the document but visible only in print.
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { CodePicture } from './CodePicture.tsx'
import { chinaMinute } from '../../../contract/values/moment.ts'
import type { QrCode } from '../../../gateway/routes.ts'
import styles from './Poster.module.css'

interface PosterProps {
  readonly code: QrCode & { readonly url: string }
  readonly onPrinted: () => void
}

/** Opens the browser's print dialog once it is rendered. */
export function Poster({ code, onPrinted }: PosterProps) {
  const { t } = useTranslation()
  const printed = useRef(onPrinted)
  useEffect(() => {
    printed.current = onPrinted
  })
  useEffect(() => {
    const done = () => printed.current()
    window.addEventListener('afterprint', done)
    // After the browser has painted the poster.
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', done)
    }
  }, [])
  return createPortal(
    <section className={styles.poster} aria-label={t('qrCode.one.poster')}>
      <p className={styles.posterTitle}>{t('qrCode.poster.title')}</p>
      <p className={styles.posterName}>{code.flowName}</p>
      {code.qrCodeName !== '' && code.qrCodeName !== code.flowName && (
        <p className={styles.posterFlow}>{code.qrCodeName}</p>
      )}
      <CodePicture url={code.url} size={400} label={t('qrCode.poster.picture')} />
      {code.expiresAt !== null && (
        <p className={styles.posterUntil}>
          {t('qrCode.poster.until', { time: chinaMinute(Date.parse(code.expiresAt)) })}
        </p>
      )}
      {code.restrictions > 0 && <p className={styles.posterNote}>{t('qrCode.poster.only')}</p>}
      <div className={styles.posterSteps}>
        <p>{t('qrCode.poster.steps')}</p>
        <ol>
          <li>{t('qrCode.poster.step1')}</li>
          <li>{t('qrCode.poster.step2')}</li>
          <li>{t('qrCode.poster.step3')}</li>
        </ol>
        <p className={styles.posterNote}>{t('qrCode.poster.days', { count: code.flowEffectiveDay })}</p>
      </div>
    </section>,
    document.body,
  )
}
