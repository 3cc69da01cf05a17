// Tencent's limits for sent contracts and QR codes (docs/facts.md, "Limits").
import { createMultiFlowSignQRCode as qrCode } from '../api/multi-flow-sign-qr-code.ts'

export const maxCancelMessage = 200
export const maxReviewMessage = 200
export const maxRemindedFlows = 100
/** "签署链接的有效期为90天" (CreateSchemeUrl, API of August 2026). */
export const linkLifeDays = 90

/** The limits from the rows of CreateMultiFlowSignQRCode. */
export const qrLimits = {
  flowName: qrCode.FlowName.maxLength,
  qrCodeName: qrCode.QrCodeName.maxLength,
  callbackUrl: qrCode.CallbackUrl.maxLength,
  flows: qrCode.MaxFlowNum.byDefault,
  qrDays: qrCode.QrEffectiveDay.byDefault,
  maxQrDays: qrCode.QrEffectiveDay.max,
  /** QrCodeExpiredOn, which replaces the deprecated QrEffectiveDay. */
  maxQrExpiryDays: 365,
  flowDays: qrCode.FlowEffectiveDay.byDefault,
  maxFlowDays: qrCode.FlowEffectiveDay.max,
} as const
