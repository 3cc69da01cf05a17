// Cancels a QR code and shows a notice. The caller shows failures.
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notify } from '../../ui/notices/notices.ts'
import { deadCodeOf, failureText, isSettled, isUnknownId } from './failure-text.ts'
import { call } from '../../gateway-client/call.ts'
import type { Edition } from '../../../contract/api/editions.ts'
import { markDead, putQrCode, readQrCodes } from './use-qr-codes.ts'

/** What went wrong, in words; `unsure` if it is unknown whether the code was cancelled. */
export interface CancelFailure {
  readonly unsure: boolean
  readonly title: string
  readonly text: string
}

/**
 * Takes Tencent's id and the member company on whose behalf to cancel, '' for none (or, for a code made here, its own).
 * Resolves to null, after a notice, if there is nothing left to cancel; else to what went wrong. Never throws.
 */
export function useCancel(): (
  qrCodeId: string,
  edition: Edition,
  proxyOrganizationId?: string,
) => Promise<CancelFailure | null> {
  const { t } = useTranslation()
  const { mutateAsync } = useMutation({
    mutationFn: ([qrCodeId, edition, proxyOrganizationId]: readonly [string, Edition, string]) =>
      call('POST /api/qr-codes/{qrCodeId}/cancellation', {
        params: { qrCodeId },
        body: { edition, ...(proxyOrganizationId !== '' && { proxyOrganizationId }) },
      }),
    onSuccess: ({ qrCode }) => {
      if (qrCode) putQrCode(qrCode)
    },
    onError: (error, [qrCodeId]) => {
      if (deadCodeOf(error) === null) void readQrCodes()
      else markDead(qrCodeId)
    },
  })
  return async (qrCodeId, edition, proxyOrganizationId = '') => {
    try {
      await mutateAsync([qrCodeId, edition, proxyOrganizationId])
      notify({ kind: 'success', title: t('qrCode.cancel.done') })
      return null
    } catch (error) {
      const deadCode = deadCodeOf(error)
      if (deadCode !== null) {
        notify({
          kind: 'warning',
          title: t('qrCode.cancel.dead'),
          text: t('qrCode.cancel.deadText', { code: deadCode }),
        })
        return null
      }
      if (!isSettled(error))
        return { unsure: true, title: t('qrCode.cancel.unsure'), text: t('qrCode.cancel.unsureText') }
      return {
        unsure: false,
        title: t('qrCode.cancel.failed'),
        text: isUnknownId(error) ? t('qrCode.cancel.unknownId') : failureText(t, error),
      }
    }
  }
}
