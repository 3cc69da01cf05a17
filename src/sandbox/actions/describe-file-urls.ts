// DescribeFileUrls: links under which contracts (FLOW) and uploaded or converted files (DOCUMENT) can be fetched for a while.
import { suffixOf } from '../files/file-kind.ts'
import type { Store } from '../store/open-store.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalInteger, optionalString, requiredString, requiredStrings, requireOperator } from '../wire/parameters.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action } from './action.ts'

const MAX_IDS = 20
const MAX_LIFE_S = 24 * 60 * 60

/** BusinessTypes of which the sandbox keeps none: every id of theirs is unknown. */
const empty: Readonly<Record<string, string>> = {
  TEMPLATE: 'ResourceNotFound.NotExistTemplate',
  SEAL: 'ResourceNotFound',
  DIGITFILE: 'ResourceNotFound',
  ARCHIVE: 'ResourceNotFound',
}

interface Target {
  readonly fileId: string
  readonly name: string
}

export const describeFileUrls: Action = {
  name: 'DescribeFileUrls',
  version: ESS_VERSION,
  async run(parameters, { store, urlOf }) {
    requireOperator(parameters)
    const businessType = requiredString(parameters, 'BusinessType')
    const ids = requiredStrings(parameters, 'BusinessIds')
    const fileType = optionalString(parameters, 'FileType') || 'PDF'
    const life = optionalInteger(parameters, 'UrlTtl') ?? 0
    if (!isKnown(businessType)) throw new EssError('InvalidParameter.ParamError', '（BusinessType）')
    if (ids.length === 0) throw new EssError('MissingParameter', '（BusinessIds）')
    if (ids.length > MAX_IDS) throw new EssError('InvalidParameter.ParamError', `（BusinessIds：最多 ${MAX_IDS} 个）`)
    if (life < 0 || life > MAX_LIFE_S) throw new EssError('InvalidParameter.ParamError', '（UrlTtl）')
    if (fileType !== 'PDF') throw new EssError('UnsupportedOperation', '（FileType：沙箱只提供 PDF）')
    const targets = await Promise.all(ids.map((id) => targetOf(store, businessType, id)))
    const urls = await Promise.all(
      targets.map(async ({ fileId, name }) => {
        const token = await store.files.link(fileId, 'download', name, life === 0 ? LINK_LIFE_MS : life * 1000)
        return { Url: urlOf('files', token), Option: '' }
      }),
    )
    return { FileUrls: urls, TotalCount: urls.length }
  },
}

function isKnown(businessType: string): boolean {
  return businessType === 'FLOW' || businessType === 'DOCUMENT' || Object.hasOwn(empty, businessType)
}

async function targetOf({ flows, files }: Store, businessType: string, id: string): Promise<Target> {
  if (businessType === 'FLOW') {
    const flow = await flows.find(id)
    if (!flow) throw new EssError('ResourceNotFound.Flow')
    return { fileId: flow.fileId, name: `${String(flow.request.FlowName)}.pdf` }
  }
  if (businessType === 'DOCUMENT') {
    const file = await files.find(id)
    if (!file) throw new EssError('ResourceNotFound.Resource')
    return { fileId: id, name: suffixOf(file.name) ? file.name : `${file.name || 'file'}.${file.kind}` }
  }
  throw new EssError(empty[businessType] ?? 'ResourceNotFound')
}
