// The props of a look. Separate from ComponentLook.tsx to avoid a circular import with the looks.
import type { JSX } from 'react'
import type { Component } from '../../../contract/api/component.ts'
import type { Size } from '../../../contract/geometry/rect.ts'

export interface ComponentLookProps {
  component: Component
  /** The size of the placement, pt. */
  size: Size
  /** CSS colour of the owner, e.g. `#1d6fdc`. */
  colour: string
  /** Who owns it, e.g. 甲方, or the company name to write in the seal's ring. */
  ownerName: string
  /** The name to sign with; empty if neither the person nor the role has one. */
  signerName: string
  /** Paging seals: the slice of the stamp that this page shows, counted from 0. */
  slice?: { index: number; count: number }
  /** The type's word, the component's own name, and what to show while there is no value; already translated. */
  words: { label: string; name?: string; placeholder?: string; colon: string }
  /** The ISO date to draw, so that screenshots are repeatable; today by default. */
  today?: string
}

/** What the look of a particular type gets in addition. */
export interface LookProps extends ComponentLookProps {
  /** The glyph of its type. */
  glyph: JSX.Element
  /** Draws a component inside this one. */
  Inner: (props: ComponentLookProps) => JSX.Element
}

export type Look = (props: LookProps) => JSX.Element

/** What a signature is drawn with. */
export function signerOf({ signerName, words }: ComponentLookProps): string {
  return signerName.trim() || words.label
}

/** ComponentValue if it is a string, else ''. */
export function valueOf(component: Component): string {
  return typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
}

/** No box shows more characters of a name or a placeholder. A text that was pasted or imported may have a million. */
export const MAX_SHOWN = 4000

/** An A4 page holds no more characters of 6 pt, the smallest that Tencent allows. */
const MAX_WRITTEN = 12_000

/** The component with as much of its value as a page may show. */
export function shownPart(component: Component): Component {
  return { ...component, ComponentValue: valueOf(component).slice(0, MAX_WRITTEN) }
}

/** What to show in an empty component. */
export function placeholderOf({ words }: ComponentLookProps): string {
  return words.name || (words.placeholder ?? words.label)
}

/** What it is called in its box. */
export function captionOf({ words }: ComponentLookProps): string {
  return words.name || words.label
}
