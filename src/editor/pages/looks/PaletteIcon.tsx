// The icon of a component type, for the palette and wherever a type is named.
import type { JSX } from 'react'
import { lookOfType } from './type-looks.tsx'

export function PaletteIcon({ type, size = 20 }: { type: string; size?: number }): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ display: 'block', flex: 'none' }}
    >
      {lookOfType(type).glyph}
    </svg>
  )
}
