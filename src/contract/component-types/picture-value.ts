// The value of a FILL_IMAGE, one resource id, and of an ATTACHMENT, up to six with commas between (SDK,
// ComponentValue).
import type { Component } from '../api/component.ts'
import { readExtra } from './extra.ts'

interface MaybeComponent {
  readonly ComponentType?: unknown
  readonly ComponentValue?: unknown
}

const maxAttachments = 6

export function isPictureType(type: string): boolean {
  return type === 'FILL_IMAGE' || type === 'ATTACHMENT'
}

/** How many pictures a component holds: LimitCount of an ATTACHMENT, at most six. */
export function pictureLimit(component: Component): number {
  if (component.ComponentType !== 'ATTACHMENT') return 1
  const limit = Number(readExtra(component).LimitCount)
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, maxAttachments) : maxAttachments
}

/**
 * The resource ids of a component that holds pictures, in their order and as often; none of any other. What a draft
 * shows, a check counts, the gateway keeps and the sandbox looks up. Takes any JSON object.
 */
export function pictureIds({ ComponentType, ComponentValue }: MaybeComponent): readonly string[] {
  if (typeof ComponentType !== 'string' || !isPictureType(ComponentType)) return []
  if (typeof ComponentValue !== 'string') return []
  const ids = ComponentType === 'ATTACHMENT' ? ComponentValue.split(',') : [ComponentValue]
  return ids.map((id) => id.trim()).filter((id) => id !== '')
}
