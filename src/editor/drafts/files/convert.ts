// Word files, pictures and the like: the gateway has Tencent convert them to PDF.
import { sandboxFailures } from '../../../contract/conversion/failures.ts'
import { fileKind, isEncryptedOffice } from '../../../document/file-kind.ts'
import { whileOpening } from '../session/opening.ts'
import { call, callForFile, GatewayError } from '../../gateway-client/call.ts'
import { pause } from '../../gateway-client/pause.ts'
import { upload } from '../../gateway-client/post-file.ts'

/** Tencent could not convert the file. The message is the TaskMessage. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError'
}

/** How often the task's state is polled, ms. */
const everyMs = 700

/** The PDF of a file; null if the person gave it up. Rejects with a ConversionError or a GatewayError. */
export function convertFile(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  return whileOpening({ name: file.name, bytes: file.size }, async (signal) => {
    const body = new Blob([file], { type: 'application/octet-stream' })
    const { conversionId } = await upload('POST /api/conversions', body, file.name, { signal }).catch(
      async (error: unknown) => {
        const reason = await reasonInFile(file, error)
        throw reason === null ? error : new ConversionError(sandboxFailures[reason], { cause: error })
      },
    )
    const params = { conversionId }
    for (;;) {
      signal.throwIfAborted()
      const { status, message } = await call('GET /api/conversions/{conversionId}', { params })
      if (status === 'done') return await callForFile('GET /api/conversions/{conversionId}/pdf', { params })
      if (status === 'failed') throw new ConversionError(message ?? '')
      await pause(everyMs, signal)
    }
  })
}

/**
 * Why Tencent refused the upload, if the file itself shows it: its content does not match its extension. Null for any
 * other reason.
 */
async function reasonInFile(file: File, error: unknown): Promise<'password' | 'otherKind' | null> {
  if (!(error instanceof GatewayError) || error.tencent === null) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (fileKind(file.name, bytes) !== null) return null
  return isEncryptedOffice(bytes) ? 'password' : 'otherKind'
}
