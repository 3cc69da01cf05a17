// The Chinese name of a ComponentType, the same as in the editor.
import { isKnownType } from '../../contract/component-types/catalogue.ts'
import { componentType as names } from '../../words/zh/pages.ts'

/** A type that the catalogue does not know is shown as it is written. */
export function typeName(type: string): string {
  return isKnownType(type) ? names[type] : type
}

/** All names, for a font that must contain them. */
export const typeNames: readonly string[] = Object.values(names)
