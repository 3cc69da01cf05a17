// The transitions of a contract's state, as pure functions. An impossible one throws an ObstacleError. `now` is ms
// since 1970; callers apply `passTime` first.
import { flowStatus, isOpen, isSamePerson, type FlowLife, type Identity, type Signer } from './life.ts'
import { ObstacleError } from './obstacle.ts'
import { isTurnOf, record, replaceSigner, settle, statusOf, waitsForFilling, waitsForReview } from './settle.ts'

export type FlowTerms = Pick<FlowLife, 'unordered' | 'deadline' | 'waitsForApproval' | 'signers'>

export function begin(terms: FlowTerms, now: number): FlowLife {
  const life: FlowLife = { ...terms, status: flowStatus.toSign, message: '', history: [] }
  const started = { ...life, status: statusOf(life) }
  return terms.waitsForApproval
    ? started
    : settle(record(started, { at: now, operation: 'start', recipientId: null, message: '' }), now)
}

/** Applies the deadlines: each signer's own, and the contract's. */
export function passTime(life: FlowLife, now: number): FlowLife {
  if (!isOpen(life)) return life
  if (life.deadline * 1000 <= now) return expire(life, now)
  return life.signers
    .filter(({ deadline, late, signedAt }) => !late && signedAt === null && deadline !== null && deadline * 1000 <= now)
    .reduce(
      (all, { recipientId }) =>
        record(replaceSigner(all, recipientId, { late: true }), {
          at: now,
          operation: 'late',
          recipientId,
          message: '',
        }),
      life,
    )
}

/**
 * The initiator's company approves the contract, which then starts, or rejects it, which changes nothing but the
 * history.
 */
export function approve(life: FlowLife, passes: boolean, message: string, now: number): FlowLife {
  requireOpen(life)
  if (!life.waitsForApproval) throw new ObstacleError('noReview')
  if (!passes) return record(life, { at: now, operation: 'approve', recipientId: null, message })
  const approved = record(
    { ...life, waitsForApproval: false },
    { at: now, operation: 'approve', recipientId: null, message },
  )
  return settle(record(approved, { at: now, operation: 'start', recipientId: null, message: '' }), now)
}

export function fill(life: FlowLife, recipientId: string, now: number): FlowLife {
  const signer = actor(life, recipientId)
  if (!signer.fills) throw new ObstacleError('nothingToFill')
  if (signer.filledAt !== null) throw new ObstacleError('alreadyDone')
  const filled = record(replaceSigner(life, recipientId, { filledAt: now }), {
    at: now,
    operation: 'fill',
    recipientId,
    message: '',
  })
  if (waitsForFilling(filled)) return filled
  return settle(record(filled, { at: now, operation: 'filled', recipientId: null, message: '' }), now)
}

/** Why a signer cannot sign now; null if it can. */
export function signObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    const signer = actor(life, recipientId)
    if (waitsForFilling(life)) throw new ObstacleError('waitsForFilling')
    if (!isTurnOf(life, signer)) throw new ObstacleError('notYourTurn')
    if (waitsForReview(signer)) throw new ObstacleError('waitsForReview')
  })
}

/** `by` says which of several people signs (或签); by default the named signer. */
export function sign(life: FlowLife, recipientId: string, now: number, by?: Identity): FlowLife {
  const obstacle = signObstacle(life, recipientId)
  if (obstacle) throw obstacle
  const signed = replaceSigner(life, recipientId, { signedAt: now, ...chosen(signerOf(life, recipientId), by) })
  return settle(record(signed, { at: now, operation: 'sign', recipientId, message: '' }), now)
}

/**
 * One refusal ends the contract for everyone. Before all parts are filled in it counts as a refusal to fill. `by` as
 * in `sign`.
 */
export function refuse(life: FlowLife, recipientId: string, message: string, now: number, by?: Identity): FlowLife {
  const signer = actor(life, recipientId)
  if (signer.noRefuse) throw new ObstacleError('mayNotRefuse')
  const filling = waitsForFilling(life)
  if (!filling && !isTurnOf(life, signer)) throw new ObstacleError('notYourTurn')
  const refused = replaceSigner(life, recipientId, { refusedAt: now, ...chosen(signer, by) })
  return end(
    refused,
    filling ? flowStatus.fillRefused : flowStatus.refused,
    { operation: 'reject', message, recipientId },
    now,
  )
}

/**
 * Forwards the place to another person (转交), in a company to a colleague. Not possible once it was filled in or signed
 * (API of August 2026, CreateFlowForwards: "若原合同有填写控件，且当前经办人已经完成填写，则不支持进行转交").
 */
export function handOn(
  life: FlowLife,
  recipientId: string,
  to: Pick<Identity, 'name' | 'mobile'>,
  now: number,
): FlowLife {
  const obstacle = handOnObstacle(life, recipientId)
  if (obstacle) throw obstacle
  const { who, handOvers } = signerOf(life, recipientId)
  if (who === null) throw new ObstacleError('notTaken')
  if (who.name === to.name && who.mobile === to.mobile) throw new ObstacleError('toTheSame')
  const changes = { who: { ...who, name: to.name, mobile: to.mobile }, handOvers: [...handOvers, { who, at: now }] }
  return record(replaceSigner(life, recipientId, changes), { at: now, operation: 'forward', recipientId, message: '' })
}

/** Why a signer cannot forward the contract; null if it can. */
export function handOnObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    const { noTransfer, filledAt, candidates } = actor(life, recipientId)
    // Tencent does not document whether one of several (或签) may forward; another person can be added instead.
    if (candidates.length > 0) throw new ObstacleError('oneOfSeveral')
    if (noTransfer) throw new ObstacleError('mayNotHandOn')
    if (filledAt !== null) throw new ObstacleError('alreadyFilled')
  })
}

export function cancel(life: FlowLife, message: string, now: number): FlowLife {
  requireOpen(life)
  return end(life, flowStatus.cancelled, { operation: 'cancel', message }, now)
}

/**
 * PASS lets the signer sign. REJECT keeps it waiting, and a PASS may follow. SIGN_REJECT ends the contract as refused
 * (SDK).
 */
export function review(
  life: FlowLife,
  recipientId: string,
  verdict: 'PASS' | 'REJECT' | 'SIGN_REJECT',
  message: string,
  now: number,
): FlowLife {
  requireStarted(life)
  const signer = signerOf(life, recipientId)
  if (!waitsForReview(signer) || signer.signedAt !== null) throw new ObstacleError('noReview')
  const reviewed = record(replaceSigner(life, recipientId, { review: verdict === 'PASS' ? 'passed' : 'rejected' }), {
    at: now,
    operation: 'review',
    recipientId,
    message,
  })
  if (verdict !== 'SIGN_REJECT') return settle(reviewed, now)
  return end(reviewed, flowStatus.refused, { operation: 'reject', message, recipientId }, now)
}

/** Names the signer of an open place. */
export function takeUp(life: FlowLife, recipientId: string, who: Identity, now: number): FlowLife {
  requireOpen(life)
  const signer = signerOf(life, recipientId)
  if (signer.who !== null) throw new ObstacleError('alreadyTaken')
  return record(replaceSigner(life, recipientId, { who }), { at: now, operation: 'taken', recipientId, message: '' })
}

/** Adds a person who may sign for a company, or names the first one. */
export function addCandidate(life: FlowLife, recipientId: string, who: Identity): FlowLife {
  const obstacle = candidateObstacle(life, recipientId)
  if (obstacle) throw obstacle
  const signer = signerOf(life, recipientId)
  return replaceSigner(life, recipientId, signer.who === null ? { who } : { candidates: [...signer.candidates, who] })
}

/** Why nobody can be added to a place; null if someone can. */
export function candidateObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    requireOpen(life)
    if (signerOf(life, recipientId).signedAt !== null) throw new ObstacleError('alreadyDone')
  })
}

/** Records which of several people acted; the first one named if `by` does not say. */
function chosen({ who, candidates }: Signer, by: Identity | undefined): Partial<Signer> {
  if (who === null || candidates.length === 0) return {}
  const all = [who, ...candidates]
  return { who: (by && all.find((one) => isSamePerson(one, by))) ?? who, candidates: all }
}

/** Counts a reminder. It has no other effect and sends no callback. */
export function remind(life: FlowLife, recipientId: string): FlowLife {
  requireStarted(life)
  return replaceSigner(life, recipientId, { reminders: (signerOf(life, recipientId).reminders ?? 0) + 1 })
}

/** Expires the contract now, whatever the clock says. */
export function expire(life: FlowLife, now: number): FlowLife {
  requireOpen(life)
  return end(life, flowStatus.expired, { operation: 'deadline', message: '' }, now)
}

/** 已失效: a signer's details changed during signing. */
export function invalidate(life: FlowLife, now: number): FlowLife {
  requireOpen(life)
  return end(life, flowStatus.invalid, { operation: 'invalid', message: '' }, now)
}

/** 已解除: a signed contract was annulled by another one. */
export function release(life: FlowLife, now: number): FlowLife {
  if (life.status !== flowStatus.signed) throw new ObstacleError(isOpen(life) ? 'notSigned' : 'ended')
  return end(life, flowStatus.released, { operation: 'release', message: '' }, now)
}

function end(
  life: FlowLife,
  status: FlowLife['status'],
  {
    recipientId = null,
    ...change
  }: { operation: FlowLife['history'][number]['operation']; message: string; recipientId?: string | null },
  now: number,
): FlowLife {
  return record({ ...life, message: change.message }, { at: now, recipientId, ...change }, status)
}

function obstacleOf(look: () => void): ObstacleError | null {
  try {
    look()
    return null
  } catch (error) {
    if (error instanceof ObstacleError) return error
    throw error
  }
}

function requireOpen(life: FlowLife): void {
  if (!isOpen(life)) throw new ObstacleError('ended')
}

function requireStarted(life: FlowLife): void {
  requireOpen(life)
  if (life.waitsForApproval) throw new ObstacleError('notStarted')
}

function signerOf({ signers }: FlowLife, recipientId: string): Signer {
  const signer = signers.find((one) => one.recipientId === recipientId)
  if (!signer) throw new ObstacleError('nobody')
  return signer
}

/** A signer who may act at all: named, not automatic, not done, within its deadline. */
function actor(life: FlowLife, recipientId: string): Signer {
  requireStarted(life)
  const signer = signerOf(life, recipientId)
  if (signer.automatic) throw new ObstacleError('automatic')
  if (signer.who === null) throw new ObstacleError('notTaken')
  if (signer.signedAt !== null) throw new ObstacleError('alreadyDone')
  if (signer.late) throw new ObstacleError('late')
  return signer
}
