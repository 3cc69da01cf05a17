// The look of a placed component, drawn in points. A pure function of its props.
import { createElement, memo, type JSX } from 'react'
import { MAX_SHOWN, type ComponentLookProps } from './looks.ts'
import { lookOfType } from './type-looks.tsx'

export type { ComponentLookProps } from './looks.ts'

/** Seals and signatures show each letter of a name by itself. */
const MAX_NAME = 200

function Look(props: ComponentLookProps): JSX.Element {
  const { width, height } = props.size
  // A box may have no area yet while it is being resized, and an import may contain any number.
  const size = { width: usable(width), height: usable(height) }
  const { Look: TypeLook, glyph } = lookOfType(props.component.ComponentType)
  const { label, name, placeholder, colon } = props.words
  const cut = (text: string | undefined) => text?.slice(0, MAX_SHOWN)
  const words = { label: label.slice(0, MAX_SHOWN), name: cut(name), placeholder: cut(placeholder), colon }
  const ownerName = props.ownerName.slice(0, MAX_NAME)
  const signerName = props.signerName.slice(0, MAX_NAME)
  return createElement(TypeLook, { ...props, size, words, ownerName, signerName, glyph, Inner: Look })
}

function usable(length: number): number {
  return Number.isFinite(length) && length > 0.01 ? length : 0.01
}

/**
 * Compares by value, not identity: a page with 500 looks creates new size and words objects for each, and dragging one
 * must not redraw the others.
 */
export function sameLook(a: ComponentLookProps, b: ComponentLookProps): boolean {
  return (
    a.component === b.component &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    a.colour === b.colour &&
    a.ownerName === b.ownerName &&
    a.signerName === b.signerName &&
    a.slice?.index === b.slice?.index &&
    a.slice?.count === b.slice?.count &&
    a.words.label === b.words.label &&
    a.words.name === b.words.name &&
    a.words.placeholder === b.words.placeholder &&
    a.today === b.today
  )
}

export const ComponentLook = memo(Look, sameLook)
