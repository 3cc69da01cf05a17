// The pages' words for the statuses of contracts and parties.
import { companyOf } from '../flow-life/from-request.ts'
import { flowStatus, isOpen, mayAct, type FlowLife, type FlowStatus, type Signer } from '../flow-life/life.ts'
import { chinaMinute } from '../../contract/values/moment.ts'
import { isTurnOf, waitsForFilling, waitsForReview } from '../flow-life/settle.ts'
import type { StoredFlow } from '../store/flow-store.ts'
import { html, type Html } from './html.ts'
import type { Word } from '../../words/side-by-side.ts'
import type { SandboxWords } from '../../words/zh/language-type.ts'
import { alone, bothSpaced } from './words.ts'

/** In China's time, to the minute, with the zone: the reader may be elsewhere. */
export function minuteOf(ms: number): string {
  return `${chinaMinute(ms)} UTC+8`
}

/** When a party signed or refused, on a line of its own; nothing before that. */
export function whenDone({ signedAt, refusedAt }: Signer): Html | null {
  const at = signedAt ?? refusedAt
  return at === null ? null : html`<br><small>${minuteOf(at)}</small>`
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

export function statusWord(status: FlowStatus): Word<SandboxWords> {
  return (words) => words.flow[status]
}

export type PartyState = Exclude<keyof SandboxWords['party'], 'handedOn'>

export function signerState(life: FlowLife, signer: Signer): { readonly state: PartyState; readonly tone: Tone } {
  if (signer.signedAt !== null) return { state: signer.automatic ? 'signedAutomatically' : 'signed', tone: 'good' }
  if (signer.refusedAt !== null) return { state: 'refused', tone: 'bad' }
  if (!isOpen(life)) return { state: 'notSigned', tone: '' }
  if (signer.late) return { state: 'late', tone: 'bad' }
  if (signer.who === null) return { state: 'toBeNamed', tone: '' }
  if (waitsForFilling(life))
    return { state: signer.fills && signer.filledAt === null ? 'toFill' : 'othersFill', tone: '' }
  if (!isTurnOf(life, signer)) return { state: 'notTheirTurn', tone: '' }
  return { state: waitsForReview(signer) ? 'waitsForReview' : 'toSign', tone: '' }
}

/** Who forwarded it (转交), one line each. */
export function handOverWords({ handOvers }: Signer): readonly Html[] {
  return handOvers.map(({ who, at }) => {
    const line = bothSpaced((words) => words.party.handedOn, { at: minuteOf(at), name: who.name })
    return html`<br><small class="soft">${line}</small>`
  })
}

/** Names everyone who may sign (或签). */
export function nameOf(flow: StoredFlow, signer: Signer): string {
  const possible = mayAct(signer)
  const company = signer.who?.organization || companyOf(flow, signer)
  const people = possible
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(alone('listSeparator'))
  const who = possible.length > 1 ? alone('anyOf', { people }) : people
  return (
    [company, who].filter((text) => text !== '').join(' · ') ||
    roleOf(flow, signer) ||
    alone(signer.who === null ? 'toBeNamed' : signer.person ? 'person' : 'company')
  )
}

export function roleOf({ approvers, life }: StoredFlow, signer: Signer): string {
  return approvers[life.signers.indexOf(signer)]?.ApproverRoleName ?? ''
}
