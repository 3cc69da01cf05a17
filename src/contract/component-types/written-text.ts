// The text that a component's value writes on the page.
import type { Component } from '../api/component.ts'
import { valueFacets, valueKindOf } from './catalogue.ts'
import { watermarkText } from './watermark.ts'

/**
 * The written text, or an empty one if the value is none, such as a file id or a tick. A table's is its JSON without
 * escapes, so that each of its characters is there.
 */
export function writtenText(component: Component): string {
  const { ComponentType: type, ComponentValue: value = '' } = component
  const kind = valueKindOf(type)
  if (kind === 'watermark') return watermarkText(component)
  if (kind !== 'table') return valueFacets(type).written ? value : ''
  try {
    return JSON.stringify(JSON.parse(value))
  } catch {
    return ''
  }
}
