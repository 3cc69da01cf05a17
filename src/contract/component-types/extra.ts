// ComponentExtra: the settings of a component's type, as JSON in a string.
import type { Component } from '../api/component.ts'
import { asObject, isObject, type JsonObject } from '../values/json-object.ts'
import { componentType } from './catalogue.ts'

/** The settings as an object; empty if absent or not a JSON object. */
export function readExtra(component: Component): JsonObject {
  const text = component.ComponentExtra
  if (typeof text !== 'string' || text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return asObject(value)
  } catch {
    return {}
  }
}

/** Whether ComponentExtra is present but not a JSON object. */
export function isExtraBroken(component: Component): boolean {
  const text = component.ComponentExtra
  if (text === undefined || (typeof text === 'string' && text.trim() === '')) return false
  if (typeof text !== 'string') return true
  try {
    const value: unknown = JSON.parse(text)
    return !isObject(value)
  } catch {
    return true
  }
}

/** Changes one setting; undefined removes it. Unknown settings are kept. */
export function withExtra(component: Component, key: string, value: unknown): Component {
  const { [key]: _old, ...rest } = readExtra(component)
  const next = value === undefined ? rest : { ...readExtra(component), [key]: value }
  const { ComponentExtra: _text, ...others } = component
  return Object.keys(next).length === 0
    ? ({ ...others } as Component)
    : { ...component, ComponentExtra: JSON.stringify(next) }
}

export const textAlignments = ['Left', 'Center', 'Right'] as const
export type TextAlignment = (typeof textAlignments)[number]
export const textFonts = ['黑体', '宋体', '仿宋'] as const
/** Default font (SDK's comment on ComponentExtra). */
export const defaultFont: string = textFonts[0]

/** Default format of a SIGN_DATE (SDK's comment on ComponentExtra). */
export const defaultSignDateFormat = 'yyyy年m月d日'

/** Formats of a SIGN_DATE (SDK). With any other, Tencent uses its own and ignores font and size too. */
export const signDateFormats: readonly string[] = [
  'yyyy m d',
  defaultSignDateFormat,
  'yyyy/m/d',
  'yyyy-m-d',
  'yyyy.m.d',
  'yyyy m d HH:MM:SS',
  'yyyy/m/d HH:MM:SS',
  'yyyy-m-d HH:MM:SS',
  'yyyy.m.d HH:MM:SS',
]

export interface TextStyle {
  readonly font: string
  /** pt; more than 0. */
  readonly fontSizePt: number
  /** Red, green, blue, 0 to 255. */
  readonly colour: readonly [number, number, number]
  readonly align: TextAlignment
  readonly bold: boolean
}

/** Letters of this size are larger than any page, pt. */
const mostPt = 10_000

/** The text style of a component, with the API's defaults (12 pt, 黑体, black, left; centred for a sign date). */
export function textStyle(component: Component, extra: JsonObject = readExtra(component)): TextStyle {
  const size =
    typeof extra.FontSize === 'number' || typeof extra.FontSize === 'string' ? Number(extra.FontSize) : Number.NaN
  const align = textAlignments.find((a) => a === extra.FontAlign)
  return {
    font: typeof extra.Font === 'string' ? extra.Font : defaultFont,
    fontSizePt: Number.isFinite(size) && size > 0 ? Math.min(size, mostPt) : 12,
    colour: parseColour(extra.FontColor) ?? [0, 0, 0],
    align: align ?? defaultAlignment(component),
    bold: extra.Bold === true || extra.Bold === 'true',
  }
}

/** The alignment that the API uses by default. */
export function defaultAlignment({ ComponentType: type }: Component): TextAlignment {
  return componentType(type)?.text ?? 'Left'
}

/** `"255,0,0"` (the API's form) as three numbers, or null. */
export function parseColour(text: unknown): readonly [number, number, number] | null {
  if (typeof text !== 'string') return null
  if (!/^\s*\d+\s*(,\s*\d+\s*){2}$/.test(text)) return null
  const parts = text.split(',').map(Number)
  if (parts.some((n) => n > 255)) return null
  return [parts[0]!, parts[1]!, parts[2]!]
}

export interface PageRange {
  readonly BeginPage: number
  readonly EndPage: number
}

/** The valid PageRanges, or null if the component is only on its own page. */
export function pageRanges(component: Component): readonly PageRange[] | null {
  const ranges = readExtra(component).PageRanges
  if (!Array.isArray(ranges) || ranges.length === 0) return null
  const good = ranges.filter(
    (r): r is PageRange =>
      typeof r === 'object' && r !== null && Number.isInteger(r.BeginPage) && Number.isInteger(r.EndPage),
  )
  return good.length > 0 ? good : null
}
