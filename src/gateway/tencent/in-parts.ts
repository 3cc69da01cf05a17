// Asking Tencent about many at once, where it refuses them all because of one.
import type { CallFailure, Outcome } from './outcome.ts'

/** So many calls find two that are refused among a hundred. More are not spent on it. */
const MAX_CALLS = 30

export interface PartsAnswer<Answer> {
  readonly answers: readonly Answer[]
  /** Each was refused when it was asked for alone. */
  readonly refused: readonly string[]
  /** Why not all were asked to the end: Tencent is not reached, refuses everything, or too many are refused. */
  readonly failure: CallFailure | null
}

/**
 * Asks about each part; where it is refused because of one in it, about its halves, so that the one does not lose the
 * others.
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
 * What Tencent says of a contract that it does not know, or does not show to this operator; other codes hold for any
 * (API of August 2026).
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
