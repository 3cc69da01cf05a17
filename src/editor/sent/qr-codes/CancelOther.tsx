// 取消其他签署码: cancels a QR code that was made elsewhere, by its id.
import { Alert, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CleanInput } from '../../ui/fields/CleanInput.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import type { Edition } from '../../../contract/api/editions.ts'
import { TextRow } from './rows.tsx'
import { useCancel, type CancelFailure } from './use-cancel.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'
import qrCodesStyles from './qr-codes.module.css'

interface CancelOtherProps {
  readonly editions: readonly Edition[]
  readonly onClose: () => void
}

export function CancelOther({ editions, onClose }: CancelOtherProps) {
  const { t } = useTranslation()
  const cancel = useCancel()
  const [edition, setEdition] = useState<Edition>(editions[0] ?? 'ess')
  const [id, setId] = useState('')
  const [proxy, setProxy] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CancelFailure | null>(null)
  const wrong = !/^[\w-]{1,64}$/.test(id.trim())
  const wrongProxy = edition === 'ess' && !/^[\w-]{0,64}$/.test(proxy.trim())
  const submit = async () => {
    setTried(true)
    if (wrong || wrongProxy || busy) return
    setBusy(true)
    setFailure(null)
    const failed = await cancel(id.trim(), edition, edition === 'ess' ? proxy.trim() : '')
    setBusy(false)
    if (failed) setFailure(failed)
    else onClose()
  }
  return (
    <Dialog
      open
      width={480}
      title={t('qrCode.cancel.otherTitle')}
      okText={t('qrCode.cancel.ok')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={t('qrCode.one.close')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className={qrCodesStyles.qrForm}>
        <p>{t('qrCode.cancel.otherText')}</p>
        <FieldRow id="qr-other-edition" label={t('qrCode.make.edition')}>
          <Select<Edition>
            id="qr-other-edition"
            value={edition}
            onChange={setEdition}
            options={(['ess', 'essbasic'] as const).map((value) => ({
              value,
              label: t(`qrCode.edition.${value}`),
              disabled: !editions.includes(value),
            }))}
          />
        </FieldRow>
        <FieldRow
          id="qr-other-id"
          label={t('qrCode.cancel.otherId')}
          param="QrCodeId"
          hint={t('qrCode.cancel.otherIdHint')}
          error={tried && wrong ? t('qrCode.cancel.otherIdWrong') : null}
        >
          <CleanInput
            id="qr-other-id"
            autoComplete="off"
            value={id}
            aria-invalid={tried && wrong}
            status={tried && wrong ? 'error' : undefined}
            onChange={setId}
            onEnter={() => void submit()}
          />
        </FieldRow>
        {edition === 'ess' && (
          <TextRow
            id="qr-other-proxy"
            param="Agent.ProxyOrganizationId"
            label={t('flow.set.ProxyOrganizationId')}
            hint={t('qrCode.cancel.otherProxyHint')}
            error={tried && wrongProxy ? t('qrCode.problem.proxy') : null}
            value={proxy}
            onChange={setProxy}
          />
        )}
        {failure && (
          <Alert
            type={failure.unsure ? 'warning' : 'error'}
            showIcon
            title={failure.title}
            description={failure.text}
          />
        )}
      </div>
    </Dialog>
  )
}
