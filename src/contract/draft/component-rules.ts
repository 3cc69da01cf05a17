// What a component's id and name may be (S4, SDK's comments on ComponentId and ComponentName; absolute placement).
import type { Draft } from './draft.ts'
import { placementMode } from '../locate/locate.ts'
import type { FieldProblem } from './party-rules.ts'

export const maxComponentIdLength = 30
export const maxComponentNameLength = 20

/** Chinese, letters, digits and underscore; not another absolute component's. */
export function componentIdProblem(draft: Draft, placedId: string, componentId: string): FieldProblem | null {
  if (componentId === '') return null
  if (!/^[\p{Script=Han}A-Za-z0-9_]+$/u.test(componentId)) return 'idCharacters'
  const taken = draft.components.some(
    (c) => c.id !== placedId && placementMode(c.component) !== 'KEYWORD' && c.component.ComponentId === componentId,
  )
  return taken ? 'idTaken' : null
}

export function componentNameProblem(name: string): FieldProblem | null {
  return /^[\p{Script=Han}A-Za-z0-9_]*$/u.test(name) ? null : 'nameOfComponentCharacters'
}
