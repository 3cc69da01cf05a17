// Keeps the suggestions up to date while a draft is open; renders nothing.
import { useSuggestions } from './use-suggestions.ts'

export function Suggestions() {
  useSuggestions()
  return null
}
