// The company's templates, and whether a QR code can be made from each.
import { z } from 'zod'
import { qrObstacle } from '../../contract/after-sending/qr-template.ts'
import { isObject, objectsIn, textOf, type JsonObject } from '../../contract/values/json-object.ts'
import { answer, route, tencentIsAsked } from '../api/define-route.ts'
import { tencentFailure } from '../failures/failure.ts'

const template = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    parties: z.array(
      z.object({
        recipientId: z.string(),
        role: z.string(),
        kind: z.enum(['company', 'person', 'initiator']),
        order: z.int().nullable().describe('From 0; null where the order does not matter.'),
      }),
    ),
    unordered: z.boolean(),
    silentCompany: z.boolean().describe('The company signs by machine.'),
    initiatorComponents: z.int().describe('How many components the initiator has to fill in.'),
    qualifies: z
      .object({ ok: z.boolean(), why: z.string().optional().describe('Tencent’s code.') })
      .describe('Whether a QR code can be made of it.'),
  })
  .meta({ id: 'Template' })
export type Template = z.output<typeof template>

const templateList = z.object({ templates: z.array(template) }).meta({ id: 'TemplateList' })
export type TemplateList = z.output<typeof templateList>

/** The largest page that Tencent gives (SDK), and how many pages are read. */
const PAGE_SIZE = 200
const MAX_PAGES = 5

export const templateRoutes = {
  templates: route(
    {
      method: 'GET',
      path: '/api/templates',
      summary: 'The company’s templates that are in use.',
      query: z.object({ query: z.string().max(200).optional().describe('A name or an id.') }),
      answers: { 200: templateList },
      failures: tencentIsAsked,
    },
    async ({ query }, { tencent }) => {
      const value = query.query?.trim() ?? ''
      // The form of Tencent's ids: 32 letters and digits.
      const key = /^[A-Za-z0-9]{32}$/.test(value) ? 'template-id' : 'template-name'
      const templates = new Map<string, JsonObject>()
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const outcome = await tencent.templatePage(
          page * PAGE_SIZE,
          PAGE_SIZE,
          value === '' ? undefined : { key, value },
        )
        if (!outcome.ok) throw tencentFailure(outcome.failure)
        const more = outcome.answer.Templates ?? []
        for (const one of more) templates.set(one.TemplateId, one)
        if (more.length < PAGE_SIZE) break
      }
      return answer(200, {
        templates: [...templates].filter(([, one]) => isInUse(one)).map(([id, one]) => templateOf(id, one)),
      })
    },
  ),
}

/** SDK: Status 1 is published, Available 2 is stopped. */
function isInUse({ Status, Available }: JsonObject): boolean {
  return (Status === undefined || Status === null || Status === 1) && Available !== 2
}

const kinds = { ENTERPRISE: 'company', INDIVIDUAL: 'person', PROMOTER: 'initiator' } as const

function templateOf(id: string, info: JsonObject): Template {
  const unordered = Array.isArray(info.SignOrder) && info.SignOrder.includes(-1)
  const recipients = objectsIn(info.Recipients)
  const promoter = isObject(info.Promoter) ? textOf(info.Promoter.RecipientId) : ''
  const why = qrObstacle(info)
  return {
    id,
    name: textOf(info.TemplateName),
    description: textOf(info.Description),
    parties: recipients.map((one) => ({
      recipientId: textOf(one.RecipientId),
      role: textOf(one.RoleName),
      kind: kinds[textOf(one.RecipientType) as keyof typeof kinds] ?? 'initiator',
      order: unordered || !Number.isInteger(one.RoutingOrder) ? null : Number(one.RoutingOrder),
    })),
    unordered,
    silentCompany: info.TemplateType === 1,
    initiatorComponents: objectsIn(info.Components).filter((one) =>
      isOfInitiator(textOf(one.ComponentRecipientId), promoter, recipients),
    ).length,
    qualifies: why === null ? { ok: true } : { ok: false, why },
  }
}

/** The promoter's, or nobody's. */
function isOfInitiator(owner: string, promoter: string, recipients: readonly JsonObject[]): boolean {
  return owner === promoter || !recipients.some((one) => one.RecipientId === owner && one.RecipientType !== 'PROMOTER')
}
