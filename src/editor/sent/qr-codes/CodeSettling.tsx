// Lets the person resolve a QR code of unknown outcome: by entering its QrCodeId, or by saying that there is none.
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import { notify } from '../../ui/notices/notices.ts'
import { useEnvironment } from '../../gateway-client/environment.ts'
import { nameOf } from './code-state.ts'
import { failureText } from './failure-text.ts'
import { zonedText } from '../../../contract/values/moment.ts'
import { call } from '../../gateway-client/call.ts'
import type { QrCode } from '../../../gateway/routes.ts'
import { putQrCode, readQrCodes } from './use-qr-codes.ts'
import { useConfirm } from '../../ui/dialogs/use-confirm.tsx'
import textStyles from '../../ui/text.module.css'
import qrCodesStyles from './qr-codes.module.css'
import styles from './CodeSettling.module.css'

interface CodeSettlingProps {
  readonly code: QrCode
  /** No code was made, so it leaves the list. */
  readonly onGone: () => void
}

export function CodeSettling({ code, onGone }: CodeSettlingProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const environment = useEnvironment()
  const [qrCodeId, setQrCodeId] = useState('')
  const {
    mutateAsync,
    isPending: busy,
    error,
  } = useMutation({
    mutationFn: (body: { qrCodeId: string } | { none: true }) =>
      call('POST /api/qr-codes/{id}/settlement', { params: { id: code.id }, body }),
    onSuccess: ({ qrCode }) => (qrCode ? putQrCode(qrCode) : void readQrCodes()),
    onError: () => void readQrCodes(),
  })
  const problem = error && failureText(t, error)
  const isId = /^[\w-]{1,64}$/.test(qrCodeId)

  /** Never throws: a failure is shown. */
  const settle = async (settlement: { qrCodeId: string } | { none: true }) => {
    const settled = await mutateAsync(settlement).catch(() => null)
    if (settled === null) return
    notify({ kind: 'success', title: t(settled.qrCode ? 'qrCode.settle.foundDone' : 'qrCode.settle.noneDone') })
    if (!settled.qrCode) onGone()
  }
  return (
    <div className={styles.qrSettle}>
      <p role="status">{t('qrCode.stateHint.unknown')}</p>
      <p>
        {t(environment?.environment === 'sandbox' ? 'qrCode.settle.howSandbox' : 'qrCode.settle.how', {
          name: nameOf(code),
          time: zonedText(code.createdAt),
        })}{' '}
        {environment?.consoleUrl && (
          <a href={environment.consoleUrl} target="_blank" rel="noopener noreferrer">
            {t('qrCode.settle.console')}
          </a>
        )}
      </p>
      <CleanInput
        aria-label={t('qrCode.settle.id')}
        placeholder={t('qrCode.settle.id')}
        autoComplete="off"
        maxLength={100}
        value={qrCodeId}
        status={problem || (qrCodeId !== '' && !isId) ? 'error' : undefined}
        onChange={setQrCodeId}
      />
      <p className={textStyles.hint}>{t('qrCode.settle.idHint')}</p>
      {(problem || (qrCodeId !== '' && !isId)) && (
        <p className={textStyles.fieldError} role="alert">
          {problem ?? t('qrCode.cancel.otherIdWrong')}
        </p>
      )}
      <div className={qrCodesStyles.qrActions}>
        <Button type="primary" disabled={!isId} loading={busy} onClick={() => void settle({ qrCodeId })}>
          {t('qrCode.settle.found')}
        </Button>
        <Button
          disabled={busy}
          onClick={() =>
            confirm({
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
