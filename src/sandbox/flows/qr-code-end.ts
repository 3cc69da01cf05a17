// Whether a QR code can still start a contract.
import type { QrCode } from '../store/qr-code-store.ts'

export type QrCodeEnd = 'cancelled' | 'expired' | 'usedUp'

/** Why a code can start no more contracts; null if it still can. */
export function qrCodeEnd({ cancelled, usedFlows, maxFlows, expiresAt }: QrCode, now: number): QrCodeEnd | null {
  if (cancelled) return 'cancelled'
  if (expiresAt <= now) return 'expired'
  return usedFlows >= maxFlows ? 'usedUp' : null
}
