// DescribeFlowTemplates (SDK): the account's templates, filtered and paginated.
import type { JsonObject } from '../../contract/values/json-object.ts'
import { sandboxTemplates } from '../templates/sandbox-templates.ts'
import { templateInfo, type Template } from '../templates/template.ts'
import { EssError } from '../wire/ess-error.ts'
import {
  optionalBoolean,
  optionalInteger,
  optionalObjects,
  requiredString,
  requiredStrings,
  requireOperator,
  requireThat,
} from '../wire/parameters.ts'
import { ESS_VERSION, LINK_LIFE_MS, type Action, type ActionContext } from './action.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 200
const MAX_OFFSET = 20_000

export const describeFlowTemplates: Action = {
  name: 'DescribeFlowTemplates',
  version: ESS_VERSION,
  async run(parameters, context) {
    requireOperator(parameters, 'MissingParameter.UserId')
    const content = optionalInteger(parameters, 'ContentType') ?? 0
    if (content !== 0 && content !== 1) throw new EssError('InvalidParameter.ContentType', '（ContentType）')
    const offset = optionalInteger(parameters, 'Offset') ?? 0
    requireThat(offset >= 0 && offset <= MAX_OFFSET, 'Offset')
    const limit = optionalInteger(parameters, 'Limit') || DEFAULT_LIMIT
    requireThat(limit >= 1 && limit <= MAX_LIMIT, 'Limit')
    const filters = (optionalObjects(parameters, 'Filters') ?? []).map(read)
    const found = sandboxTemplates.filter((template) => filters.every((matches) => matches(template)))
    const withPreview = optionalBoolean(parameters, 'WithPreviewUrl') === true
    const Templates = await Promise.all(
      found.slice(offset, offset + limit).map(async (template): Promise<JsonObject> => {
        const info = templateInfo(template, content === 0)
        return withPreview ? { ...info, PreviewUrl: await previewOf(template, context) } : info
      }),
    )
    return { Templates, TotalCount: found.length }
  },
}

const filterKeys: ReadonlySet<string> = new Set([
  'template-id',
  'template-name',
  'share-template-id',
  'user-flow-type-id',
])

/** `share-template-id` and `user-flow-type-id` are accepted and match nothing, since the sandbox has neither. */
function read(filter: JsonObject): (template: Template) => boolean {
  const key = requiredString(filter, 'Key')
  const values = requiredStrings(filter, 'Values')
  if (!filterKeys.has(key)) throw new EssError('InvalidParameterValue', '（Filters）')
  if (key === 'template-id') return ({ id }) => values.includes(id)
  return ({ name }) => key === 'template-name' && values.some((value) => name.includes(value))
}

/** "模板的 H5 预览链接，有效期为 5 分钟" (SDK). */
async function previewOf(template: Template, { store, drawings, urlOf }: ActionContext): Promise<string> {
  const name = `${template.name}.pdf`
  const bytes = await drawings.template(template.id)
  const file = await store.files.add({ name, kind: 'pdf', bytes, lifeMs: LINK_LIFE_MS })
  return urlOf('preview', await store.files.link(file.id, 'page', name, LINK_LIFE_MS))
}
