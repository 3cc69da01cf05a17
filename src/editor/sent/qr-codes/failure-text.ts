// What went wrong, in words.
import type { TFunction } from 'i18next'
import { GatewayError } from '../../gateway-client/api.ts'
import { wordFor } from '../../ui/i18n/word-for.ts'

/** What went wrong and, where Tencent said it, its code and message. */
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
])

/** True where the gateway says for certain that nothing was done. */
export function isSettled(error: unknown): boolean {
  return error instanceof GatewayError && settled.has(error.code)
}

const unknownCodes: ReadonlySet<string> = new Set(['ResourceNotFound.QrInfo', 'InvalidParameter.DataNotFound'])

/** True where Tencent does not know the QR code's id, or not as this company's (docs/facts.md). */
export function isUnknownId(error: unknown): boolean {
  return error instanceof GatewayError && unknownCodes.has(error.tencent?.code ?? '')
}

const deadCodes: ReadonlySet<string> = new Set(['OperationDenied.QrInvalid', 'OperationDenied.QrHasExpire'])

/** Tencent's code where it says that a QR code is dead already (docs/facts.md); null where it says something else. */
export function deadCodeOf(error: unknown): string | null {
  const code = error instanceof GatewayError ? (error.tencent?.code ?? '') : ''
  return deadCodes.has(code) ? code : null
}
