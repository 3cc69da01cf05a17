// What a look is given. Apart from ComponentLook.tsx, so that the looks need not import the file that imports them.
import type { JSX } from 'react'
import type { Component } from '../../../contract/api/component.ts'
import type { Size } from '../../../contract/geometry/rect.ts'

export interface ComponentLookProps {
  component: Component
  /** Of the placement, pt. */
  size: Size
  /** CSS colour of the owner, e.g. `#1d6fdc`. */
  colour: string
  /** Who owns it, e.g. 甲方, or the company name to write in the seal's ring. */
  ownerName: string
  /** Paging seals: which slice of the stamp this page shows, counted from 0. */
  slice?: { index: number; count: number }
  /** Words for empty things, already translated. */
  words: { label: string; placeholder?: string }
  /** A date to draw, ISO, so that pictures are repeatable; today where absent. */
  today?: string
}

/** What the look of a type is given besides. */
export interface LookProps extends ComponentLookProps {
  /** The glyph of its type. */
  glyph: JSX.Element
  /** Draws a component that is inside of this one. */
  Inner: (props: ComponentLookProps) => JSX.Element
}

export type Look = (props: LookProps) => JSX.Element

/** ComponentValue where it says anything, else ''. */
export function valueOf(component: Component): string {
  return typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
}

/** The words for an empty component. */
export function placeholderOf({ words }: ComponentLookProps): string {
  return words.placeholder ?? words.label
}
