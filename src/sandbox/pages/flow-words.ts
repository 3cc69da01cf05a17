// The pages' words for the statuses of contracts and parties.
import { companyOf } from '../flow-life/from-request.ts'
import { flowStatus, isOpen, mayAct, type FlowLife, type FlowStatus, type Signer } from '../flow-life/life.ts'
import { chinaTime } from '../wire/china-time.ts'
import { isTurnOf, waitsForFilling, waitsForReview } from '../flow-life/settle.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { html, type Html } from './html.ts'

export const statusWords: Readonly<Record<FlowStatus, string>> = {
  0: '未发起',
  1: '待签署',
  2: '部分签署',
  3: '已拒签',
  4: '已签署',
  5: '已过期',
  6: '已撤销',
  7: '未发起（有填写）',
  8: '等待填写',
  9: '部分填写',
  10: '已拒填',
  16: '已失效',
  21: '已解除',
}

/** In China's time, to the minute. */
export function minuteOf(ms: number): string {
  return chinaTime(ms).slice(0, 16)
}

export type Tone = '' | 'good' | 'bad'

const bad: ReadonlySet<number> = new Set([
  flowStatus.refused,
  flowStatus.expired,
  flowStatus.cancelled,
  flowStatus.fillRefused,
  flowStatus.invalid,
])

export function toneOf(status: FlowStatus): Tone {
  if (status === flowStatus.signed) return 'good'
  return bad.has(status) ? 'bad' : ''
}

export function signerState(life: FlowLife, signer: Signer): { readonly words: string; readonly tone: Tone } {
  if (signer.signedAt !== null) return { words: signer.automatic ? '已自动签署' : '已签署', tone: 'good' }
  if (signer.refusedAt !== null) return { words: '已拒绝', tone: 'bad' }
  if (!isOpen(life)) return { words: '未签署', tone: '' }
  if (signer.late) return { words: '已过截止时间', tone: 'bad' }
  if (signer.who === null) return { words: '待补充签署人', tone: '' }
  if (waitsForFilling(life))
    return { words: signer.fills && signer.filledAt === null ? '待填写' : '等待他人填写', tone: '' }
  if (!isTurnOf(life, signer)) return { words: '未轮到', tone: '' }
  return { words: waitsForReview(signer) ? '等待发起方审批' : '待签署', tone: '' }
}

/** Who forwarded it (转交), one line each. */
export function handOverWords({ handOvers }: Signer): readonly Html[] {
  return handOvers.map(
    ({ who, at }) =>
      html`<br><small class="soft">${minuteOf(at)} 由 ${who.name} 转交 <i lang="en">handed on</i></small>`,
  )
}

/** Names everyone who may sign (或签). */
export function nameOf(flow: StoredFlow, signer: Signer): string {
  const possible = mayAct(signer)
  const company = signer.who?.organization || companyOf(flow, signer)
  const people = possible
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join('、')
  const who = possible.length > 1 ? `${people}（或签）` : people
  return (
    [company, who].filter((text) => text !== '').join(' · ') ||
    roleOf(flow, signer) ||
    (signer.who === null ? '待补充' : signer.person ? '个人' : '企业')
  )
}

export function roleOf({ approvers, life }: StoredFlow, signer: Signer): string {
  return approvers[life.signers.indexOf(signer)]?.ApproverRoleName ?? ''
}
