// A made-up signature: pen strokes as points, turned into a ribbon that is thicker on the downstroke, as ink is.
// Computed once when the module loads; every signature on the screen shares the path.

type Point = readonly [x: number, y: number]

/** The strokes, in a box of 128 × 44 units, y downwards; drawn upright and slanted below. */
const strokes: readonly (readonly Point[])[] = [
  [
    [4, 19],
    [12, 8],
    [19, 4],
    [20.5, 8],
    [16, 19],
    [10, 31],
    [4.5, 34.5],
    [3.5, 31.5],
    [9, 30.5],
    [18, 34],
    [25, 32.5],
    [30.5, 23],
    [30, 31],
    [32.5, 33.2],
    [37.5, 24],
    [37.5, 31],
    [40, 33],
    [44, 28.5],
    [48.5, 23.6],
    [44.5, 24.4],
    [42.8, 30],
    [45.5, 33.2],
    [49.8, 29],
    [49.5, 24.5],
    [53, 26.5],
    [59, 17],
    [63, 6],
    [61.5, 3.4],
    [58.5, 12],
    [55.6, 33],
    [58.5, 27],
    [63, 23.6],
    [63.4, 27],
    [59.4, 28.6],
    [63.5, 33],
    [68, 30],
    [71.5, 24],
    [71.2, 31],
    [73.6, 33],
    [78, 24.6],
    [78, 31],
    [80.6, 32.6],
    [86.6, 25],
    [83, 24.6],
    [80.8, 30],
    [83, 33],
    [87.8, 26],
    [87.4, 31.4],
    [89.8, 32.6],
    [93.6, 25],
    [93, 33],
    [97, 25.6],
    [100, 25.4],
    [99.6, 31],
    [102.5, 33],
    [110, 29.5],
    [120, 22.5],
  ],
  [
    [112, 36.2],
    [90, 37.4],
    [62, 38.4],
    [40, 40.6],
    [58, 39.4],
    [92, 39.8],
    [124, 35.2],
  ],
]

export const SIGNATURE_BOX = { width: 136, height: 44 } as const
const SLANT = 0.2

/** The centre line of each stroke as open paths, for the outline of a signature that is not there yet. */
export const signatureLine: string = strokes.map((stroke) => smooth(curve(slanted(stroke)), false)).join('')

/** The inked signature, as one filled path. */
export const signatureInk: string = strokes
  .map((stroke, i) => ribbon(curve(slanted(stroke)), i === 0 ? 1 : 0.72))
  .join('')

function slanted(points: readonly Point[]): readonly Point[] {
  return points.map(([x, y]): Point => [x + (44 - y) * SLANT, y])
}

/** Three points for each given one, on a Catmull-Rom spline through them. */
function curve(points: readonly Point[]): readonly Point[] {
  const dense: Point[] = []
  const at = (i: number): Point => points[Math.min(points.length - 1, Math.max(0, i))]!
  for (let i = 0; i < points.length - 1; i++) {
    for (const t of [0, 1 / 3, 2 / 3]) {
      dense.push([
        spline(at(i - 1)[0], at(i)[0], at(i + 1)[0], at(i + 2)[0], t),
        spline(at(i - 1)[1], at(i)[1], at(i + 1)[1], at(i + 2)[1], t),
      ])
    }
  }
  dense.push(at(points.length - 1))
  return dense
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
}

/** A closed outline around a line: thin on upstrokes and at the ends, thick on downstrokes. */
function ribbon(line: readonly Point[], weight: number): string {
  const left: Point[] = []
  const right: Point[] = []
  line.forEach(([x, y], i) => {
    const before = line[Math.max(0, i - 1)]!
    const after = line[Math.min(line.length - 1, i + 1)]!
    const dx = after[0] - before[0]
    const dy = after[1] - before[1]
    const length = Math.hypot(dx, dy) || 1
    const taper = Math.min(1, (i + 1) / 6, (line.length - i) / 9)
    const half = weight * taper * (0.5 + 0.42 * Math.max(0, dy / length))
    left.push([x + (dy / length) * half, y - (dx / length) * half])
    right.unshift([x - (dy / length) * half, y + (dx / length) * half])
  })
  return smooth([...left, ...right], true)
}

/** Quadratic curves through the midpoints: they need half as many points as straight lines. */
function smooth(points: readonly Point[], closed: boolean): string {
  const first = points[0]!
  let path = `M${r(first[0])} ${r(first[1])}`
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i]!
    const [nx, ny] = points[i + 1]!
    path += `Q${r(x)} ${r(y)} ${r((x + nx) / 2)} ${r((y + ny) / 2)}`
  }
  const last = points[points.length - 1]!
  return `${path}L${r(last[0])} ${r(last[1])}${closed ? 'Z' : ''}`
}

function r(value: number): number {
  return Math.round(value * 100) / 100
}
