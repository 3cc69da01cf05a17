// What became of a QR code that was asked for, as it stands in a file beside the store while the store is away.
import { z } from 'zod'
import type { QrCodeSettlement } from '../store/qr-code-store.ts'

const created = z.object({ state: z.literal('created'), qrCodeId: z.string().min(1) })

export const answerOfQrCode: z.ZodType<QrCodeSettlement> = z.union([
  created.extend({
    url: z.string().nullable(),
    expiresAt: z.iso
      .datetime()
      .transform((text) => new Date(text))
      .nullable(),
    signUrls: z.object({ http: z.string(), app: z.string(), expiresAt: z.string() }).nullable(),
  }),
  z.object({ state: z.enum(['refused', 'unknown', 'none']) }),
])
