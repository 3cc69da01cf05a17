// What the settings in ComponentExtra may be, per type, as data (SDK's comment on ComponentExtra; docs/facts.md). Settings that
// are not here are left alone.
import { parseColour, textAlignments, textFonts } from '../component-types/extra.ts'
import { isLonger } from './characters.ts'

type Allows = (value: unknown) => boolean

const among = (allowed: readonly unknown[]): Allows => (value) => allowed.includes(value)
/** A number, or a text that is one: both are sent. */
const between = (min: number, max: number): Allows => (value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && number >= min && number <= max
}
const listAmong = (allowed: readonly unknown[]): Allows => (value) => Array.isArray(value) && value.every((item) => allowed.includes(item))
const truth = among([true, false, 'true', 'false'])

const fontSize = between(6, 72)
const text = {
  Font: among([...textFonts, '']),
  FontSize: fontSize,
  FontAlign: among([...textAlignments, '']),
  FontColor: (value: unknown) => value === '' || parseColour(value) !== null,
  Bold: truth,
}
const keyword = { IgnoreKeywordError: among([0, 1]) }
const opacity = { Opacity: between(0.6, 1) }
const pages = { PageRanges: isPageRanges }
const signatureKinds = { ComponentTypeLimit: listAmong(['HANDWRITE', 'HANDWRITTEN_ESIGN', 'OCR_ESIGN', 'ESIGN', 'SYSTEM_ESIGN', 'IMG_ESIGN']) }
const sealKinds = { ComponentTypeLimit: listAmong(['OFFICIAL', 'CONTRACT', 'FINANCE', 'PERSONNEL', 'OTHER']) }
const sealSize = { UseSealSize: truth }
const maxOpinion = 50

const byType: ReadonlyMap<string, readonly (readonly [string, Allows])[]> = ranges({
  // Any other type.
  '': {},
  SIGN_SEAL: { ...opacity, ...pages, ...sealKinds, ...sealSize },
  SIGN_PAGING_SEAL: { ...opacity, ...sealKinds, ...sealSize },
  SIGN_LEGAL_PERSON_SEAL: { ...opacity, ...sealSize },
  SIGN_SIGNATURE: { ...opacity, ...pages, ...signatureKinds },
  SIGN_PAGING_SIGNATURE: signatureKinds,
  SIGN_DATE: { Font: text.Font, FontSize: fontSize, FontAlign: text.FontAlign, Gaps: isGaps },
  SIGN_OPINION: { Values: isOpinion, SignMethod: among([1]) },
  TEXT: text,
  MULTI_LINE_TEXT: text,
  SELECTOR: { ...text, WordWrap: truth },
  DISTRICT: text,
  DATE: { ...text, ManualFill: truth },
  FILL_IMAGE: { NotMakeImageCenter: truth, FillMethod: among([0, 1]) },
  ATTACHMENT: { LimitCount: between(1, 6) },
  WATERMARK: {
    ...text,
    Opacity: between(0, 1),
    Rotate: between(0, 359),
    Density: among([1, 2, 3]),
    Position: among(['None', 'LeftTop', 'LeftBottom', 'RightTop', 'RightBottom', 'Center', '']),
    SubType: among(['CUSTOM_WATERMARK', 'PERSON_INFO_WATERMARK']),
  },
})

function ranges(types: Readonly<Record<string, Readonly<Record<string, Allows>>>>): ReadonlyMap<string, readonly (readonly [string, Allows])[]> {
  return new Map(Object.entries(types).map(([type, settings]) => [type, Object.entries({ ...keyword, ...settings })]))
}

/** The first setting that is outside of its range, or null. One that is null is absent. */
export function settingOutOfRange(type: string, extra: Readonly<Record<string, unknown>>): string | null {
  for (const [key, allows] of byType.get(type) ?? byType.get('')!) {
    if (Object.hasOwn(extra, key) && extra[key] !== null && !allows(extra[key])) return key
  }
  return null
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

/** Spaces before and behind the month: `2,2`. */
function isGaps(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && /^\s*\d{1,3}\s*,\s*\d{1,3}\s*$/.test(value))
}

function isOpinion(value: unknown): boolean {
  return typeof value === 'string' && !isLonger(value, maxOpinion)
}
