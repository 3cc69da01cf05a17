// Validates values of settings, and changes settings: pure functions over components.
import { isLonger } from '../values/characters.ts'
import type { Component } from '../api/component.ts'
import {
  defaultAlignment,
  defaultSignDateFormat,
  isExtraBroken,
  parseColour,
  readExtra,
  textAlignments,
  textFonts,
  withExtra,
} from './extra.ts'
import type { Setting } from './setting.ts'
import { firstSettings, hasSetting, settingsOf } from './settings.ts'

export type Allows = (value: unknown) => boolean

const fonts = among(textFonts)
const alignments = among(textAlignments)
const truth = among([true, false, 'true', 'false'])

/** Whether a setting may have a value. Numbers may be numeric strings, since both are in use. */
export function allowedBy(setting: Setting): Allows {
  const allows = allowedByKind(setting)
  return setting.blank ? (value) => value === '' || allows(value) : allows
}

function allowedByKind(setting: Setting): Allows {
  switch (setting.kind) {
    case 'font':
      return fonts
    case 'align':
      return alignments
    case 'colour':
      return (value) => parseColour(value) !== null
    case 'fontSize':
    case 'number':
      return between(setting.min, setting.max)
    case 'switch':
      return truth
    case 'choice':
      return setting.free ? isText : among(setting.values)
    case 'many': {
      const allows = among(setting.values)
      return (value) => Array.isArray(value) && value.every(allows)
    }
    case 'texts':
    case 'opinionWords':
      return (value) => Array.isArray(value) && value.every(isText)
    case 'opinion':
      return (value) => typeof value === 'string' && !isLonger(value, setting.max)
    case 'gaps':
      return isGaps
    case 'pageRanges':
      return isPageRanges
    // An unknown date format is only a warning with a rule of its own, and children have their own rules too.
    case 'dateFormat':
    case 'children':
      return () => true
  }
}

/**
 * Changes a setting; undefined or the API's default removes it. A component with unreadable ComponentExtra is returned
 * unchanged.
 */
export function withSetting(component: Component, setting: Setting, value: unknown): Component {
  if (isExtraBroken(component)) return component
  const next = isDefault(component, setting, value) ? undefined : value
  const changed = withExtra(component, setting.key, next)
  return hasSetting(component.ComponentType, 'dateFormat') ? withDateFormat(changed, setting, next) : changed
}

/** Whether the value is the API's default. */
export function isDefault(component: Component, setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case 'font':
      return value === '黑体'
    case 'fontSize':
      return value === 12
    case 'colour':
      return value === '0,0,0'
    case 'align':
      return value === defaultAlignment(component)
    case 'switch':
      return value === false
    case 'choice':
    case 'number':
      return setting.fallback !== undefined && value === setting.fallback
    case 'many':
    case 'texts':
    case 'opinionWords':
      return Array.isArray(value) && value.length === 0
    case 'opinion':
      return value === ''
    case 'dateFormat':
      return value === defaultSignDateFormat
    case 'gaps':
      return value === '1,1'
    default:
      return false
  }
}

/**
 * The API ignores a sign date's whole style without a Format (SDK), so the default Format is written with the first
 * setting and removed with the last. Gaps are kept only with the one format that uses them.
 */
function withDateFormat(component: Component, setting: Setting, value: unknown): Component {
  const { Format: format, ...others } = readExtra(component)
  if (setting.key === 'Format' && value !== 'yyyy m d' && others.Gaps !== undefined) {
    return withDateFormat(withExtra(component, 'Gaps', undefined), setting, value)
  }
  const bare = !settingsOf(component.ComponentType).some(
    ({ key, place }) => key !== 'Format' && place === undefined && others[key] !== undefined,
  )
  if (bare && format === defaultSignDateFormat) return withExtra(component, 'Format', undefined)
  if (!bare && (format === undefined || format === null || format === ''))
    return withExtra(component, 'Format', defaultSignDateFormat)
  return component
}

/**
 * Converts ComponentExtra between two text types: settings or values that the new type does not have are dropped,
 * unknown keys are kept, and required settings are added.
 */
export function extraForType(component: Component, type: string): string | undefined {
  if (isExtraBroken(component)) return component.ComponentExtra
  const old = new Set(settingsOf(component.ComponentType).map(({ key }) => key))
  const allowed = new Map(settingsOf(type).map((setting) => [setting.key, allowedBy(setting)]))
  const kept = Object.entries(readExtra(component)).filter(([key, value]) =>
    allowed.has(key) ? allowed.get(key)!(value) : !old.has(key),
  )
  const before = Object.fromEntries(kept)
  const next = { ...firstSettings(type), ...before }
  if (Object.keys(next).length === 0) return undefined
  if (hasSetting(type, 'dateFormat') && before.Format === undefined)
    return JSON.stringify({ ...next, Format: defaultSignDateFormat })
  return JSON.stringify(next)
}

/** ComponentExtra of a new component, or undefined if it needs none. */
export function firstExtra(type: string): string | undefined {
  const settings = firstSettings(type)
  return settings && JSON.stringify(settings)
}

/** The settings of a type that have a row in the inspector. */
export function rowsOf(type: string): readonly Setting[] {
  return settingsOf(type).filter(({ place }) => place === undefined)
}

/** The keys of ComponentExtra that the inspector has no control for, with their values. */
export function otherSettings(component: Component): readonly (readonly [string, unknown])[] {
  const known = new Set(
    settingsOf(component.ComponentType)
      .filter(({ place }) => place !== 'asIs')
      .map(({ key }) => key),
  )
  return Object.entries(readExtra(component)).filter(([key]) => !known.has(key))
}

function among(allowed: readonly unknown[]): Allows {
  return (value) => allowed.includes(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function between(min: number, max: number): Allows {
  return (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && number >= min && number <= max
  }
}

function isPageRanges(value: unknown): boolean {
  return Array.isArray(value) && value.every(isPageRange)
}

function isPageRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('BeginPage' in value) || !('EndPage' in value)) return false
  return isPage(value.BeginPage) && isPage(value.EndPage)
}

function isPage(value: unknown): boolean {
  return Number.isInteger(value) && value !== 0
}

/** Gaps: spaces before and after the month, such as `2,2`. */
function isGaps(value: unknown): boolean {
  return typeof value === 'string' && /^\s*\d{1,3}\s*,\s*\d{1,3}\s*$/.test(value)
}
