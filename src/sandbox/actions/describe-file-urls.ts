// DescribeFileUrls (S3, SDK): temporary links to contracts, templates, uploaded files and seals.
import { bundled, type Content } from '../files/bundle.ts'
import { suffixOf } from '../../document/file-kind.ts'
import { optionOfPdf } from '../files/file-option.ts'
import { keyOf, signedPdf } from '../flows/signed-pdf.ts'
import { fileLimits, inMb } from '../jobs/limits.ts'
import { toJpgs } from '../jobs/to-jpgs.ts'
import { findSeal } from '../seals/sandbox-seals.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import type { JsonObject } from '../../contract/values/json-object.ts'
import { withFileRefusal } from './file-refusal.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalInteger,
  optionalString,
  requiredString,
  requiredStrings,
  requireOperator,
  requireThat,
} from '../wire/parameters.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'
import { ownFlows, type OwnFlows } from './own-flows.ts'

const MAX_IDS = 20
const MAX_LIFE_S = 24 * 60 * 60
/** Offset is a page number, from 0 (SDK). */
const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const MAX_OFFSET = 1000
/** Of all files of one call together. */
const MAX_BYTES = 2 * fileLimits.outputBytes
export const businessTypes: ReadonlySet<string> = new Set([
  'FLOW',
  'TEMPLATE',
  'DOCUMENT',
  'SEAL',
  'DIGITFILE',
  'ARCHIVE',
])
export const fileTypes: readonly string[] = ['PDF', 'JPG', 'ZIP']

export const describeFileUrls: Action = {
  name: 'DescribeFileUrls',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters)
    const businessType = requiredString(parameters, 'BusinessType')
    const ids = requiredStrings(parameters, 'BusinessIds')
    const fileType = (optionalString(parameters, 'FileType') || 'PDF').toUpperCase()
    const life = optionalInteger(parameters, 'UrlTtl') ?? 0
    const limit = optionalInteger(parameters, 'Limit') || DEFAULT_LIMIT
    const offset = optionalInteger(parameters, 'Offset') ?? 0
    if (!businessTypes.has(businessType)) throw new EssError('InvalidParameter.BusinessType', '（BusinessType）')
    if (ids.length === 0 || ids.length > MAX_IDS)
      throw new EssError('InvalidParameter.BusinessId', `（BusinessIds：1 到 ${MAX_IDS} 个）`)
    requireThat(life >= 0 && life <= MAX_LIFE_S, 'UrlTtl')
    requireThat(fileTypes.includes(fileType), 'FileType')
    requireThat(limit >= 1 && limit <= MAX_LIMIT, 'Limit')
    requireThat(offset >= 0 && offset <= MAX_OFFSET, 'Offset')
    const contents = await contentsOf(context, ownFlows(parameters, context.flowService), businessType, ids)
    const files = await as(fileType, contents, context, {
      name: optionalString(parameters, 'FileName') || 'files',
      skip: offset * limit,
      limit,
    })
    const lifeMs = life === 0 ? LINK_LIFE_MS : life * 1000
    const saysSizes = fileType === 'PDF' && (businessType === 'FLOW' || businessType === 'TEMPLATE')
    const FileUrls: JsonObject[] = []
    for (const [index, file] of files.entries()) {
      const Option = saysSizes ? await optionOf(context, file, index) : (file.option ?? '')
      FileUrls.push({ Url: await linkTo(file, lifeMs, context), Option })
    }
    return { FileUrls, TotalCount: FileUrls.length }
  },
}

interface Asked {
  readonly name: string
  readonly skip: number
  readonly limit: number
}

/**
 * FileType: PDF leaves files as they are (a seal stays a picture), JPG gives a picture per page. FileName is the name
 * of a ZIP (SDK).
 */
async function as(
  fileType: string,
  contents: readonly Content[],
  { drawings, asker }: ActionContext,
  { name, skip, limit }: Asked,
): Promise<readonly Content[]> {
  if (fileType !== 'JPG')
    return (fileType === 'ZIP' ? [await bundled(contents, name)] : contents).slice(skip, skip + limit)
  const codes = { code: 'UnsupportedOperation', failed: 'UnsupportedOperation', place: ['FileType'] }
  const pictures = await withFileRefusal(codes, () => toJpgs(contents, { skip, limit }, drawings, asker))
  if (!pictures) throw new EssError('UnsupportedOperation', '（FileType：沙箱不能把此文件转为 JPG）')
  return pictures
}

/** Undrawn contracts and their pages: the action's table has no code of its own for them. */
const unreadable = (index: number) => ({
  code: 'FailedOperation',
  failed: 'InternalError',
  place: ['BusinessIds', index],
})

const optionOf = ({ drawings, asker }: ActionContext, file: Content, index: number): Promise<string> =>
  withFileRefusal(unreadable(index), async () => optionOfPdf(await drawings.sizes(file, asker)))

/** One after another, so that what is too much is refused before it fills the memory. */
async function contentsOf(
  context: ActionContext,
  flows: OwnFlows,
  businessType: string,
  ids: readonly string[],
): Promise<readonly Content[]> {
  const contents: Content[] = []
  let bytes = 0
  for (const [index, id] of ids.entries()) {
    const content = await withFileRefusal(unreadable(index), () => contentOf(context, flows, businessType, id, index))
    bytes += content.bytes.length
    if (bytes > MAX_BYTES) throw new EssError('LimitExceeded', `（BusinessIds：一次不超过 ${inMb(MAX_BYTES)} MB）`)
    contents.push(content)
  }
  return contents
}

async function contentOf(
  context: ActionContext,
  flows: OwnFlows,
  businessType: string,
  id: string,
  index: number,
): Promise<Content> {
  const { store, drawings } = context
  // Tencent's words for contracts in its example (API of August 2026).
  const missing = () => new EssError('ResourceNotFound', `（BusinessIds[${index}]）`, { words: '资源不存在或无权限' })
  switch (businessType) {
    case 'FLOW': {
      const flow = await flows.find(id)
      if (!flow) throw missing()
      const name = `${String(flow.request.FlowName)}.pdf`
      return { key: keyOf(flow), name, kind: 'pdf', bytes: await signedPdf(flow, context) }
    }
    case 'TEMPLATE': {
      const template = findTemplate(id)
      if (!template) throw missing()
      return { key: id, name: `${template.name}.pdf`, kind: 'pdf', bytes: await drawings.template(id) }
    }
    case 'DOCUMENT': {
      const file = await store.files.find(id)
      if (!file) throw new EssError('ResourceNotFound.Resource', `（BusinessIds[${index}]）`)
      return {
        key: file.sha256,
        name: suffixOf(file.name) ? file.name : `${file.name || 'file'}.${file.kind}`,
        kind: file.kind,
        bytes: await store.files.read(id),
      }
    }
    case 'SEAL': {
      const seal = findSeal(id)
      if (!seal) throw missing()
      return { key: id, name: `${seal.name}.png`, kind: 'png', bytes: await drawings.seal(id) }
    }
    default:
      // DIGITFILE and ARCHIVE: the sandbox has none.
      throw missing()
  }
}

async function linkTo(
  { name, kind, bytes }: Content,
  lifeMs: number,
  { store, urlOf }: ActionContext,
): Promise<string> {
  const file = await store.files.add({ name, kind, bytes, lifeMs })
  return urlOf('files', await store.files.link(file.id, 'download', name, lifeMs))
}
