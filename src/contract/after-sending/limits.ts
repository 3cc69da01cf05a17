// Tencent's limits for sent contracts and QR codes (docs/facts.md, "Limits").

export const maxCancelMessage = 200
export const maxReviewMessage = 200
export const maxRemindedFlows = 100
/** "签署链接的有效期为90天" (CreateSchemeUrl, API of August 2026). */
export const linkLifeDays = 90

/** 0 stands for the default (S1's example). */
export const qrLimits = {
  flowName: 200,
  qrCodeName: 200,
  callbackUrl: 1000,
  flows: 5,
  qrDays: 7,
  maxQrDays: 90,
  /** QrCodeExpiredOn, which replaces the deprecated QrEffectiveDay. */
  maxQrExpiryDays: 365,
  flowDays: 7,
  maxFlowDays: 30,
  /** FlowDisplayType: 0 合同, 1 文件, 2 协议, 3 文书 (SDK). */
  maxDisplayType: 3,
} as const
