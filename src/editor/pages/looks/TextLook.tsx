// The one-line fields: TEXT, DATE, SELECTOR, SIGN_SELECTOR, DISTRICT. They show their value as it will be signed, also
// where it runs out of the box, or what is to be filled in; a mark at one end shows the kind of field.
import type { JSX } from 'react'
import { readExtra, textStyle } from '../../../contract/component-types/extra.ts'
import type { Component } from '../../../contract/api/component.ts'
import { valueLines } from '../../../contract/component-types/text-lines.ts'
import { intersection, type Rect } from '../../../contract/geometry/rect.ts'
import { GlyphIn } from './GlyphIn.tsx'
import { LookFrame } from './LookFrame.tsx'
import { Placeholder } from './Placeholder.tsx'
import { MAX_SHOWN, placeholderOf, shownPart, type LookProps } from './looks.ts'
import { chevronGlyph } from './shared-glyphs.tsx'
import { widthEm } from '../../../contract/values/text-width.ts'
import { MAX_LINES, runsOut, TextLines } from './TextLines.tsx'
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
  const { component, size, mark } = props
  const written = shownPart(component)
  const lines = valueLines(written, { x: 0, y: 0, ...size }, { most: MAX_LINES })
  if (lines.length === 0) return <EmptyField {...props} />
  const style = textStyle(component)
  const { mark: markBox } = places(size.width, size.height, mark?.side)
  const marked = size.width >= style.fontSizePt * 3 && lines.every((line) => intersection(line, markBox) === null)
  return (
    <LookFrame size={size} colour={props.colour} kind="fill" spills={runsOut(lines, size)}>
      {mark && marked && (
        <g data-field-mark>
          <FieldMark {...props} mark={mark} box={markBox} />
        </g>
      )}
      <TextLines lines={lines} style={style} />
    </LookFrame>
  )
}

function EmptyField(props: FieldProps): JSX.Element {
  const { component, size, colour, mark, options = [] } = props
  const style = textStyle(component)
  const { text: box, mark: markBox } = places(size.width, size.height, mark?.side)
  const placeholder = optionsIn(options, box.width / style.fontSizePt) ?? placeholderOf(props)
  const fontSize = placeholderSize(placeholder, style.fontSizePt, box.width, size.height)
  // If the placeholder does not fit, only the icon is shown.
  return (
    <LookFrame size={size} colour={colour} kind="fill">
      {fontSize === 0 ? (
        <GlyphIn
          glyph={mark?.glyph ?? props.glyph}
          box={{ x: 0, y: 0, ...size }}
          colour={colour}
          max={13}
          opacity={0.75}
        />
      ) : (
        <>
          {mark && <FieldMark {...props} mark={mark} box={markBox} />}
          <Placeholder text={placeholder} box={box} fontSize={fontSize} colour={colour} align={style.align} />
        </>
      )}
    </LookFrame>
  )
}

function FieldMark({ mark, box, colour }: { mark: Mark; box: Rect; colour: string }): JSX.Element {
  return <GlyphIn glyph={mark.glyph} box={box} colour={colour} max={box.width} opacity={0.75} />
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
