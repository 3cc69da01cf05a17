// Whether a QR code can still start a contract.
import type { QrCode } from '../store/qr-code-store.ts'

/** Why a code can start no more contracts; '' if it still can. */
export function qrCodeEnd(
  { cancelled, usedFlows, maxFlows, expiresAt }: QrCode,
  now: number,
): '' | '已取消' | '已过期' | '已用完' {
  if (cancelled) return '已取消'
  if (expiresAt <= now) return '已过期'
  return usedFlows >= maxFlows ? '已用完' : ''
}
