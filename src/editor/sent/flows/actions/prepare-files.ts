// Files of many contracts, in groups as large as Tencent takes them.
import { GatewayError } from '../../../gateway-client/api.ts'
import { fileLinks, type FileLinks } from '../../../gateway-client/flows-api.ts'

export type DownloadType = 'PDF' | 'ZIP' | 'JPG'

/** Of one DescribeFileUrls (docs/facts.md, Limits). */
export const filesAtOnce = 20

/**
 * `onPart` gets what came of each group, and how many contracts are done with. Rejects with a GatewayError; parts that
 * came stay good.
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
    const { files } = await fileLinks({
      businessType: 'FLOW',
      ids,
      fileType,
      ...(fileType === 'ZIP' ? { fileName: `${zipName}${number}` } : {}),
    })
    // A link that leads elsewhere than to the gateway is none of ours.
    if (!files.every(({ path }) => path.startsWith('/api/files/'))) throw new GatewayError('unexpected')
    onPart(files, from + ids.length)
  }
}
