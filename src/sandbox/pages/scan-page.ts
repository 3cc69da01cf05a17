// The page behind a QR code for many signers.
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import type { QrCode } from '../store/qr-code-store.ts'
import { minuteOf } from './flow-words.ts'
import { factList, html, note, page } from './html.ts'
import { identityForm, noteOf, type Filled } from './person-form.ts'

export interface ScanView {
  readonly code: QrCode
  readonly problem: string
  readonly entered?: Filled
  readonly now: number
}

export function scanPage({ code, problem, entered, now }: ScanView): string {
  const { settings, usedFlows, maxFlows, expiresAt, id } = code
  const title = settings.qrCodeName || settings.flowName
  const end = qrCodeEnd(code, now)
  const idCard = settings.restrictions.some(({ idCardNumber }) => idCardNumber !== '')
  return page(
    title,
    html`<section class="card narrow"><h1>${title}</h1>
${factList([
  ['发起方', 'From', SANDBOX_COMPANY],
  ['还可发起', 'Contracts left', `${Math.max(0, maxFlows - usedFlows)} 份`],
  ['到期', 'Ends', minuteOf(expiresAt)],
])}
${noteOf(problem)}${
      end === ''
        ? identityForm(`/scan/${id}`, { button: '开始签署', idCard, entered })
        : problem === ''
          ? note(`二维码${end}，不能再发起签署。`, 'This code can start no more contracts.', 'bad')
          : null
    }</section>`,
  )
}

export function gonePage(): string {
  return page(
    '链接不可用',
    html`<section class="card narrow"><h1>链接不可用</h1>
${note('链接不存在或已过期。', 'This link does not exist, or has expired.', 'bad')}</section>`,
  )
}
