// Moves and shrinks what is suggested until nothing covers another: what the checks call an overlap is not suggested.
import { overlap } from '../checks/overlaps.ts'
import { componentType } from '../component-types/catalogue.ts'
import { settleOnPage, type PageSize } from '../geometry/page.ts'
import { intersection, type Rect } from '../geometry/rect.ts'
import type { Suggestion } from './suggestion.ts'

/** Seals in closely stacked blocks, clear of all but their own party's signature and date. */
export function withoutOverlaps(found: readonly Suggestion[], pages: readonly PageSize[]): readonly Suggestion[] {
  const placed: Suggestion[] = [...withoutTallRows(found)]
  const ofPage = new Map<number, number[]>()
  placed.forEach((s, index) => ofPage.set(s.page, [...(ofPage.get(s.page) ?? []), index]))
  for (const [index, seal] of placed.entries()) {
    const page = pages[seal.page - 1]
    if (componentType(seal.what)?.mark !== 'seal' || !page) continue
    const others = ofPage
      .get(seal.page)!
      .filter((i) => i !== index && !isOwnMark(seal, placed[i]!))
      .map((i) => placed[i]!.rect)
    placed[index] = { ...seal, rect: freeBox(seal.rect, others, page) }
  }
  return placed
}

/** Leaves out those of these ids that cover another suggestion. */
export function withoutCovered(found: readonly Suggestion[], ids: ReadonlySet<string>): readonly Suggestion[] {
  return found.filter(
    (each) =>
      !ids.has(each.id) ||
      found.every(
        (other) =>
          other === each ||
          other.page !== each.page ||
          !overlap(each.rect, other.rect) ||
          (componentType(other.what)?.mark === 'seal' && isOwnMark(other, each)),
      ),
  )
}

/** A signature is as low as its row where others stand above or below, at least so high, pt. */
const leastHeight = 16

function withoutTallRows(found: readonly Suggestion[]): readonly Suggestion[] {
  return found.map((signature) => {
    const { rect, page } = signature
    if (componentType(signature.what)?.mark !== 'signature') return signature
    const middle = rect.y + rect.height / 2
    const half = found
      .filter((other) => other !== signature && other.page === page && componentType(other.what)?.mark !== 'seal')
      .filter((other) => overlap(rect, other.rect))
      .map((other) => (other.rect.y > middle ? other.rect.y - middle : middle - other.rect.y - heightOf(other, middle)))
      .filter((room) => room > 0)
    const height = Math.max(leastHeight, Math.min(rect.height, ...half.map((room) => 2 * room)))
    return { ...signature, rect: { ...rect, y: middle - height / 2, height } }
  })
}

/** A signature above will be made as low as its own row. */
function heightOf({ rect, what }: Suggestion, from: number): number {
  if (componentType(what)?.mark !== 'signature') return rect.height
  const centre = rect.y + rect.height / 2
  return centre < from ? rect.height / 2 + Math.min(rect.height / 2, (from - centre) / 2) : rect.height
}

function isOwnMark(seal: Suggestion, { party, what }: Suggestion): boolean {
  const mark = componentType(what)?.mark
  return party.index === seal.party.index && (mark === 'signature' || mark === 'date')
}

const shares = [1, 0.85, 0.7, 0.55, 0.4]
const shiftsY = [0, -18, 18, -36, 36]
const shiftsX = [0, -24, 24, -48, 48]

function freeBox(rect: Rect, others: readonly Rect[], page: PageSize): Rect {
  const near = others.filter((other) => intersection(reach(rect), other) !== null)
  let best = rect
  let least = Number.POSITIVE_INFINITY
  for (const share of shares) {
    for (const dx of shiftsX) {
      for (const dy of shiftsY) {
        const width = rect.width * share
        const height = rect.height * share
        const box = settleOnPage({ x: rect.x + dx, y: rect.y + (rect.height - height) / 2 + dy, width, height }, page)
        const hidden = near.filter((other) => overlap(box, other)).reduce((sum, other) => sum + shared(box, other), 0)
        if (hidden === 0) return box
        if (hidden < least - 0.01) {
          least = hidden
          best = box
        }
      }
    }
  }
  return best
}

/** Where a box may come to stand. */
function reach({ x, y, width, height }: Rect): Rect {
  return { x: x - 50, y: y - 50, width: width + 100, height: height + 100 }
}

function shared(a: Rect, b: Rect): number {
  const common = intersection(a, b)
  return common ? (common.width * common.height) / Math.min(a.width * a.height, b.width * b.height) : 0
}

/**
 * The boxes of paging seals at the right edge, nearest to the middle of the page where they cover nothing of any page
 * and not each other.
 */
export function pagingBoxes(pages: readonly PageSize[], found: readonly Suggestion[], count: number): readonly Rect[] {
  const [first] = pages
  if (!first) return []
  const size = componentType('SIGN_PAGING_SEAL')?.size ?? { width: 119, height: 119 }
  const atEdge = found.flatMap(({ page, rect }) => {
    const width = pages[page - 1]?.widthPt ?? first.widthPt
    return rect.x + rect.width > width - size.width ? [{ top: rect.y, bottom: rect.y + rect.height }] : []
  })
  const middle = first.heightPt / 2 - size.height / 2
  const isFree = (y: number) => atEdge.every(({ top, bottom }) => y >= bottom || y + size.height <= top)
  return Array.from({ length: count }, (_, number) => {
    const wished = middle + number * (size.height + 12)
    const ys = Array.from(
      { length: 120 },
      (_unused, step) => wished + (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * 12,
    )
    const y = ys.find((at) => at >= margin && at + size.height <= first.heightPt - margin && isFree(at)) ?? wished
    const box = settleOnPage({ ...size, x: first.widthPt - size.width, y }, first)
    atEdge.push({ top: box.y, bottom: box.y + box.height })
    return box
  })
}

/** What stays free above and below, pt. */
const margin = 36
