// What a ComponentType is called on the screen. A type that is not in the catalogue is shown by its API name.
import type { TFunction } from 'i18next'
import { wordFor } from '../../ui/i18n/word-for.ts'

export function typeLabel(t: TFunction, type: string): string {
  return wordFor(t, 'componentType', type) ?? type
}
