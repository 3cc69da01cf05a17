// What a ComponentType is called on the screen. One that the catalogue does not know goes by its own name.
import type { TFunction } from 'i18next'
import { wordFor } from '../../ui/i18n/word-for.ts'

export function typeLabel(t: TFunction, type: string): string {
  return wordFor(t, 'componentType', type) ?? type
}
