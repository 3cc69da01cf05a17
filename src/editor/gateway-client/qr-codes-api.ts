// The gateway's routes of QR codes and of the templates that they are made of. What goes wrong comes out as a
// GatewayError.
import type {
  NewQrCode,
  QrCode,
  QrCodeAnswer,
  QrCodeCancellation,
  QrCodeList,
  QrCodeSettlement,
  SettledQrCode,
  Template,
  TemplateList,
} from '../../gateway/routes.ts'
import { answerOf, GatewayError } from './api.ts'

export type { NewQrCode, QrCode, QrCodeList, Template }
export type Edition = QrCode['edition']

export async function getQrCodes(): Promise<QrCodeList> {
  const answer = await asked<Partial<QrCodeList>>('/api/qr-codes')
  if (!Array.isArray(answer.qrCodes) || !Array.isArray(answer.editions)) throw new GatewayError('unexpected')
  return answer as QrCodeList
}

/** The account's templates that are in use, by name or id. */
export async function getTemplates(query: string): Promise<readonly Template[]> {
  const { templates } = await asked<Partial<TemplateList>>(
    `/api/templates${query === '' ? '' : `?query=${encodeURIComponent(query)}`}`,
  )
  if (!Array.isArray(templates)) throw new GatewayError('unexpected')
  return templates
}

/**
 * Asked again with the same id, no second code is made. The code's state is `unknown` where nobody knows what came of
 * it.
 */
export async function makeQrCode(body: NewQrCode): Promise<QrCode> {
  return (await asked<QrCodeAnswer>('/api/qr-codes', body)).qrCode
}

/** Says what became of one of unknown outcome; `id` is ours. Null where there is none, and it is listed no more. */
export async function settleQrCode(id: string, settlement: QrCodeSettlement): Promise<QrCode | null> {
  return (await asked<SettledQrCode>(`/api/qr-codes/${encodeURIComponent(id)}/settlement`, settlement)).qrCode
}

/** `qrCodeId` is Tencent's. */
export function cancelQrCode(
  qrCodeId: string,
  edition: Edition,
  proxyOrganizationId = '',
): Promise<QrCodeCancellation> {
  return asked<QrCodeCancellation>(`/api/qr-codes/${encodeURIComponent(qrCodeId)}/cancellation`, {
    edition,
    ...(proxyOrganizationId !== '' && { proxyOrganizationId }),
  })
}

async function asked<T>(path: string, body?: object): Promise<T> {
  let response: Response
  try {
    response = await (body === undefined
      ? fetch(path)
      : fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
  } catch {
    throw new GatewayError('offline')
  }
  return answerOf<T>(response.status, await response.text().catch(() => ''))
}
