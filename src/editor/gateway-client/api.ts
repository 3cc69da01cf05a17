// The gateway's routes for sending, previews, conversions and the environment.
import type {
  Conversion,
  ConversionState,
  Environment,
  NewPreview,
  NewSend,
  Preview,
  Send,
  Settlement,
  UploadedFile,
} from '../../gateway/routes.ts'
import { call, callForFile } from './call.ts'

export { asGatewayError, GatewayError } from './call.ts'
export type { Conversion, Environment, Preview, Send, UploadedFile }

export function getEnvironment(): Promise<Environment> {
  return call('GET /api/environment')
}

export function makePreview(body: NewPreview): Promise<Preview> {
  return call('POST /api/previews', { body })
}

/**
 * Sends. Called once per press of the button and never retried automatically: a second call may create a second
 * contract.
 */
export async function postSend(body: NewSend): Promise<Send> {
  return (await call('POST /api/sends', { body })).send
}

/** The draft's sends, newest first. */
export async function getSends(draftId: string): Promise<readonly Send[]> {
  return (await call('GET /api/sends', { query: { draftId } })).sends
}

export async function settle(sendId: string, body: Settlement): Promise<Send> {
  return (await call('POST /api/sends/{sendId}/settlement', { params: { sendId }, body })).send
}

export function getConversion(conversionId: string): Promise<ConversionState> {
  return call('GET /api/conversions/{conversionId}', { params: { conversionId } })
}

/** The PDF that a file was converted to. */
export function getConvertedPdf(conversionId: string): Promise<Uint8Array<ArrayBuffer>> {
  return callForFile('GET /api/conversions/{conversionId}/pdf', { params: { conversionId } })
}
