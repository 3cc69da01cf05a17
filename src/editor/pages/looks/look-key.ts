// What a look's drawing depends on, as a text: equal keys, equal drawings.
import { combinationOf } from '../../../contract/component-types/combination-types.ts'
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { valueOf, type ComponentLookProps } from './looks.ts'

/** A longer key costs more than it saves. */
const maxLength = 8000

/**
 * Null for a look that is always a tree: one with pictures of the draft, which an SVG image may not load; a
 * combination, whose children have looks of their own; a very long value.
 */
export function lookKey(props: ComponentLookProps): string | null {
  const { component, size, colour, ownerName, signerName, slice, words, today } = props
  const { ComponentType: type, ComponentExtra: extra = '' } = component
  const value = valueOf(component)
  const entry = componentType(type)
  if (combinationOf(type) || value.length + extra.length > maxLength) return null
  if ((entry?.value === 'picture' || entry?.value === 'pictures') && value !== '') return null
  const day = entry?.mark === 'date' ? (today ?? new Date().toDateString()) : ''
  return JSON.stringify([
    type,
    value,
    extra,
    size.width,
    size.height,
    colour,
    ownerName,
    signerName,
    slice?.index,
    slice?.count,
    words.label,
    words.name,
    words.placeholder,
    words.colon,
    day,
  ])
}
