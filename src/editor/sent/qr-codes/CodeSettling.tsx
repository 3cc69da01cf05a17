// What became of a QR code of unknown outcome, as the person finds out: by its QrCodeId, or that there is none.
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../ui/notices/notices.ts'
import { useEnvironment } from '../../gateway-client/environment.ts'
import { nameOf } from './code-state.ts'
import { failureText } from './failure-text.ts'
import { momentText } from './moment-text.ts'
import { settleQrCode, type QrCode } from '../../gateway-client/qr-codes-api.ts'
import { putQrCode, readQrCodes } from './qr-codes-store.ts'

interface CodeSettlingProps {
  readonly code: QrCode
  /** There is none: it leaves the list. */
  readonly onGone: () => void
}

export function CodeSettling({ code, onGone }: CodeSettlingProps) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const environment = useEnvironment()
  const [qrCodeId, setQrCodeId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isId = /^[\w-]{1,64}$/.test(qrCodeId)

  const settle = async (settlement: { qrCodeId: string } | { none: true }) => {
    setBusy(true)
    setProblem(null)
    try {
      const settled = await settleQrCode(code.id, settlement)
      notify({ kind: 'success', title: t(settled ? 'qrCode.settle.foundDone' : 'qrCode.settle.noneDone') })
      if (settled) return putQrCode(settled)
      void readQrCodes()
      onGone()
    } catch (error) {
      setProblem(failureText(t, error))
      void readQrCodes()
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="lk-qr-settle">
      <p role="status">{t('qrCode.stateHint.unknown')}</p>
      <p>
        {t(environment?.environment === 'sandbox' ? 'qrCode.settle.howSandbox' : 'qrCode.settle.how', {
          name: nameOf(code),
          time: momentText(code.createdAt),
        })}{' '}
        {environment?.consoleUrl && (
          <a href={environment.consoleUrl} target="_blank" rel="noopener noreferrer">
            {t('qrCode.settle.console')}
          </a>
        )}
      </p>
      <Input
        aria-label={t('qrCode.settle.id')}
        placeholder={t('qrCode.settle.id')}
        autoComplete="off"
        maxLength={100}
        value={qrCodeId}
        status={problem || (qrCodeId !== '' && !isId) ? 'error' : undefined}
        onChange={(event) => setQrCodeId(event.target.value.trim())}
      />
      <p className="lk-hint">{t('qrCode.settle.idHint')}</p>
      {(problem || (qrCodeId !== '' && !isId)) && (
        <p className="lk-field-error" role="alert">
          {problem ?? t('qrCode.cancel.otherIdWrong')}
        </p>
      )}
      <div className="lk-qr-actions">
        <Button type="primary" disabled={!isId} loading={busy} onClick={() => void settle({ qrCodeId })}>
          {t('qrCode.settle.found')}
        </Button>
        <Button
          disabled={busy}
          onClick={() =>
            modal.confirm({
              title: t('qrCode.settle.noneConfirm'),
              content: t('qrCode.settle.noneConfirmText'),
              okText: t('qrCode.settle.noneOk'),
              okButtonProps: { danger: true },
              cancelText: t('common.cancel'),
              autoFocusButton: 'cancel',
              onOk: () => settle({ none: true }),
            })
          }
        >
          {t('qrCode.settle.none')}
        </Button>
      </div>
    </div>
  )
}
