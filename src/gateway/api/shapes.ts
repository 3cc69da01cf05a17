// The shapes that go over the gateway's routes, each checked on its way in and out, and described by the OpenAPI
// document.
import { z } from 'zod'
import { send } from '../sends/send-shape.ts'
import { contactKinds } from '../store/tables.ts'

export const requestId = z.string().describe('Tencent’s RequestId.')
const moment = z.iso.datetime()

export const draftId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('The draft’s id, given by the editor.')
export const fileId = z
  .string()
  .regex(/^[\w-]{1,128}$/)
  .describe('Tencent’s file id, from POST /api/files.')
export const flowId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('Tencent’s FlowId.')
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the file, in hex.')

export const health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

export const environment = z
  .object({
    environment: z.enum(['sandbox', 'test', 'production']),
    version: z.string(),
    maxFileBytes: z.int(),
    consoleUrl: z
      .url()
      .nullable()
      .describe('Tencent’s console, where contracts are found by hand. The sandbox has none.'),
  })
  .meta({ id: 'Environment' })

export const login = z.object({ token: z.string().max(1000) }).meta({ id: 'Login' })

export const uploadedFile = z
  .object({ fileId, sha256, size: z.int(), expiresAt: moment.describe('When Tencent forgets the file.') })
  .meta({ id: 'UploadedFile' })

export const uploadedPicture = z
  .object({ fileId, expiresAt: moment.describe('When Tencent forgets the picture.') })
  .meta({ id: 'UploadedPicture' })

export const conversion = z.object({ conversionId: z.string() }).meta({ id: 'Conversion' })
export const conversionState = z
  .object({
    status: z.enum(['converting', 'done', 'failed']),
    message: z.string().optional().describe('Tencent’s word on it.'),
  })
  .meta({ id: 'ConversionState' })

/**
 * Any object: Tencent says what is wrong with it, with its own codes. Only what could not be worked with is refused
 * here.
 */
const flowRequest = z
  .record(z.string(), z.unknown())
  .refine((request) => isWithinDepth(request, 60), 'is nested too deeply')
  .describe('The CreateFlowByFiles request. Operator, FileIds and NeedPreview are the gateway’s, whatever it says.')

export const newPreview = z.object({ draftId, fileId, request: flowRequest }).meta({ id: 'NewPreview' })
export const preview = z.object({ previewUrl: z.url(), expiresAt: moment, requestId }).meta({ id: 'Preview' })

export const newSend = z
  .object({
    draftId,
    fileId,
    sha256,
    request: flowRequest,
    again: z.boolean().optional().describe('Send the draft although a contract was already created from it.'),
    lastSeen: z
      .uuid()
      .optional()
      .describe('With `again`: the newest send the person knows of. A newer contract stops this one.'),
  })
  .meta({ id: 'NewSend' })

export const sendAnswer = z.object({ send })
export const sendList = z.object({ sends: z.array(send) })

export const settlement = z
  .union([z.strictObject({ flowId }), z.strictObject({ none: z.literal(true) })])
  .meta({ id: 'Settlement' })

export const contact = z
  .object({
    id: z.uuid(),
    kind: z.enum(contactKinds),
    organizationName: z.string().describe('Empty for a person.'),
    name: z.string(),
    mobile: z.string(),
    userId: z.string().describe('Tencent’s UserId, where the contact is known by it.'),
    email: z.string(),
    usedAt: moment.describe('When a contract was last sent to them.'),
  })
  .meta({ id: 'Contact' })
export const contactList = z.object({ contacts: z.array(contact) }).meta({ id: 'ContactList' })

export const sealId = z
  .string()
  .regex(/^[\w-]{1,128}$/)
  .describe('Tencent’s SealId.')
export const proxyOrganizationId = z
  .string()
  .min(1)
  .max(128)
  .describe('A member company’s organization id: its seals instead of one’s own (Agent.ProxyOrganizationId).')

const millimetres = z.number().positive().nullable()
export const seal = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string().describe('Tencent’s SealType: OFFICIAL, CONTRACT, FINANCE, LEGAL_PERSON_SEAL …'),
    status: z.string().describe('Tencent’s SealStatus: SUCCESS is enabled.'),
    widthMm: millimetres.describe('As wide as it is in reality; null where Tencent does not say.'),
    heightMm: millimetres,
    picture: z.string().describe('Where the gateway shows the seal’s picture.'),
  })
  .meta({ id: 'Seal' })
export const sealList = z.object({ seals: z.array(seal) }).meta({ id: 'SealList' })

/** Without recursion: what comes in may be nested deeper than the stack. */
function isWithinDepth(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return false
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return true
}
