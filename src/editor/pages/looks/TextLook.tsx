// The one-line fields: TEXT, DATE, SELECTOR, SIGN_SELECTOR, DISTRICT. Their value in its own type, or what is to be
// filled in; what kind of a field it is shows from the mark at its end.
import type { JSX } from 'react'
import { readExtra, textStyle } from '../../../contract/component-types/extra.ts'
import type { Component } from '../../../contract/api/component.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { rgb } from './colours.ts'
import { fontStack, SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { placeholderOf, valueOf, type ComponentLookProps } from './looks.ts'
import { widthEm } from '../../../contract/values/text-width.ts'
import { placeholderSize } from './text-metrics.ts'

const PADDING = 3

export function TextLook(props: ComponentLookProps): JSX.Element {
  const { component, size, colour } = props
  const style = textStyle(component)
  const value = valueOf(component).replace(/\s*\n\s*/g, ' ')
  const whole: Rect = { x: 0, y: 0, ...size }
  const mark = marks[component.ComponentType]
  const { text: box, mark: markBox } = places(size.width, size.height, mark?.side)
  const placeholder = optionsOf(component, box.width / style.fontSizePt) ?? placeholderOf(props)
  const emptySize = value === '' ? placeholderSize(placeholder, style.fontSizePt, box.width, size.height) : 0
  // Where the words do not fit, the icon alone says what the field is; a value is always shown, and nothing in its way.
  const iconAlone = value === '' && emptySize === 0
  const marked = mark !== undefined && (value === '' ? emptySize > 0 : box.width >= style.fontSizePt * 2)
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {iconAlone && (
        <GlyphIn type={mark?.glyph ?? component.ComponentType} box={whole} colour={colour} max={13} opacity={0.75} />
      )}
      {marked && <GlyphIn type={mark.glyph} box={markBox} colour={colour} max={markBox.width} opacity={0.75} />}
      {value !== '' && (
        <Line
          text={value}
          box={marked ? box : { x: PADDING, y: 0, width: Math.max(0, size.width - 2 * PADDING), height: size.height }}
          fontSize={style.fontSizePt}
          fontFamily={fontStack(style.font)}
          colour={rgb(style.colour)}
          align={style.align}
          bold={style.bold}
        />
      )}
      {emptySize > 0 && (
        <Line
          text={placeholder}
          box={box}
          fontSize={emptySize}
          fontFamily={SANS}
          colour={colour}
          align={style.align}
          opacity={0.72}
        />
      )}
    </LookFrame>
  )
}

/** The options of a selector, as many as have room; at least the first. Null where it has none of its own. */
function optionsOf(component: Component, widthEmFree: number): string | null {
  if (!component.ComponentType.endsWith('SELECTOR')) return null
  const { Values: values } = readExtra(component)
  const options = Array.isArray(values)
    ? values.filter((value): value is string => typeof value === 'string' && value !== '')
    : []
  if (options.length === 0) return null
  const whole = options.join(' / ')
  return widthEm(whole) <= widthEmFree ? whole : `${options[0]} …`
}

const marks: Readonly<Record<string, { glyph: string; side: 'left' | 'right' }>> = {
  DATE: { glyph: 'DATE', side: 'right' },
  SELECTOR: { glyph: 'chevron', side: 'right' },
  SIGN_SELECTOR: { glyph: 'chevron', side: 'right' },
  DISTRICT: { glyph: 'DISTRICT', side: 'left' },
}

/** Where the mark and the text beside it stand. */
function places(width: number, height: number, side: 'left' | 'right' | undefined): { text: Rect; mark: Rect } {
  const markWidth = side === undefined ? 0 : Math.min(13, height * 0.72)
  const taken = side === undefined ? PADDING : markWidth + PADDING * 1.5
  return {
    text: { x: side === 'left' ? taken : PADDING, y: 0, width: Math.max(0, width - taken - PADDING), height },
    mark: { x: side === 'left' ? PADDING : width - PADDING - markWidth, y: 0, width: markWidth, height },
  }
}
