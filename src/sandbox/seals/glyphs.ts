// Outlines of characters, from the font that the sandbox's PDFs use.
import fontkit from '@pdf-lib/fontkit'
import type { Point } from '../../contract/geometry/rect.ts'
import { createFontMaker } from '../fonts/noto-serif-sc.ts'
import type { Outlines } from '../graphics/coverage.ts'

/** The outlines of a character, 1 high and wide: from (-0.5, -0.5) to (0.5, 0.5), y downwards. */
export type Glyphs = (character: string) => Outlines

const CURVE_PARTS = 8
/** In Noto Serif SC an ideograph's square reaches from 0.12 em below the baseline to 0.88 em above it. */
const MIDDLE_EM = 0.38

const makeFont = createFontMaker()

export async function openGlyphs(text: string): Promise<Glyphs> {
  const { bytes } = await makeFont(text, 700)
  const font = fontkit.create(bytes)
  return (character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const em = font.unitsPerEm
    return outlinesOf(glyph.path.toSVG()).map((outline) =>
      outline.map(({ x, y }) => ({ x: (x - glyph.advanceWidth / 2) / em, y: MIDDLE_EM - y / em })),
    )
  }
}

/** Parses an SVG path with the commands M, L, Q, C and Z; TrueType needs no others. */
function outlinesOf(path: string): Outlines {
  const outlines: Point[][] = []
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLQC])([^MLQCZ]*)/g)) {
    const values = numbers.trim().split(/[ ,]+/).map(Number)
    const points = Array.from({ length: values.length / 2 }, (_, n) => ({
      x: values[2 * n] ?? 0,
      y: values[2 * n + 1] ?? 0,
    }))
    if (command === 'M') outlines.push(points)
    else outlines.at(-1)?.push(...(command === 'L' ? points : curve(outlines.at(-1)?.at(-1), points)))
  }
  return outlines
}

/** Flattens a Bézier curve of any degree by de Casteljau's algorithm. */
function curve(start: Point | undefined, handles: readonly Point[]): readonly Point[] {
  if (!start) return handles
  return Array.from({ length: CURVE_PARTS }, (_, part) => {
    const share = (part + 1) / CURVE_PARTS
    let points: readonly Point[] = [start, ...handles]
    while (points.length > 1) {
      points = points.slice(1).map((to, index) => {
        const from = points[index] ?? to
        return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      })
    }
    return points[0] ?? start
  })
}
