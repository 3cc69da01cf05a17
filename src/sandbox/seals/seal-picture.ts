// Renders a seal of the sandbox as a PNG with a transparent background, on first use, and caches it.
import type { Point } from '../../contract/geometry/rect.ts'
import { sealRed } from '../graphics/ink.ts'
import { star } from '../graphics/star.ts'
import { Coverage, ring, squareFrame, type Outlines } from '../graphics/coverage.ts'
import { openGlyphs, type Glyphs } from './glyphs.ts'
import { encodePng } from '../graphics/one-colour-png.ts'
import { SANDBOX_COMPANY } from '../account/company.ts'
import { sandboxSeals, type SandboxSeal } from './sandbox-seals.ts'

/** About 300 dpi. */
const PIXELS_PER_MM = 12

let glyphs: Promise<Glyphs> | undefined
const drawn = new Map<string, Promise<Uint8Array>>()

export function sealPicture(seal: SandboxSeal): Promise<Uint8Array> {
  const known = drawn.get(seal.id)
  if (known) return known
  const picture = draw(seal)
  drawn.set(seal.id, picture)
  // A failure is not cached.
  picture.catch(() => drawn.delete(seal.id))
  return picture
}

async function draw(seal: SandboxSeal): Promise<Uint8Array> {
  const open = await (glyphs ??= openGlyphs(SANDBOX_COMPANY + sandboxSeals.map(({ words }) => words).join('')))
  const picture = new Coverage(seal.widthMm * PIXELS_PER_MM, seal.heightMm * PIXELS_PER_MM)
  if (seal.type === 'LEGAL_PERSON_SEAL') drawSquare(picture, seal.words, open)
  else drawRound(picture, seal.words, open)
  return encodePng(picture, sealRed, PIXELS_PER_MM)
}

/**
 * A ring with the company's name along it, the star, and the purpose under it. An oval seal has no room for a star.
 */
function drawRound(picture: Coverage, words: string, open: Glyphs): void {
  const { width, height } = picture
  const centre = { x: width / 2, y: height / 2 }
  const short = Math.min(width, height) / 2
  const isOval = width !== height
  picture.cover(ring(centre, width / 2, height / 2, short * 0.055))
  const sizePx = short * (isOval ? 0.24 : 0.27)
  for (const place of alongEllipse(
    [...SANDBOX_COMPANY].length,
    centre,
    width / 2 - sizePx * 0.85,
    height / 2 - sizePx * 0.85,
    sizePx * 1.22,
  )) {
    picture.cover(placed(open([...SANDBOX_COMPANY][place.index] ?? ''), place.at, sizePx, place.turn))
  }
  if (!isOval) picture.cover([star(centre, short * 0.33)])
  const below = isOval ? centre.y + short * 0.1 : centre.y + short * 0.56
  drawLine(picture, words, { x: centre.x, y: below }, short * (isOval ? 0.3 : 0.21), open)
}

/** Two columns of two characters, read from the right. */
function drawSquare(picture: Coverage, words: string, open: Glyphs): void {
  const side = picture.width
  picture.cover(squareFrame(side, side * 0.05))
  ;[...words].forEach((character, n) => {
    const at = { x: side * (n < 2 ? 0.71 : 0.29), y: side * (n % 2 === 0 ? 0.29 : 0.71) }
    picture.cover(placed(open(character), at, side * 0.4, 0))
  })
}

function drawLine(picture: Coverage, text: string, middle: Point, sizePx: number, open: Glyphs): void {
  const characters = [...text]
  characters.forEach((character, n) => {
    const x = middle.x + (n - (characters.length - 1) / 2) * sizePx * 1.05
    picture.cover(placed(open(character), { x, y: middle.y }, sizePx, 0))
  })
}

function placed(outlines: Outlines, at: Point, sizePx: number, turn: number): Outlines {
  const [cos, sin] = [Math.cos(turn) * sizePx, Math.sin(turn) * sizePx]
  return outlines.map((outline) =>
    outline.map(({ x, y }) => ({ x: at.x + x * cos - y * sin, y: at.y + x * sin + y * cos })),
  )
}

interface Place {
  readonly index: number
  readonly at: Point
  /** Clockwise, radians: feet towards the inside. */
  readonly turn: number
}

const STEPS = 1440

/**
 * Centres of characters along the upper part of an ellipse, evenly spaced: `step` pixels apart, at most 5/8 of the
 * circumference in all.
 */
function alongEllipse(count: number, centre: Point, radiusX: number, radiusY: number, step: number): readonly Place[] {
  const point = (n: number) => {
    // Clockwise from the lowest point, so that the top is half-way.
    const angle = (n / STEPS) * 2 * Math.PI
    return { x: centre.x - radiusX * Math.sin(angle), y: centre.y + radiusY * Math.cos(angle) }
  }
  const way = [0]
  for (let n = 1; n <= STEPS; n += 1) {
    const [from, to] = [point(n - 1), point(n)]
    way.push((way.at(-1) ?? 0) + Math.hypot(to.x - from.x, to.y - from.y))
  }
  const whole = way.at(-1) ?? 0
  const spacing = Math.min(step, (whole * 5) / 8 / Math.max(1, count - 1))
  return Array.from({ length: count }, (_, index) => {
    const wanted = whole / 2 + (index - (count - 1) / 2) * spacing
    const n = way.findIndex((length) => length >= wanted)
    const angle = (n / STEPS) * 2 * Math.PI
    // The normal of the ellipse at this point.
    const normal = { x: -radiusY * Math.sin(angle), y: radiusX * Math.cos(angle) }
    return { index, at: point(n), turn: Math.atan2(-normal.x, normal.y) + Math.PI }
  })
}
