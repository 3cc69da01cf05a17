// Asks Tencent about many ids at once, for actions that refuse them all because of one.
import type { CallFailure, Outcome } from './outcome.ts'

/** This many calls are enough to find two refused ids among a hundred. No more are made. */
const MAX_CALLS = 30

export interface PartsAnswer<Answer> {
  readonly answers: readonly Answer[]
  /** The ids that were refused alone. */
  readonly refused: readonly string[]
  /** Why some were not asked about: Tencent is not reachable, refuses everything, or refuses too many ids. */
  readonly failure: CallFailure | null
}

/**
 * Asks about each part. If a part is refused because of one id in it, asks about its halves, so that the others are not
 * lost.
 */
export async function askInParts<Answer>(
  parts: readonly (readonly string[])[],
  ask: (ids: readonly string[]) => Promise<Outcome<Answer>>,
): Promise<PartsAnswer<Answer>> {
  const answers: Answer[] = []
  const refused: string[] = []
  const queue = parts.filter((part) => part.length > 0)
  for (let calls = 1; queue.length > 0; calls += 1) {
    const part = queue.shift()!
    const outcome = await ask(part)
    if (outcome.ok) answers.push(outcome.answer)
    else if (!isAboutOne(outcome.failure) || (calls >= MAX_CALLS && queue.length > 0))
      return { answers, refused, failure: outcome.failure }
    else if (part.length === 1) refused.push(...part)
    else queue.push(...halves(part))
  }
  return { answers, refused, failure: null }
}

/**
 * The codes for a contract that Tencent does not know, or does not show to this operator; other codes concern the whole
 * call (API of August 2026).
 */
export function isAboutOne(failure: CallFailure): boolean {
  return (
    failure.kind === 'tencent' &&
    /^(?:FailedOperation|OperationDenied|ResourceNotFound|ResourceUnavailable|InvalidParameter)(?:\.|$)/.test(
      failure.code,
    )
  )
}

export function halves(ids: readonly string[]): readonly (readonly string[])[] {
  const middle = Math.ceil(ids.length / 2)
  return [ids.slice(0, middle), ids.slice(middle)]
}
