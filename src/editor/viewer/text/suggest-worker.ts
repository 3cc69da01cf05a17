// Finds where a contract is to be signed, for one question: a worker of its own, so that the page does not wait, and
// the reader of the text need not stay for it.
import { suggest } from '../../../contract/suggestions/suggest.ts'
import { textState } from '../../../contract/text/text-page.ts'
import type { FromSuggestWorker, ToSuggestWorker } from './messages.ts'

function answerTo(input: ToSuggestWorker): FromSuggestWorker {
  try {
    return { found: suggest(input), hasText: input.text.some((page) => textState(page) === 'text') }
  } catch {
    return null
  }
}

addEventListener('message', ({ data }: MessageEvent<ToSuggestWorker>) => postMessage(answerTo(data)))
