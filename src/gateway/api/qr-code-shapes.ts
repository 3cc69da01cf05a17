// The shapes of templates and of QR codes for many signers (一码多扫).
import { z } from 'zod'
import { edition, editions, memberOrganizationId, tencentId } from '../qr-codes/new-qr-code.ts'

const moment = z.iso.datetime()
export const template = z
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
export const templateList = z.object({ templates: z.array(template) }).meta({ id: 'TemplateList' })

export const qrCodeStates = ['creating', 'valid', 'expired', 'usedUp', 'cancelled', 'invalid', 'unknown'] as const
export const qrCode = z
  .object({
    id: z.uuid(),
    qrCodeId: z.string().nullable().describe('Tencent’s; null while nobody knows it.'),
    edition,
    templateId: z.string(),
    flowName: z.string(),
    qrCodeName: z.string(),
    state: z
      .enum(qrCodeStates)
      .describe(
        'invalid: Tencent says that it is dead, and not why. ' +
          'unknown: nobody knows whether it was made; its id makes no second one.',
      ),
    maxFlowNum: z.int(),
    usedFlowNum: z.int().describe('As far as callbacks told.'),
    flowEffectiveDay: z.int(),
    createdAt: moment,
    expiresAt: moment
      .nullable()
      .describe('As Tencent said; as it was asked for, where nobody knows what Tencent said.'),
    url: z.string().nullable().describe('What the QR code says (QrCodeUrl).'),
    signUrls: z
      .object({ http: z.string(), app: z.string(), expiresAt: z.string() })
      .nullable()
      .describe('As Tencent gave them.'),
    restrictions: z.int().describe('To how many persons it is limited; 0: to none.'),
  })
  .meta({ id: 'QrCode' })
export const qrCodeAnswer = z.object({ qrCode })
export const qrCodeList = z
  .object({
    qrCodes: z.array(qrCode),
    editions: z.array(z.enum(editions)).describe('Those that this gateway is set up for.'),
  })
  .meta({ id: 'QrCodeList' })

export const tencentQrCodeId = tencentId.describe('Tencent’s QrCodeId.')
export const qrCodeSettlement = z
  .union([z.strictObject({ qrCodeId: tencentQrCodeId }), z.strictObject({ none: z.literal(true) })])
  .meta({ id: 'QrCodeSettlement' })
export const settledQrCode = z
  .object({ qrCode: qrCode.nullable().describe('Null where there is none: it is listed no more.') })
  .meta({ id: 'SettledQrCode' })

export const qrCodeCancellation = z
  .object({
    edition,
    proxyOrganizationId: memberOrganizationId.optional().describe('Absent: that of the code, where it was made here.'),
  })
  .meta({ id: 'NewQrCodeCancellation' })
export const cancelledQrCode = z
  .object({ qrCodeId: z.string(), qrCode: qrCode.nullable().describe('Null where it was not made here.') })
  .meta({ id: 'QrCodeCancellation' })
