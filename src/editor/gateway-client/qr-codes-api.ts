// The gateway's routes for QR codes and the templates that they are made from.
import type {
  NewQrCode,
  QrCode,
  QrCodeCancellation,
  QrCodeList,
  QrCodeSettlement,
  Template,
} from '../../gateway/routes.ts'
import { call, GatewayError } from './call.ts'

export type { NewQrCode, QrCode, QrCodeList, Template }
export type Edition = QrCode['edition']

export async function getQrCodes(): Promise<QrCodeList> {
  const answer = await call('GET /api/qr-codes')
  if (!Array.isArray(answer.qrCodes) || !Array.isArray(answer.editions)) throw new GatewayError('unexpected')
  return answer
}

/** The account's enabled templates, searched by name or id. */
export async function getTemplates(query: string): Promise<readonly Template[]> {
  const { templates } = await call('GET /api/templates', { query: { query: query === '' ? undefined : query } })
  if (!Array.isArray(templates)) throw new GatewayError('unexpected')
  return templates
}

/**
 * Repeating the call with the same id does not make a second code. The code's state is `unknown` if the outcome is
 * unknown.
 */
export async function makeQrCode(body: NewQrCode): Promise<QrCode> {
  return (await call('POST /api/qr-codes', { body })).qrCode
}

/** Resolves a code of unknown outcome; `id` is ours. Null if no code was made, in which case it is no longer listed. */
export async function settleQrCode(id: string, body: QrCodeSettlement): Promise<QrCode | null> {
  return (await call('POST /api/qr-codes/{id}/settlement', { params: { id }, body })).qrCode
}

/** `qrCodeId` is Tencent's. */
export function cancelQrCode(
  qrCodeId: string,
  edition: Edition,
  proxyOrganizationId = '',
): Promise<QrCodeCancellation> {
  return call('POST /api/qr-codes/{qrCodeId}/cancellation', {
    params: { qrCodeId },
    body: { edition, ...(proxyOrganizationId !== '' && { proxyOrganizationId }) },
  })
}
