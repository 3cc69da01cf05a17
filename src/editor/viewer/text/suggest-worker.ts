// Finds where a contract is to be signed, for one question: a worker of its own, so that the page does not wait, and
// the reader of the text need not stay for it.
import { labelledPages, suggest } from '../../../contract/suggestions/suggest.ts'
import type { SuggestionInput } from '../../../contract/suggestions/suggestion.ts'
import { textState } from '../../../contract/text/text-page.ts'
import type { FromSuggestWorker, ToSuggestWorker } from './messages.ts'

let asked: SuggestionInput | null = null

function answerTo(input: SuggestionInput): FromSuggestWorker {
  const hasText = input.text.some((page) => textState(page) === 'text')
  return { kind: 'answer', answer: { found: suggest(input), hasText } }
}

/** The pages with labels may have tables; where there is none, nothing has to be waited for. */
function hear(message: ToSuggestWorker): FromSuggestWorker | null {
  if (message.kind === 'rulings') return asked && answerTo({ ...asked, rulings: message.rulings })
  const { input } = message
  const pages = labelledPages(input)
  if (pages.length === 0) return answerTo(input)
  asked = input
  return { kind: 'drawnOn', pages }
}

addEventListener('message', ({ data }: MessageEvent<ToSuggestWorker>) => {
  let message: FromSuggestWorker | null
  try {
    message = hear(data)
  } catch {
    message = { kind: 'answer', answer: null }
  }
  if (message) postMessage(message)
})
