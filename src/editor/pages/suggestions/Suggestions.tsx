// Keeps the proposed places up to date while a draft is open; draws nothing.
import { useSuggestions } from './use-suggestions.ts'

export function Suggestions() {
  useSuggestions()
  return null
}
