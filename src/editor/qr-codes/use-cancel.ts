// Cancels a QR code, and says what came of it.
import { useTranslation } from 'react-i18next'
import { notify } from '../notices/notices.ts'
import { deadCodeOf, failureText, isSettled } from './failure-text.ts'
import { cancelQrCode, type Edition } from './qr-codes-api.ts'
import { markDead, putQrCode, readQrCodes } from './qr-codes-store.ts'

/** Takes Tencent's id. Answers true where there is nothing left to cancel. Never throws: what went wrong is said. */
export function useCancel(): (qrCodeId: string, edition: Edition) => Promise<boolean> {
  const { t } = useTranslation()
  return async (qrCodeId, edition) => {
    try {
      const { qrCode } = await cancelQrCode(qrCodeId, edition)
      if (qrCode) putQrCode(qrCode)
      notify({ kind: 'success', title: t('qrCode.cancel.done') })
      return true
    } catch (error) {
      const deadCode = deadCodeOf(error)
      if (deadCode !== null) {
        markDead(qrCodeId)
        notify({ kind: 'warning', title: t('qrCode.cancel.dead'), text: t('qrCode.cancel.deadText', { code: deadCode }) })
        return true
      }
      void readQrCodes()
      if (isSettled(error)) notify({ kind: 'error', title: t('qrCode.cancel.failed'), text: failureText(t, error) })
      else notify({ kind: 'warning', title: t('qrCode.cancel.unsure'), text: t('qrCode.cancel.unsureText'), seconds: 0 })
      return false
    }
  }
}
