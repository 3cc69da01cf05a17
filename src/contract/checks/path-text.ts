// Formats a path in a request.
import type { Path } from './finding.ts'

/**
 * `['Approvers', 1, 'SignComponents', 0, 'ComponentPage']` becomes `Approvers[1].SignComponents[0].ComponentPage`; ''
 * for the whole.
 */
export function pathText(path: Path): string {
  return path.map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`)).join('')
}
