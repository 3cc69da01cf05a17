// The request for a QR code for many signers (一码多扫).
import { z } from 'zod'
import { editionNames } from '../../contract/api/editions.ts'
import { templateSignatureKinds } from '../../contract/values/signature-kinds.ts'

export const tencentId = z.string().regex(/^[\w-]{1,64}$/)
export const memberOrganizationId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .describe('A member company’s organization id: in its name (Agent.ProxyOrganizationId). ess alone.')
export const text = (length: number) => z.string().max(length)

export const edition = z
  .enum(editionNames)
  .describe('ess: enterprise edition. essbasic: third-party application edition.')

export const newQrCode = z
  .object({
    id: z
      .uuid()
      .describe(
        'Made by whoever asks, once for each code that is wanted: asked again with it, no second code is made.',
      ),
    edition,
    templateId: tencentId,
    flowName: text(1000),
    maxFlowNum: z.int().optional(),
    flowEffectiveDay: z.int().optional(),
    qrEffectiveDay: z.int().optional(),
    expiredOn: z.int().optional().describe('Unix seconds (QrCodeExpiredOn), instead of qrEffectiveDay.'),
    restrictions: z
      .array(
        z.object({
          name: text(100).optional(),
          mobile: text(20).optional(),
          idCardType: text(64).optional(),
          idCardNumber: text(64).optional(),
        }),
      )
      .max(50)
      .optional(),
    callbackUrl: text(3000).optional(),
    approverComponentLimitTypes: z
      .array(z.object({ recipientId: tencentId, values: z.array(z.enum(templateSignatureKinds)).min(1) }))
      .max(50)
      .optional(),
    qrCodeName: text(1000).optional(),
    flowNameAppendScannerInfo: z.boolean().optional(),
    forbidPersonalMultipleSign: z.boolean().optional(),
    flowDisplayType: z
      .int()
      .optional()
      .describe('What messages and pages call a contract: 0 合同, 1 文件, 2 协议, 3 文书.'),
    userData: text(30_000).optional().describe('base64; comes back in callbacks. ess alone.'),
    proxyOrganizationId: memberOrganizationId.optional(),
  })
  .meta({ id: 'NewQrCode' })

export type NewQrCode = z.output<typeof newQrCode>
