// Asks the rules where a contract is to be signed, in a worker that ends with its answer.
import type { SuggestionAnswer, SuggestionInput } from '../../../contract/suggestions/suggestion.ts'
import type { Rulings } from '../../../contract/geometry/ruling.ts'
import type { FromSuggestWorker, ToSuggestWorker } from './messages.ts'

/** Null if the rules fail or the signal gives up. `readDrawn` reads the lines that are drawn on pages. */
export function askSuggestions(
  input: SuggestionInput,
  readDrawn: (pages: readonly number[]) => Promise<Rulings>,
  signal: AbortSignal,
): Promise<SuggestionAnswer | null> {
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
    const post = (message: ToSuggestWorker) => worker.postMessage(message)
    worker.addEventListener('message', ({ data }: MessageEvent<FromSuggestWorker>) => {
      if (data.kind === 'answer') end(data.answer)
      else void readDrawn(data.pages).then((rulings) => post({ kind: 'rulings', rulings }))
    })
    post({ kind: 'ask', input })
  })
}
