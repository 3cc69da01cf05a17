// What a ComponentType and a placed component are called on the screen. A type that is not in the catalogue is shown by
// its API name.
import type { TFunction } from 'i18next'
import { wordFor } from '../../ui/i18n/word-for.ts'

export function typeLabel(t: TFunction, type: string): string {
  return wordFor(t, 'componentType', type) ?? type
}

/** The name that its maker gave it (控件名称, ComponentName); empty if none. */
export function givenName({ ComponentName }: Named): string {
  return typeof ComponentName === 'string' ? ComponentName.trim() : ''
}

/** Its type with its own name, if it has one: 印章“合同章”. */
export function componentLabel(t: TFunction, component: Named): string {
  const type = typeLabel(t, component.ComponentType)
  const name = givenName(component)
  return name === '' ? type : t('canvas.named', { type, name })
}

interface Named {
  readonly ComponentType: string
  readonly ComponentName?: unknown
}
