// Retries, for calls that can be repeated without harm. A create cannot.
import type { CallFailure, Outcome } from './outcome.ts'
import type { Timing } from '../runtime/timing.ts'

const RETRIES = 3
const FIRST_PAUSE_MS = 500
/** No retry after this long: the person waits for an answer by then. */
const WINDOW_MS = 60_000

/** Up to three retries, each after a pause twice as long as the one before, with jitter. */
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

/**
 * Whether another try may succeed. `InternalError.Pdf` and similar codes concern the request itself, and will not go
 * away.
 */
function passes(failure: CallFailure): boolean {
  if (failure.kind !== 'tencent') return true
  return failure.code === 'InternalError' || failure.code.startsWith('RequestLimitExceeded')
}
