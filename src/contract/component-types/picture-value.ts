// The value of a FILL_IMAGE is one resource id, that of an ATTACHMENT up to six, separated by commas (SDK,
// ComponentValue).
import type { Component } from '../api/component.ts'
import { valueFacets } from './catalogue.ts'
import { readExtra } from './extra.ts'

interface MaybeComponent {
  readonly ComponentType?: unknown
  readonly ComponentValue?: unknown
}

/** The maximum number of pictures in a value of the type; 0 for types without pictures. */
export function mostPictures(type: string): number {
  return valueFacets(type).pictures ?? 0
}

export function isPictureType(type: string): boolean {
  return mostPictures(type) > 0
}

/** The maximum number of pictures in a component: LimitCount if it can hold several. */
export function pictureLimit(component: Component): number {
  const most = mostPictures(component.ComponentType)
  if (most <= 1) return 1
  const limit = Number(readExtra(component).LimitCount)
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, most) : most
}

/**
 * The resource ids of a component's pictures, in order, including duplicates; empty for types without pictures. Shared
 * by drafts, checks, the gateway and the sandbox. Accepts any JSON object.
 */
export function pictureIds({ ComponentType, ComponentValue }: MaybeComponent): readonly string[] {
  if (typeof ComponentType !== 'string' || !isPictureType(ComponentType)) return []
  if (typeof ComponentValue !== 'string') return []
  const ids = mostPictures(ComponentType) > 1 ? ComponentValue.split(',') : [ComponentValue]
  return ids.map((id) => id.trim()).filter((id) => id !== '')
}
