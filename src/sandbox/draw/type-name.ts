// What a ComponentType is called in the sandbox: in Chinese, as the editor calls it.
import { isKnownType } from '../../contract/component-types/catalogue.ts'
import { componentType as names } from '../../words/zh/pages.ts'

/** One that the catalogue does not know goes by its own name. */
export function typeName(type: string): string {
  return isKnownType(type) ? names[type] : type
}

/** All of them, for a font that must hold them. */
export const typeNames: readonly string[] = Object.values(names)
