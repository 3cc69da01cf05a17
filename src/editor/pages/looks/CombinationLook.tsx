// SIGN_VIRTUAL_COMBINATION, VIRTUAL_COMBINATION: a panel with its name on a tab. Children that are components of their
// own draw themselves; children written out in the combination (placing by keyword) are drawn here, or a sketch of
// Tencent's default if there are none.
import { createElement, type CSSProperties, type JSX } from 'react'
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { isRigid } from '../../../contract/component-types/combination-types.ts'
import { shownChildren, writtenRect, type WrittenChild } from '../../../contract/draft/combination-keyword.ts'
import { CAPTION_PT } from './Caption.tsx'
import { faded } from './colours.ts'
import { SANS } from './fonts.ts'
import { Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { captionOf, type LookProps } from './looks.ts'
import { short } from './seal-geometry.ts'
import { widthEm } from '../../../contract/values/text-width.ts'
import { UnknownLook } from './UnknownLook.tsx'

const TAB_HEIGHT = CAPTION_PT + 4.5

/** An import may list any number of children; more than this cannot be seen in a box. */
const maxDrawn = 40

export function CombinationLook(props: LookProps): JSX.Element {
  const { component, size, colour } = props
  const caption = captionOf(props)
  const { width, height } = size
  const tabWidth = widthEm(caption) * CAPTION_PT + 12
  const tabbed = height >= TAB_HEIGHT * 2 && tabWidth <= width * 0.9
  const children = shownChildren(component).slice(0, maxDrawn)
  return (
    <LookFrame size={size} colour={colour} kind="bare" spills={children.length > 0}>
      <rect
        x={0.75}
        y={0.75}
        width={Math.max(0, width - 1.5)}
        height={Math.max(0, height - 1.5)}
        rx={Math.min(6, height * 0.14, width * 0.14)}
        fill={colour}
        fillOpacity={0.035}
        stroke={colour}
        strokeOpacity={0.6}
        strokeDasharray="5 3"
        vectorEffect="non-scaling-stroke"
      />
      {tabbed && (
        <>
          <path
            d={`M0.75 ${TAB_HEIGHT}V6.75a6 6 0 0 1 6-6H${tabWidth}V${TAB_HEIGHT - 5}a5 5 0 0 1-5 5Z`}
            fill={colour}
            fillOpacity={0.16}
          />
          <Line
            text={caption}
            box={{ x: 6, y: 0.4, width: tabWidth, height: TAB_HEIGHT }}
            fontSize={CAPTION_PT}
            fontFamily={SANS}
            colour={colour}
          />
        </>
      )}
      {children.map((child, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- children have no other identity than their position
        <Written key={index} child={child} parent={props} />
      ))}
    </LookFrame>
  )
}

function Written({ child, parent }: { child: WrittenChild; parent: LookProps }): JSX.Element | null {
  const { x, y, width, height } = writtenRect(child, { x: 0, y: 0, width: 0, height: 0 })
  if (width <= 0 || height <= 0) return null
  const entry = componentType(child.ComponentType)
  // A combination inside another could recurse forever, so only types that may be children are drawn with their look.
  const look = entry?.child ? parent.Inner : UnknownLook
  const name = text(child.ComponentName)
  const words = {
    label: name,
    placeholder: text(child.Placeholder) || name || parent.words.placeholder,
    colon: parent.words.colon,
  }
  const bare = isRigid(child.ComponentType)
  return (
    // A nested svg for the look to fill.
    <svg
      x={short(x)}
      y={short(y)}
      width={short(width)}
      height={short(height)}
      style={unclipped}
      data-child-type={child.ComponentType}
    >
      {!bare && (
        <rect
          width={short(width)}
          height={short(height)}
          rx={2}
          fill={faded(parent.colour, 5)}
          stroke={faded(parent.colour, 45)}
          strokeDasharray={entry?.mark ? '4 3' : undefined}
          vectorEffect="non-scaling-stroke"
        />
      )}
      {createElement(look, { ...parent, component: child, size: { width, height }, words })}
    </svg>
  )
}

/** What runs out of a child is clipped where the page ends, by the combination's own frame. */
const unclipped = { overflow: 'visible', '--lk-page-clip': 'none' } as CSSProperties

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
