// The list of QR codes.
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CodePicture } from './CodePicture.tsx'
import { nameOf, stateOf } from './code-state.ts'
import { zonedText } from '../../../contract/values/moment.ts'
import type { QrCode } from '../../../gateway/routes.ts'
import { StateTag } from './StateTag.tsx'
import { Validity } from './Validity.tsx'
import qrCodesStyles from './qr-codes.module.css'
import styles from './CodeTable.module.css'

/** How many codes are shown at first, and added with each press. */
const step = 50

interface CodeTableProps {
  readonly codes: readonly QrCode[]
  readonly templateNames: ReadonlyMap<string, string>
  /** ms */
  readonly now: number
  readonly onShow: (code: QrCode) => void
  readonly onCancel: (code: QrCode) => void
}

export function CodeTable({ codes, templateNames, now, onShow, onCancel }: CodeTableProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(step)
  const rest = codes.length - shown
  return (
    <>
      <table className={styles.qrTable}>
        <thead>
          <tr>
            {(['code', 'name', 'template', 'made', 'validUntil', 'used', 'state', 'actions'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`qrCode.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.slice(0, shown).map((code) => {
            const state = stateOf(code, now)
            const name = nameOf(code)
            return (
              <tr key={code.id} data-state={state}>
                <td>
                  {code.url === null ? (
                    <span className={styles.qrNone}>{t('qrCode.noPicture')}</span>
                  ) : (
                    <button
                      type="button"
                      className={styles.qrSmall}
                      aria-label={t('qrCode.show', { name })}
                      onClick={() => onShow(code)}
                    >
                      <span aria-hidden>
                        <CodePicture url={code.url} size={56} label="" />
                      </span>
                    </button>
                  )}
                </td>
                <td>
                  <button type="button" className={styles.qrName} title={name} onClick={() => onShow(code)}>
                    {name}
                  </button>
                  <small>
                    {code.qrCodeName && code.qrCodeName !== code.flowName
                      ? code.flowName
                      : t(`qrCode.edition.${code.edition}`)}
                  </small>
                </td>
                <td>
                  <span className={qrCodesStyles.qrClip} title={code.templateId}>
                    {templateNames.get(code.templateId) ?? code.templateId}
                  </span>
                </td>
                <td>
                  <time dateTime={code.createdAt}>{zonedText(code.createdAt)}</time>
                </td>
                <td>
                  <Validity expiresAt={code.expiresAt} now={now} alive={state === 'valid'} />
                </td>
                <td className={styles.qrUsed}>
                  {code.usedFlowNum} / {code.maxFlowNum}
                </td>
                <td>
                  <StateTag state={state} />
                </td>
                <td>
                  {state === 'valid' && code.qrCodeId !== null && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={t('qrCode.cancelOf', { name })}
                      onClick={() => onCancel(code)}
                    >
                      {t('common.cancel')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rest > 0 && (
        <Button className={styles.qrMore} onClick={() => setShown(shown + step)}>
          {t('qrCode.more', { count: Math.min(step, rest) })}
        </Button>
      )}
    </>
  )
}
