// Glyphs used by more than one look, on a 20 × 20 grid. Stroke width and colour are set by the caller.
import type { JSX } from 'react'

/** The arrow of a drop-down list. */
export const chevronGlyph: JSX.Element = <path d="M5.5 8l4.5 4.5L14.5 8" />

export const pictureGlyph: JSX.Element = (
  <>
    <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2" />
    <circle cx="6.9" cy="7.6" r="1.25" />
    <path d="M2.9 14.2l3.7-3.3 2.7 2.3 3.6-4.2 4.2 4.5" />
  </>
)

export const linesGlyph: JSX.Element = <path d="M3 4.25h14M3 8.083h14M3 11.917h14M3 15.75h8" />

export const choiceGlyph: JSX.Element = (
  <>
    <rect x="1.75" y="4.75" width="16.5" height="10.5" rx="2" />
    <path d="M4.75 10h4M11.5 8.9l1.75 1.95L15 8.9" />
  </>
)

/** For a type that is not in the catalogue: a plain box. */
export const unknownGlyph: JSX.Element = <rect x="2.75" y="4.75" width="14.5" height="10.5" rx="2" />
