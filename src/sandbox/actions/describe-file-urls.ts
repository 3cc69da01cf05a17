// DescribeFileUrls (S3, SDK): links under which contracts, templates, uploaded files and seals can be fetched for a while.
import { bundled, type Content } from '../files/bundle.ts'
import { suffixOf } from '../files/file-kind.ts'
import { toJpgs } from '../files/to-jpg.ts'
import { signedPdf } from '../flows/signed-pdf.ts'
import { sealPicture } from '../seals/seal-picture.ts'
import { findSeal } from '../seals/sandbox-seals.ts'
import { findTemplate } from '../templates/sandbox-templates.ts'
import { templatePdf } from '../templates/template-pdf.ts'
import { EssError } from '../wire/ess-error.ts'
import { optionalInteger, optionalString, requiredString, requiredStrings, requireOperator, requireThat } from '../wire/parameters.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'

const MAX_IDS = 20
const MAX_LIFE_S = 24 * 60 * 60
/** Offset is the number of a page of the answer, from 0 (SDK). */
const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const MAX_OFFSET = 1000
export const businessTypes: ReadonlySet<string> = new Set(['FLOW', 'TEMPLATE', 'DOCUMENT', 'SEAL', 'DIGITFILE', 'ARCHIVE'])
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
    requireThat(businessTypes.has(businessType), 'BusinessType')
    if (ids.length === 0) throw new EssError('MissingParameter', '（BusinessIds）')
    requireThat(ids.length <= MAX_IDS, `BusinessIds：最多 ${MAX_IDS} 个`)
    requireThat(life >= 0 && life <= MAX_LIFE_S, 'UrlTtl')
    requireThat(fileTypes.includes(fileType), 'FileType')
    requireThat(limit >= 1 && limit <= MAX_LIMIT, 'Limit')
    requireThat(offset >= 0 && offset <= MAX_OFFSET, 'Offset')
    const contents = await Promise.all(ids.map((id) => contentOf(context, businessType, id)))
    const files = await as(fileType, contents, { name: optionalString(parameters, 'FileName') || 'files', skip: offset * limit, limit })
    const lifeMs = life === 0 ? LINK_LIFE_MS : life * 1000
    const FileUrls = await Promise.all(files.map(async (content) => ({ Url: await linkTo(content, lifeMs, context), Option: '' })))
    return { FileUrls, TotalCount: FileUrls.length }
  },
}

interface Asked {
  readonly name: string
  readonly skip: number
  readonly limit: number
}

/** PDF leaves things as they are: a seal is a picture whatever is asked for. JPG is a picture a page. The name is a ZIP's (SDK). */
async function as(fileType: string, contents: readonly Content[], { name, skip, limit }: Asked): Promise<readonly Content[]> {
  if (fileType !== 'JPG') return (fileType === 'ZIP' ? [bundled(contents, name)] : contents).slice(skip, skip + limit)
  const pictures = await toJpgs(contents, { skip, limit })
  if (!pictures) throw new EssError('UnsupportedOperation', '（FileType：沙箱不能把此文件转为 JPG）')
  return pictures
}

async function contentOf({ desk, store }: ActionContext, businessType: string, id: string): Promise<Content> {
  switch (businessType) {
    case 'FLOW': {
      const flow = await desk.find(id)
      if (!flow) throw new EssError('ResourceNotFound.Flow')
      return { name: `${String(flow.request.FlowName)}.pdf`, kind: 'pdf', bytes: await signedPdf(flow, store) }
    }
    case 'TEMPLATE': {
      const template = findTemplate(id)
      if (!template) throw new EssError('ResourceNotFound.NotExistTemplate')
      return { name: `${template.name}.pdf`, kind: 'pdf', bytes: await templatePdf(template) }
    }
    case 'DOCUMENT': {
      const file = await store.files.find(id)
      if (!file) throw new EssError('ResourceNotFound.Resource')
      return { name: suffixOf(file.name) ? file.name : `${file.name || 'file'}.${file.kind}`, kind: file.kind, bytes: await store.files.read(id) }
    }
    case 'SEAL': {
      const seal = findSeal(id)
      if (!seal) throw new EssError('ResourceNotFound')
      return { name: `${seal.name}.png`, kind: 'png', bytes: await sealPicture(seal) }
    }
    default:
      // DIGITFILE and ARCHIVE: the sandbox keeps none.
      throw new EssError('ResourceNotFound')
  }
}

async function linkTo({ name, kind, bytes }: Content, lifeMs: number, { store, urlOf }: ActionContext): Promise<string> {
  const file = await store.files.add({ name, kind, bytes, lifeMs })
  return urlOf('files', await store.files.link(file.id, 'download', name, lifeMs))
}
