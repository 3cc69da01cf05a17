// Asks the rules where a contract is to be signed, in a worker that ends with its answer.
import type { SuggestionAnswer, SuggestionInput } from '../../../contract/suggestions/suggestion.ts'
import type { FromSuggestWorker, ToSuggestWorker } from './messages.ts'

/** Null if the rules fail or the signal gives up. */
export function askSuggestions(input: SuggestionInput, signal: AbortSignal): Promise<SuggestionAnswer | null> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null)
    const worker = new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module', name: 'suggest' })
    const giveUp = () => end(null)
    const end = (answer: SuggestionAnswer | null) => {
      signal.removeEventListener('abort', giveUp)
      worker.terminate()
      resolve(answer)
    }
    signal.addEventListener('abort', giveUp)
    worker.addEventListener('error', giveUp)
    worker.addEventListener('message', ({ data }: MessageEvent<FromSuggestWorker>) => end(data))
    worker.postMessage(input satisfies ToSuggestWorker)
  })
}
