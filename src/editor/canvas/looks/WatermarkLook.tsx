// WATERMARK: its words across its box, faint and aslant. Settings: the SDK's comment on ComponentExtra, "ComponentType为WATERMARK时".
import type { JSX } from 'react'
import { readExtra, textStyle } from '../../../contract/component-types/extra.ts'
import type { Point } from '../../../contract/geometry/rect.ts'
import { opacityOf } from './colours.ts'
import { fontStack } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type ComponentLookProps } from './looks.ts'
import { short } from './sealGeometry.ts'
import { MIDDLE_TO_BASELINE_EM, widthEm } from './textMetrics.ts'
import { watermarkTiles } from './watermarkTiles.ts'

const DEFAULT_ROTATION_DEG = 30

export function WatermarkLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const extra = readExtra(component)
  const style = textStyle(component)
  const value = valueOf(component).replace(/\s+/g, ' ').trim()
  const text = value === '' ? placeholderOf(props) : value
  const rotation = extra.Rotate === undefined || !Number.isFinite(Number(extra.Rotate)) ? DEFAULT_ROTATION_DEG : Number(extra.Rotate)
  if (Math.min(size.width, size.height) < style.fontSizePt * 1.3 || size.width < style.fontSizePt * 3) {
    return (
      <LookFrame size={size} colour={colour} kind="fill">
        <GlyphIn type="WATERMARK" box={{ x: 0, y: 0, ...size }} colour={colour} />
      </LookFrame>
    )
  }
  const width = widthEm(text) * style.fontSizePt
  const single = singlePlace(extra.Position, size, width, style.fontSizePt)
  const tiles = single ? [single] : watermarkTiles(size, width, style.fontSizePt, Number(extra.Density) || 2)
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      <g
        fill={value === '' ? colour : '#45506a'}
        // As faint as it will be, but never so faint that one cannot find it to take hold of it.
        fillOpacity={Math.max(0.16, Math.min(0.6, opacityOf(extra.Opacity, 0.28)))}
        fontSize={style.fontSizePt}
        fontFamily={fontStack(style.font)}
        fontWeight={style.bold ? 700 : undefined}
        textAnchor="middle"
      >
        {tiles.map(({ x, y }, i) => (
          <text key={i} transform={`translate(${short(x)} ${short(y)})rotate(${-rotation})`} y={style.fontSizePt * MIDDLE_TO_BASELINE_EM}>
            {text}
          </text>
        ))}
      </g>
    </LookFrame>
  )
}

/** The middle of the one copy that a Position other than None asks for. */
function singlePlace(position: unknown, box: { width: number; height: number }, textWidth: number, fontSize: number): Point | null {
  if (typeof position !== 'string' || !/^(Center|(Left|Right)(Top|Bottom))$/.test(position)) return null
  const insetX = Math.min(box.width / 2, textWidth / 2 + 4)
  const insetY = Math.min(box.height / 2, textWidth / 4 + fontSize / 2)
  return {
    x: position.startsWith('Left') ? insetX : position.startsWith('Right') ? box.width - insetX : box.width / 2,
    y: position.endsWith('Top') ? insetY : position.endsWith('Bottom') ? box.height - insetY : box.height / 2,
  }
}
