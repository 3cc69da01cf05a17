// Rules for a component's id and name with absolute placement (S4, SDK's comments on ComponentId and ComponentName).
import { hasForbiddenCharacters, isPlainName } from '../values/characters.ts'
import type { Draft } from './draft.ts'
import { placementMode } from '../locate/locate.ts'

export type ComponentProblem = 'idCharacters' | 'idTaken' | 'nameOfComponentCharacters'

export const maxComponentIdLength = 30
export const maxComponentNameLength = 20

/** Allowed: Chinese, letters, digits and underscore, but no id of another absolutely placed component. */
export function componentIdProblem(draft: Draft, placedId: string, componentId: string): ComponentProblem | null {
  if (componentId === '') return null
  if (!isPlainName(componentId)) return 'idCharacters'
  const taken = draft.components.some(
    (c) => c.id !== placedId && placementMode(c.component) !== 'KEYWORD' && c.component.ComponentId === componentId,
  )
  return taken ? 'idTaken' : null
}

/**
 * The SDK says Chinese, letters, digits and underscore, but Tencent's own examples send 个人签名/印章 (API of August
 * 2026, example 14), and the SDK's comment on ComponentValue only forbids emoji (不支持表情).
 */
export function componentNameProblem(name: string): ComponentProblem | null {
  return hasForbiddenCharacters(name, false) ? 'nameOfComponentCharacters' : null
}
