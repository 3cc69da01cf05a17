// The page behind a QR code for many signers.
import type { Word } from '../../words/side-by-side.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { qrCodeEnd } from '../flows/qr-code-end.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import type { QrCode } from '../store/qr-code-store.ts'
import { minuteOf } from './flow-words.ts'
import { html } from './html.ts'
import { identityForm, noteOf, type Filled } from './person-form.ts'
import { factList, note, page } from './layout.ts'
import { alone, type Said } from './words.ts'

export interface ScanView {
  readonly code: QrCode
  readonly problem: Said | null
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
  [(words) => words.code.sender, SANDBOX_COMPANY],
  [(words) => words.code.left, alone('flowsLeft', { count: Math.max(0, maxFlows - usedFlows) })],
  [(words) => words.code.ends, minuteOf(expiresAt)],
])}
${noteOf(problem)}${
      end === null
        ? identityForm(`/scan/${id}`, { button: 'startSigning', idCard, entered })
        : problem === null
          ? note((words) => words.code.ended[end], {}, 'bad')
          : null
    }</section>`,
  )
}

export function gonePage(): string {
  return saidPage(alone('goneTitle'), (words) => words.gone)
}

/** For a contract that could not be drawn. */
export function undrawnPage(busy: boolean): string {
  return saidPage(alone('undrawnTitle'), (words) => (busy ? words.undrawn.busy : words.undrawn.failed))
}

function saidPage(title: string, word: Word<SandboxWords>): string {
  return page(
    title,
    html`<section class="card narrow"><h1>${title}</h1>
${note(word, {}, 'bad')}</section>`,
  )
}
