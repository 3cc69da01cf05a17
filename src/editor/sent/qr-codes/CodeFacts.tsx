// The facts of a QR code.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { More } from '../../ui/fields/More.tsx'
import { zonedText } from '../../../contract/values/moment.ts'
import type { QrCode } from '../../../gateway/routes.ts'
import { Validity } from './Validity.tsx'
import qrCodesStyles from './qr-codes.module.css'
import styles from './CodeFacts.module.css'

interface CodeFactsProps {
  readonly code: QrCode
  readonly templateName: string | undefined
  /** ms */
  readonly now: number
  readonly alive: boolean
}

export function CodeFacts({ code, templateName, now, alive }: CodeFactsProps) {
  const { t } = useTranslation()
  return (
    <div className={qrCodesStyles.qrFacts}>
      <dl>
        <Fact label={t('qrCode.one.flowName')}>{code.flowName}</Fact>
        <Fact label={t('qrCode.one.template')}>
          {templateName ?? code.templateId}
          {templateName !== undefined && <small className={styles.qrId}>{code.templateId}</small>}
        </Fact>
        <Fact label={t('qrCode.one.validUntil')}>
          <Validity expiresAt={code.expiresAt} now={now} alive={alive} />
        </Fact>
        <Fact label={t('qrCode.one.used')}>
          {t('qrCode.one.usedOf', { used: code.usedFlowNum, max: code.maxFlowNum })}
        </Fact>
        <Fact label={t('qrCode.one.days')}>{t('qrCode.one.daysText', { count: code.flowEffectiveDay })}</Fact>
        <Fact label={t('qrCode.one.restrictions')}>
          {code.restrictions === 0 ? t('qrCode.one.anyone') : t('qrCode.one.only', { count: code.restrictions })}
        </Fact>
        <Fact label={t('qrCode.one.made')}>{zonedText(code.createdAt)}</Fact>
        <Fact label={t('qrCode.one.edition')}>{t(`qrCode.edition.${code.edition}`)}</Fact>
        {code.qrCodeId !== null && (
          <Fact label={t('qrCode.one.id')}>
            <span className={styles.qrId}>{code.qrCodeId}</span>
          </Fact>
        )}
        {code.url !== null && (
          <Fact label={t('qrCode.one.link')}>
            <span className={styles.qrId}>{code.url}</span>
          </Fact>
        )}
      </dl>
      {code.signUrls !== null && (
        <More fold="qr-code-links" label={t('qrCode.one.links')} set={0}>
          <dl>
            <Fact label={t('qrCode.one.http')}>
              <span className={styles.qrId}>{code.signUrls.http}</span>
            </Fact>
            <Fact label={t('qrCode.one.app')}>
              <span className={styles.qrId}>{code.signUrls.app}</span>
            </Fact>
            <Fact label={t('qrCode.one.linksUntil')}>{code.signUrls.expiresAt}</Fact>
          </dl>
        </More>
      )}
    </div>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
