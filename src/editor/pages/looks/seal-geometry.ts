// The proportions of a round company seal, after real ones (4.2 cm across, strong ring, star a third of the radius,
// name on the upper arc).
import { isFullWidth, widthEm } from '../../../contract/values/text-width.ts'

/** All as shares of the seal's outer radius. */
export const RING = { width: 0.052, innerRadius: 0.9, innerWidth: 0.014 } as const
export const STAR_RADIUS = 0.33
/** The outer edge of the name's letters. */
const NAME_TOP = 0.845
/** The name never takes more of the circle than this: the bottom is for the kind of seal (合同专用章). */
const NAME_SPAN_DEG = 256

/** A five-pointed star standing on two points, as an SVG path. */
export function starPath(cx: number, cy: number, radius: number): string {
  // The inner corners of a regular pentagram lie at this share of the radius.
  const inner = radius * 0.381966
  const points = Array.from({ length: 10 }, (_, i) => {
    const angle = (i * Math.PI) / 5
    const r = i % 2 === 0 ? radius : inner
    return `${short(cx + r * Math.sin(angle))} ${short(cy - r * Math.cos(angle))}`
  })
  return `M${points.join('L')}Z`
}

export interface RingGlyph {
  readonly char: string
  /** Clockwise from the top. */
  readonly angleDeg: number
}

/** A name on the arc, letter by letter. Long names have narrow letters rather than small ones, as on engraved seals. */
export interface RingGlyphs {
  readonly glyphs: readonly RingGlyph[]
  readonly fontSize: number
  readonly scaleX: number
  readonly baselineRadius: number
}

/** The letters of an all-CJK name on a seal of this radius; null for any other name. */
export function ringGlyphs(name: string, radius: number): RingGlyphs | null {
  const chars = [...name.replace(/\s+/g, '')]
  if (chars.length === 0 || !chars.every(isFullWidth)) return null
  const n = chars.length
  // Short names are widely spaced; from about ten letters the arc is full and they move closer together.
  const pitchDeg = Math.min(n <= 4 ? 36 : 27, NAME_SPAN_DEG / n)
  const wanted = radius * (n <= 4 ? 0.3 : n <= 14 ? 0.265 : 0.245)
  const middle = NAME_TOP * radius - wanted / 2
  const room = middle * ((pitchDeg * Math.PI) / 180) * 0.94
  // Below half its width a letter looks like a bar code, so from there on it gets smaller as well.
  const fontSize = Math.min(wanted, room / 0.52)
  return {
    glyphs: chars.map((char, i) => ({ char, angleDeg: (i - (n - 1) / 2) * pitchDeg })),
    fontSize,
    scaleX: Math.min(1, room / fontSize),
    baselineRadius: NAME_TOP * radius - 0.88 * fontSize,
  }
}

/** A name with Latin letters: set along a path, with a size and spacing that fill the arc without exceeding it. */
export interface RingText {
  readonly fontSize: number
  readonly letterSpacing: number
  readonly baselineRadius: number
}

export function ringText(name: string, radius: number): RingText {
  const em = Math.max(1, widthEm(name))
  const count = Math.max(1, [...name].length)
  const arcAt = (fontSize: number): number => (NAME_TOP * radius - 0.76 * fontSize) * ((NAME_SPAN_DEG * Math.PI) / 180)
  // Bold letters are wider than the estimate; a name must not lose its end.
  const fontSize = Math.min(radius * 0.2, arcAt(radius * 0.14) / (em * 1.12))
  const spare = arcAt(fontSize) - em * 1.12 * fontSize
  return {
    fontSize,
    letterSpacing: Math.max(0, Math.min(fontSize * 0.14, spare / count)),
    baselineRadius: NAME_TOP * radius - 0.76 * fontSize,
  }
}

/** The arc that a name follows, from the lower left over the top to the lower right. */
export function ringArc(cx: number, cy: number, radius: number): string {
  // A little more than the span, so that no renderer drops a letter at its end.
  const half = ((NAME_SPAN_DEG / 2 + 12) * Math.PI) / 180
  const x = short(radius * Math.sin(half))
  const y = short(radius * Math.cos(half))
  return `M${short(cx - x)} ${short(cy - y)}A${short(radius)} ${short(radius)} 0 1 1 ${short(cx + x)} ${short(cy - y)}`
}

/** Font size of the text at the bottom of a seal, or 0 if there is none or it would be too small to read. */
export function footFontSize(words: string, radius: number): number {
  const em = widthEm(words)
  if (em === 0) return 0
  const size = Math.min(radius * 0.17, (radius * 1.02) / em)
  return size < radius * 0.1 ? 0 : size
}

/** A strip narrower than this, in pt, could not be told from a line on the page. */
export const MIN_STRIP_PT = 6

export interface Strip {
  /** The strip's left edge within the whole stamp, pt. */
  readonly from: number
  readonly width: number
}

/**
 * The vertical strip of a stamp of this width that page `index` of `count` shows. If strips would be too thin to see, a
 * wider one around the same centre: `stampStrip(119, 0, 1000)` is `{ from: 0, width: 6 }`.
 */
export function stampStrip(widthPt: number, index: number, count: number): Strip {
  const pages = Math.max(1, Math.floor(count) || 1)
  const page = Math.min(pages - 1, Math.max(0, Math.floor(index) || 0))
  const natural = widthPt / pages
  const width = Math.min(widthPt, Math.max(MIN_STRIP_PT, natural))
  const from = natural * (page + 0.5) - width / 2
  return { from: Math.min(widthPt - width, Math.max(0, from)), width }
}

/** Three decimals: a thousandth of a point is invisible on any screen. */
export function short(value: number): number {
  return Math.round(value * 1000) / 1000
}
