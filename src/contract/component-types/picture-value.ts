// The value of a FILL_IMAGE, one resource id, and of an ATTACHMENT, up to six with commas between (SDK,
// ComponentValue).
import type { Component } from '../api/component.ts'
import { valueFacets } from './catalogue.ts'
import { readExtra } from './extra.ts'

interface MaybeComponent {
  readonly ComponentType?: unknown
  readonly ComponentValue?: unknown
}

/** How many pictures a value of the type holds at most; 0 for one that holds none. */
export function mostPictures(type: string): number {
  return valueFacets(type).pictures ?? 0
}

export function isPictureType(type: string): boolean {
  return mostPictures(type) > 0
}

/** How many pictures a component holds: LimitCount where several may be in it. */
export function pictureLimit(component: Component): number {
  const most = mostPictures(component.ComponentType)
  if (most <= 1) return 1
  const limit = Number(readExtra(component).LimitCount)
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, most) : most
}

/**
 * The resource ids of a component that holds pictures, in their order and as often; none of any other. What a draft
 * shows, a check counts, the gateway keeps and the sandbox looks up. Takes any JSON object.
 */
export function pictureIds({ ComponentType, ComponentValue }: MaybeComponent): readonly string[] {
  if (typeof ComponentType !== 'string' || !isPictureType(ComponentType)) return []
  if (typeof ComponentValue !== 'string') return []
  const ids = mostPictures(ComponentType) > 1 ? ComponentValue.split(',') : [ComponentValue]
  return ids.map((id) => id.trim()).filter((id) => id !== '')
}
