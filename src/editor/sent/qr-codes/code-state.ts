// The current state of a QR code for the screen: what the gateway said, combined with the clock.
import { qrCodeState } from '../../../contract/after-sending/qr-code.ts'
import type { QrCode } from '../../../gateway/routes.ts'

export type CodeState = QrCode['state']
export const filters = ['all', 'valid', 'expired', 'usedUp', 'cancelled', 'unsure'] as const
export type Filter = (typeof filters)[number]

/** The state at `now` (ms): a valid code may expire while it is on the screen. */
export function stateOf({ state, expiresAt, usedFlowNum, maxFlowNum }: QrCode, now: number): CodeState {
  if (state !== 'valid') return state
  return qrCodeState(
    { known: 'created', expiresAt: expiresAt === null ? null : Date.parse(expiresAt), used: usedFlowNum, maxFlowNum },
    now,
  )
}

function filterOf(state: CodeState): Filter {
  return state === 'creating' || state === 'invalid' || state === 'unknown' ? 'unsure' : state
}

/** The name that people know it by. */
export function nameOf({ qrCodeName, flowName }: Pick<QrCode, 'qrCodeName' | 'flowName'>): string {
  return qrCodeName || flowName
}

interface Wanted {
  readonly filter: Filter
  readonly query: string
}

export function searchCodes(
  codes: readonly QrCode[],
  { filter, query }: Wanted,
  now: number,
  templateNames: ReadonlyMap<string, string>,
): readonly QrCode[] {
  const sought = query.trim().toLowerCase()
  return codes.filter((code) => {
    if (filter !== 'all' && filterOf(stateOf(code, now)) !== filter) return false
    const texts = [
      code.flowName,
      code.qrCodeName,
      code.templateId,
      templateNames.get(code.templateId) ?? '',
      code.qrCodeId ?? '',
    ]
    return sought === '' || texts.some((text) => text.toLowerCase().includes(sought))
  })
}

/** The number of codes in each state. */
export function countCodes(codes: readonly QrCode[], now: number): Readonly<Record<Filter, number>> {
  const counts = { all: codes.length, valid: 0, expired: 0, usedUp: 0, cancelled: 0, unsure: 0 }
  for (const code of codes) counts[filterOf(stateOf(code, now))] += 1
  return counts
}

export interface TimeLeft {
  /** The key under `qrCode.left.` */
  readonly word: 'days' | 'hours' | 'minutes' | 'over'
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** The time from `now` to `until` (ms), in the units worth showing. */
export function timeLeft(until: number, now: number): TimeLeft {
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const parts = {
    days: Math.floor(left / 86_400),
    hours: Math.floor(left / 3600) % 24,
    minutes: Math.floor(left / 60) % 60,
    seconds: left % 60,
  }
  const word = left === 0 ? 'over' : parts.days > 0 ? 'days' : parts.hours > 0 ? 'hours' : 'minutes'
  return { word, ...parts }
}

/** The address if it is a web address, which is all that may be used in a link. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
