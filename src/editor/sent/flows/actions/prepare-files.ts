// Prepares the files of many contracts, in batches as large as Tencent accepts.
import { gatewayAddress } from '../../../gateway-client/address.ts'
import { call, GatewayError } from '../../../gateway-client/call.ts'
import type { FileLinks } from '../../../../gateway/routes.ts'

export type DownloadType = 'PDF' | 'ZIP' | 'JPG'

/** The most contracts for one DescribeFileUrls (docs/facts.md, Limits). */
export const filesAtOnce = 20

/**
 * `onPart` gets the files of each batch and the number of contracts done so far. Rejects with a GatewayError; batches
 * that were already delivered stay valid.
 */
export async function prepareFiles(
  flowIds: readonly string[],
  fileType: DownloadType,
  zipName: string,
  onPart: (files: FileLinks['files'], done: number) => void,
): Promise<void> {
  for (let from = 0; from < flowIds.length; from += filesAtOnce) {
    const ids = flowIds.slice(from, from + filesAtOnce)
    const number = flowIds.length > filesAtOnce ? ` ${from + 1}-${from + ids.length}` : ''
    const { files } = await call('POST /api/files/links', {
      body: {
        businessType: 'FLOW',
        ids,
        fileType,
        ...(fileType === 'ZIP' ? { fileName: `${zipName}${number}` } : {}),
      },
    })
    // Links may only lead to the gateway.
    if (!files.every(({ path }) => path.startsWith('/api/files/'))) throw new GatewayError('unexpected')
    onPart(
      files.map((file) => ({ ...file, path: gatewayAddress(file.path) })),
      from + ids.length,
    )
  }
}
