// The svg, in points, that every look is drawn into, with the tint and hairline of its kind.
import type { CSSProperties, JSX, ReactNode } from 'react'
import type { Size } from '../../../contract/geometry/rect.ts'
import { faded } from './colours.ts'

/**
 * fill: tinted, with a solid edge. sign: nearly transparent, dashed. bare: the look draws its own edge, or has none.
 */
export type FrameKind = 'fill' | 'sign' | 'bare'

export interface LookFrameProps {
  size: Size
  colour: string
  kind: FrameKind
  /** The drawing may extend beyond the box, up to the page's edges (`--lk-page-clip`). */
  spills?: boolean
  children?: ReactNode
}

export function LookFrame({ size, colour, kind, spills = false, children }: LookFrameProps): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width="100%"
      height="100%"
      viewBox={`0 0 ${size.width} ${size.height}`}
      style={{ ...sheet, ...edge(kind, colour), ...(spills && spilling) }}
    >
      {children}
    </svg>
  )
}

const spilling: CSSProperties = { overflow: 'visible', clipPath: 'var(--lk-page-clip, none)' }
const sheet: CSSProperties = { display: 'block', overflow: 'hidden', pointerEvents: 'none', userSelect: 'none' }

// The edge is CSS rather than a rect: it stays one pixel wide at every zoom and snaps to the screen's pixels, which a
// non-scaling stroke in a box of fractional size does not.
function edge(kind: FrameKind, colour: string): CSSProperties {
  if (kind === 'bare') return {}
  const line = kind === 'fill' ? 'solid' : 'dashed'
  return {
    background: faded(colour, kind === 'fill' ? 8 : 2.5),
    outline: `1px ${line} ${faded(colour, 45)}`,
    outlineOffset: -1,
    borderRadius: 2,
  }
}
