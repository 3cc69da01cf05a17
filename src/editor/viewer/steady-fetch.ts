// pdf.js's worker fetches the data of fonts that a file does not hold (CMaps, standard fonts) when a page needs them.
// It asks once and draws without them if they do not come: Chinese text vanishes. Here it asks again, and tells.

/** From one try to the next, ms. */
const pausesMs = [300, 1000]

type Fetch = typeof globalThis.fetch

/**
 * A fetch that tries again what failed or was answered with an error of the server. `tellMissing` gets the address of
 * what did not come at all.
 */
export function steadyFetch(fetchOnce: Fetch, tellMissing: (url: string) => void, pause = sleep): Fetch {
  return async (input, init) => {
    let outcome = await tried(fetchOnce, input, init)
    for (const ms of pausesMs) {
      if (isThere(outcome)) break
      await pause(ms)
      outcome = await tried(fetchOnce, input, init)
    }
    if (!isThere(outcome)) tellMissing(input instanceof Request ? input.url : String(input))
    if (outcome instanceof Response) return outcome
    throw outcome.error
  }
}

type Outcome = Response | { readonly error: unknown }

async function tried(fetchOnce: Fetch, ...[input, init]: Parameters<Fetch>): Promise<Outcome> {
  try {
    return await fetchOnce(input, init)
  } catch (error) {
    return { error }
  }
}

function isThere(outcome: Outcome): boolean {
  return outcome instanceof Response && outcome.ok
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
