// What a ComponentType is called on the screen. One that the catalogue does not know goes by its own name.
import type { TFunction } from 'i18next'
import { componentType } from '../../../contract/component-types/catalogue.ts'

export function typeLabel(t: TFunction, type: string): string {
  return componentType(type) ? t(`componentType.${type}`) : type
}
