// The steps of a contract's life, each from life to life. A step that cannot be made throws a ObstacleError and changes
// nothing. Time is ms since 1970 and comes in with every step; whoever calls lets `passTime` go first.
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

/** What the clock alone does: a signer's own deadline, and the contract's. */
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

/** The initiator's company says yes before the contract starts; a no leaves it as it is. */
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

/** Why a signer cannot sign now, or null. */
export function signObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    const signer = actor(life, recipientId)
    if (waitsForFilling(life)) throw new ObstacleError('waitsForFilling')
    if (!isTurnOf(life, signer)) throw new ObstacleError('notYourTurn')
    if (waitsForReview(signer)) throw new ObstacleError('waitsForReview')
  })
}

/** `by` is who of several signs (或签); without it the signer itself. */
export function sign(life: FlowLife, recipientId: string, now: number, by?: Identity): FlowLife {
  const obstacle = signObstacle(life, recipientId)
  if (obstacle) throw obstacle
  const signed = replaceSigner(life, recipientId, { signedAt: now, ...chosen(signerOf(life, recipientId), by) })
  return settle(record(signed, { at: now, operation: 'sign', recipientId, message: '' }), now)
}

/**
 * One no ends it for all; while something is still to be filled in it counts as a refusal to fill. `by` as for `sign`.
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
 * Hands the place on to another person; in a company to a colleague. Not once it was filled in or signed (API of August
 * 2026, CreateFlowForwards: "若原合同有填写控件，且当前经办人已经完成填写，则不支持进行转交").
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

/** Why a signer cannot hand on, or null. */
export function handOnObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    const { noTransfer, filledAt, candidates } = actor(life, recipientId)
    // Whether one of several may hand on Tencent's documents do not say; another can be added instead.
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
 * PASS lets the signer sign, REJECT keeps it waiting (a PASS may follow), SIGN_REJECT ends the contract as refused
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

/** Names the signer of a place that was left open. */
export function takeUp(life: FlowLife, recipientId: string, who: Identity, now: number): FlowLife {
  requireOpen(life)
  const signer = signerOf(life, recipientId)
  if (signer.who !== null) throw new ObstacleError('alreadyTaken')
  return record(replaceSigner(life, recipientId, { who }), { at: now, operation: 'taken', recipientId, message: '' })
}

/** One more who may sign in a company's place; the first where nobody is named yet. */
export function addCandidate(life: FlowLife, recipientId: string, who: Identity): FlowLife {
  const obstacle = candidateObstacle(life, recipientId)
  if (obstacle) throw obstacle
  const signer = signerOf(life, recipientId)
  return replaceSigner(life, recipientId, signer.who === null ? { who } : { candidates: [...signer.candidates, who] })
}

/** Why nobody can be added to those who may sign at a place, or null. */
export function candidateObstacle(life: FlowLife, recipientId: string): ObstacleError | null {
  return obstacleOf(() => {
    requireOpen(life)
    if (signerOf(life, recipientId).signedAt !== null) throw new ObstacleError('alreadyDone')
  })
}

/** The one of several who acts; the one who was named first where nobody says who it is. */
function chosen({ who, candidates }: Signer, by: Identity | undefined): Partial<Signer> {
  if (who === null || candidates.length === 0) return {}
  const all = [who, ...candidates]
  return { who: (by && all.find((one) => isSamePerson(one, by))) ?? who, candidates: all }
}

/** Counts a reminder; nothing else comes of it, and nobody is told by a callback. */
export function remind(life: FlowLife, recipientId: string): FlowLife {
  requireStarted(life)
  return replaceSigner(life, recipientId, { reminders: (signerOf(life, recipientId).reminders ?? 0) + 1 })
}

/** Its deadline has come before the clock says so. */
export function expire(life: FlowLife, now: number): FlowLife {
  requireOpen(life)
  return end(life, flowStatus.expired, { operation: 'deadline', message: '' }, now)
}

/** 已失效: something about a signer changed while it was being signed. */
export function invalidate(life: FlowLife, now: number): FlowLife {
  requireOpen(life)
  return end(life, flowStatus.invalid, { operation: 'invalid', message: '' }, now)
}

/** 已解除: a signed contract that was undone by another one. */
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

/** A signer who may act at all: known, no machine, not done, in time. */
function actor(life: FlowLife, recipientId: string): Signer {
  requireStarted(life)
  const signer = signerOf(life, recipientId)
  if (signer.automatic) throw new ObstacleError('automatic')
  if (signer.who === null) throw new ObstacleError('notTaken')
  if (signer.signedAt !== null) throw new ObstacleError('alreadyDone')
  if (signer.late) throw new ObstacleError('late')
  return signer
}
