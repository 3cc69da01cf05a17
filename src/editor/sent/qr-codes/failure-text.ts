// Failures in words.
import type { TFunction } from 'i18next'
import { GatewayError } from '../../gateway-client/call.ts'
import { wordFor } from '../../ui/i18n/word-for.ts'

/** What went wrong and, if it came from Tencent, its code and message. */
export function failureText(t: TFunction, error: unknown): string {
  const tencent = error instanceof GatewayError ? error.tencent : null
  const known = error instanceof GatewayError ? wordFor(t, 'qrCode.failure', error.code) : null
  const words = known ?? t('qrCode.failure.unexpected')
  return tencent ? `${words} ${t('qrCode.failure.code', tencent)}` : words
}

const settled: ReadonlySet<string> = new Set([
  'refused',
  'against-rules',
  'already-settled',
  'qr-code-taken',
  'not-set-up',
  'id-taken',
  'not-sent',
  'bad-request',
  'not-found',
  'unauthorized',
  'forbidden-origin',
  'too-many-requests',
  'unsupported-media-type',
  'unavailable',
  'store-away',
])

/** True if the gateway is certain that nothing was done. */
export function isSettled(error: unknown): boolean {
  return error instanceof GatewayError && settled.has(error.code)
}

const unknownCodes: ReadonlySet<string> = new Set(['ResourceNotFound.QrInfo', 'InvalidParameter.DataNotFound'])

/** True if Tencent does not know the QR code's id, or not for this company (docs/facts.md). */
export function isUnknownId(error: unknown): boolean {
  return error instanceof GatewayError && unknownCodes.has(error.tencent?.code ?? '')
}

const deadCodes: ReadonlySet<string> = new Set(['OperationDenied.QrInvalid', 'OperationDenied.QrHasExpire'])

/** Tencent's error code if it means that a QR code can no longer be used (docs/facts.md), else null. */
export function deadCodeOf(error: unknown): string | null {
  const code = error instanceof GatewayError ? (error.tencent?.code ?? '') : ''
  return deadCodes.has(code) ? code : null
}
