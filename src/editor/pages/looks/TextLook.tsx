// The one-line fields: TEXT, DATE, SELECTOR, SIGN_SELECTOR, DISTRICT. They show their value in its own font, or what is
// to be filled in; a mark at one end shows the kind of field.
import type { JSX } from 'react'
import { readExtra, textStyle } from '../../../contract/component-types/extra.ts'
import type { Component } from '../../../contract/api/component.ts'
import type { Rect } from '../../../contract/geometry/rect.ts'
import { rgb } from './colours.ts'
import { fontStack, SANS } from './fonts.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { fits, Line } from './Line.tsx'
import { LookFrame } from './LookFrame.tsx'
import { MAX_SHOWN, placeholderOf, shownLine, type LookProps } from './looks.ts'
import { chevronGlyph } from './shared-glyphs.tsx'
import { widthEm } from '../../../contract/values/text-width.ts'
import { placeholderSize } from './text-metrics.ts'

const PADDING = 3

/** The icon for the kind of field, at one of its ends. */
interface Mark {
  readonly glyph: JSX.Element
  readonly side: 'left' | 'right'
}

export function TextLook(props: LookProps): JSX.Element {
  return <Field {...props} />
}

export function DateFieldLook(props: LookProps): JSX.Element {
  return <Field {...props} mark={{ glyph: props.glyph, side: 'right' }} />
}

export function DistrictLook(props: LookProps): JSX.Element {
  return <Field {...props} mark={{ glyph: props.glyph, side: 'left' }} />
}

/** Shows its own options, if it has any, as the placeholder. */
export function ChoiceLook(props: LookProps): JSX.Element {
  return <Field {...props} mark={{ glyph: chevronGlyph, side: 'right' }} options={optionsOf(props.component)} />
}

interface FieldProps extends LookProps {
  readonly mark?: Mark
  readonly options?: readonly string[]
}

function Field(props: FieldProps): JSX.Element {
  const { component, size, colour, mark, options = [] } = props
  const style = textStyle(component)
  const value = shownLine(component)
  const whole: Rect = { x: 0, y: 0, ...size }
  const { text: box, mark: markBox } = places(size.width, size.height, mark?.side)
  const placeholder = optionsIn(options, box.width / style.fontSizePt) ?? placeholderOf(props)
  const emptySize = value === '' ? placeholderSize(placeholder, style.fontSizePt, box.width, size.height) : 0
  // If the placeholder does not fit, only the icon is shown; a value is always shown and takes precedence over the
  // icon.
  const iconAlone = value === '' && emptySize === 0
  const padded = { ...whole, x: PADDING, width: Math.max(0, size.width - 2 * PADDING) }
  const valueFits = (within: Rect) => fits(value, within.width, style.fontSizePt)
  // A value is signed without padding and mark: it is cut off here only if it will be there.
  const bare = value !== '' && valueFits(whole) && !valueFits(box)
  const marked = mark !== undefined && !bare && (value === '' ? emptySize > 0 : box.width >= style.fontSizePt * 2)
  const valueBox = bare && !valueFits(padded) ? whole : marked ? box : padded
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {iconAlone && <GlyphIn glyph={mark?.glyph ?? props.glyph} box={whole} colour={colour} max={13} opacity={0.75} />}
      {marked && <GlyphIn glyph={mark.glyph} box={markBox} colour={colour} max={markBox.width} opacity={0.75} />}
      {value !== '' && (
        <Line
          text={value}
          box={valueBox}
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

function optionsOf(component: Component): readonly string[] {
  const { Values: values } = readExtra(component)
  return Array.isArray(values)
    ? values
        .slice(0, MAX_SHOWN)
        .flatMap((value) => (typeof value === 'string' && value !== '' ? [value.slice(0, MAX_SHOWN)] : []))
    : []
}

/** As many of the options as fit, at least the first. Null if there are none. */
function optionsIn(options: readonly string[], widthEmFree: number): string | null {
  if (options.length === 0) return null
  const whole = options.join(' / ')
  return widthEm(whole) <= widthEmFree ? whole : `${options[0]} …`
}

/** The boxes of the mark and of the text beside it. */
function places(width: number, height: number, side: Mark['side'] | undefined): { text: Rect; mark: Rect } {
  const markWidth = side === undefined ? 0 : Math.min(13, height * 0.72)
  const taken = side === undefined ? PADDING : markWidth + PADDING * 1.5
  return {
    text: { x: side === 'left' ? taken : PADDING, y: 0, width: Math.max(0, width - taken - PADDING), height },
    mark: { x: side === 'left' ? PADDING : width - PADDING - markWidth, y: 0, width: markWidth, height },
  }
}
