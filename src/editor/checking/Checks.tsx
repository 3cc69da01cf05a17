// Keeps the findings up to date while a draft is open; renders nothing.
import { useChecks } from './use-findings.ts'

export function Checks() {
  useChecks()
  return null
}
