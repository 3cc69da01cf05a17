// Which uploaded files a component names in its value: one for FILL_IMAGE, several with commas between them for
// ATTACHMENT (SDK).
import type { Component } from '../contract/api/component.ts'

/** In the order in which they stand, and as often. */
export function namedPictures({ ComponentType, ComponentValue: value }: Component): readonly string[] {
  if (typeof value !== 'string') return []
  if (ComponentType === 'FILL_IMAGE') return value === '' ? [] : [value]
  if (ComponentType !== 'ATTACHMENT') return []
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
