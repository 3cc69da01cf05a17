// The straight lines that are drawn on a page, upright and level, from the page's operators: borders of tables, and
// lines to write on. Some programs stroke them, others fill thin rectangles.
import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Ruling } from '../../contract/geometry/ruling.ts'

type Matrix = number[]

/** The commands of pdf.js's paths, which it does not export. */
const DrawOPS = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const

/** What is filled and no thicker is a line, pt. */
const mostThick = 3
/** What is shorter is part of a letter or a mark, pt. */
const leastLong = 8
/** How far a line may be out of the upright or level, pt. */
const mostOut = 0.7
/** A page with more is a drawing. */
const most = 4000

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke])
const fills = new Set<number>([OPS.fill, OPS.eoFill])
const both = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])

/** pt on the page as seen; none for a page that cannot be read, or with more than a contract's tables have. */
export async function readRulings(page: PDFPageProxy): Promise<readonly Ruling[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const stack: Matrix[] = []
  let matrix: Matrix = viewport.transform
  const rulings: Ruling[] = []
  /** Inside an annotation: the frame of a form field is no table. */
  let annotations = 0
  for (const [index, fn] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    if (fn === OPS.save) stack.push(matrix)
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (fn === OPS.transform) matrix = Util.transform(matrix, args as Matrix)
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      const own = args[0] as ArrayLike<number> | null | undefined
      if (own) matrix = Util.transform(matrix, Array.from(own))
    } else if (fn === OPS.beginAnnotation) annotations += 1
    else if (fn === OPS.endAnnotation) annotations -= 1
    else if (fn === OPS.constructPath && annotations === 0) {
      rulings.push(...rulingsOfPath(args, matrix))
      if (rulings.length > most) return []
    }
  }
  return rulings
}

function rulingsOfPath(args: readonly unknown[], matrix: Matrix): readonly Ruling[] {
  const [painted, data] = args as [number, readonly (Float32Array | null)[]]
  const path = data?.[0]
  // A path that only clips is not seen.
  if (!path || !(strokes.has(painted) || fills.has(painted) || both.has(painted))) return []
  const { segments, boxes } = partsOf(path, matrix)
  return [
    ...(fills.has(painted) ? [] : segments.flatMap((segment) => ruling(segment) ?? [])),
    ...(strokes.has(painted) ? [] : boxes.flatMap((box) => thin(box) ?? [])),
  ]
}

/** The straight segments of a path, and the box around each of its parts that has no curves; on the page as seen. */
function partsOf(path: Float32Array, matrix: Matrix): { segments: readonly Ruling[]; boxes: readonly Ruling[] } {
  const segments: Ruling[] = []
  const boxes: Ruling[] = []
  let points: [number, number][] = []
  let isCurved = false
  const end = () => {
    if (points.length > 2 && !isCurved) boxes.push(around(points))
    points = []
    isCurved = false
  }
  const to = (x: number, y: number): [number, number] => {
    const point: [number, number] = [x, y]
    Util.applyTransform(point, matrix)
    return point
  }
  for (let at = 0; at < path.length;) {
    const before = points.at(-1)
    switch (path[at]) {
      case DrawOPS.moveTo:
        end()
        points.push(to(path[at + 1]!, path[at + 2]!))
        at += 3
        break
      case DrawOPS.lineTo: {
        const point = to(path[at + 1]!, path[at + 2]!)
        if (before) segments.push(around([before, point]))
        points.push(point)
        at += 3
        break
      }
      case DrawOPS.curveTo:
        isCurved = true
        points.push(to(path[at + 5]!, path[at + 6]!))
        at += 7
        break
      case DrawOPS.quadraticCurveTo:
        isCurved = true
        points.push(to(path[at + 3]!, path[at + 4]!))
        at += 5
        break
      default: // DrawOPS.closePath
        if (before && points.length > 2) segments.push(around([before, points[0]!]))
        at += 1
    }
  }
  end()
  return { segments, boxes }
}

function around(points: readonly (readonly [number, number])[]): Ruling {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function ruling(segment: Ruling): Ruling | null {
  const wide = segment.x1 - segment.x0
  const high = segment.y1 - segment.y0
  return Math.min(wide, high) <= mostOut && Math.max(wide, high) >= leastLong ? straight(segment) : null
}

function thin(box: Ruling): Ruling | null {
  const wide = box.x1 - box.x0
  const high = box.y1 - box.y0
  return Math.min(wide, high) <= mostThick && Math.max(wide, high) >= leastLong ? straight(box) : null
}

/** Without its thickness. */
function straight({ x0, y0, x1, y1 }: Ruling): Ruling {
  if (x1 - x0 > y1 - y0) return { x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 }
  return { x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 }
}
