// Trying again, for calls that do no harm when they happen twice. A create is none of them.
import type { CallFailure, Outcome } from './outcome.ts'
import type { Timing } from '../runtime/timing.ts'

const RETRIES = 3
const FIRST_PAUSE_MS = 500
/** After this long a person waits for an answer, not for another try. */
const WINDOW_MS = 60_000

/**
 * Up to three more tries, each after a pause twice as long as the one before, spread so that several do not march in
 * step.
 */
export async function withRetries<Answer>(
  attempt: () => Promise<Outcome<Answer>>,
  timing: Timing,
  signal?: AbortSignal,
): Promise<Outcome<Answer>> {
  const startedAt = timing.clock()
  for (let retry = 0; ; retry += 1) {
    const outcome = await attempt()
    if (outcome.ok || retry === RETRIES || !passes(outcome.failure)) return outcome
    if (signal?.aborted || timing.clock() - startedAt > WINDOW_MS) return outcome
    await timing.sleep(FIRST_PAUSE_MS * 2 ** retry * (0.5 + timing.random() / 2))
  }
}

/** Whether it may go better the next time. `InternalError.Pdf` and its like are about the request and stay. */
function passes(failure: CallFailure): boolean {
  if (failure.kind !== 'tencent') return true
  return failure.code === 'InternalError' || failure.code.startsWith('RequestLimitExceeded')
}
