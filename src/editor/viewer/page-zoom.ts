// The scale of the pages: steps of the zoom magnify them at once, and lay them out when no other follows.
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Point } from '../../contract/geometry/rect.ts'
import { useView } from '../state/view-store.ts'
import type { PageInColumn } from './corner-in-range.ts'
import { MagnifiedPages } from './magnified-pages.ts'
import { useLayers } from './page-layers.ts'
import { pageCorner, pagePointAt } from './page-points.ts'
import { clampScale, nextScale } from './zoom.ts'

/** CSS pixels per point at 100 %. */
export const cssUnits = 96 / 72

export class PageZoom {
  private readonly magnified: MagnifiedPages

  /** `pages` is where `viewer` puts its pages, inside of `scroller`. */
  constructor(
    private readonly viewer: PDFViewer,
    private readonly scroller: HTMLElement,
    pages: HTMLElement,
  ) {
    this.magnified = new MagnifiedPages(scroller, pages, () => this.layOut())
  }

  /** What is shown: 1 = 100 %. */
  get scale(): number {
    return this.magnified.shown?.scale ?? this.viewer.currentScale
  }

  /** True while the pages are laid out for what is shown. */
  get isLaidOut(): boolean {
    return this.magnified.shown === null
  }

  /** `page-width`, `page-fit`, or a scale, clamped to 25 % to 400 %. No step follows: it is laid out at once. */
  to(value: number | 'page-width' | 'page-fit'): void {
    if (!this.viewer.pdfDocument) return
    if (typeof value === 'number') this.magnify(value)
    this.layOut()
    if (typeof value === 'number') return
    this.viewer.currentScaleValue = value
    this.keepInRange()
  }

  step(direction: 1 | -1): void {
    this.magnify(nextScale(this.scale, direction))
  }

  /** `origin` (client pixels) stays in place. */
  by(factor: number, origin: Point): void {
    this.magnify(this.scale * factor, origin)
  }

  /** A page that fills the width keeps filling it, after the scroller was resized. */
  refit(): void {
    this.layOut()
    const value = this.viewer.currentScaleValue
    if (!this.viewer.pdfDocument || (value !== 'page-width' && value !== 'page-fit')) return
    this.viewer.currentScaleValue = value
    this.keepInRange()
    this.viewer.update()
  }

  keepInRange(): void {
    const scale = this.viewer.currentScale
    if (clampScale(scale) !== scale) this.viewer.currentScale = clampScale(scale)
  }

  /** Without an origin the top left corner of the view stays in place. */
  private magnify(wished: number, origin?: Point): void {
    const scale = clampScale(wished)
    if (!this.viewer.pdfDocument || scale === this.scale) return
    const view = this.scroller.getBoundingClientRect()
    const { x, y } = origin ?? { x: view.left, y: view.top }
    const at = pagePointAt({ x, y }, this.scale * cssUnits)
    const laidOut = at && this.inColumn(at.page)
    if (!at || !laidOut) {
      this.viewer.currentScale = scale
      return
    }
    // As pdf.js does for a step that it lays out.
    if (this.isLaidOut) this.viewer.clearSelection()
    const px = scale * cssUnits
    const corner = { x: x - view.left - at.x * px, y: y - view.top - at.y * px }
    this.magnified.show({ page: at.page, corner, scale }, scale / this.viewer.currentScale, laidOut)
    useView.getState().set({ scale, scaleValue: String(scale) })
  }

  private inColumn(page: number): PageInColumn | null {
    const found = this.pageView(page)
    const column = found?.div.parentElement
    if (!found || !column) return null
    let widest = 0
    for (let one = 1; one <= this.viewer.pagesCount; one += 1) widest = Math.max(widest, this.pageView(one)?.width ?? 0)
    const { offsetLeft, offsetTop } = found.div
    return { left: offsetLeft, top: offsetTop, width: found.width, toEnd: column.offsetHeight - offsetTop, widest }
  }

  private pageView(page: number): PageViewOfSize | undefined {
    return this.viewer.getPageView(page - 1) as PageViewOfSize | undefined
  }

  /** Lays the pages out for the scale that they are shown at, and leaves them where they are seen. */
  layOut(): void {
    const { shown } = this.magnified
    if (!shown) return
    const before = pageCorner(shown.page)
    this.magnified.end()
    this.viewer.currentScale = shown.scale
    const now = pageCorner(shown.page)
    if (before && now) this.scroller.scrollBy(now.x - before.x, now.y - before.y)
    this.viewer.update()
    // Hidden until the page is drawn anew, while somebody may select in it already.
    for (const page of useLayers.getState().mounted) this.pageView(page)?.textLayer?.show()
  }

  /** Shows the pages as they are laid out: what they were magnified to is forgotten. */
  forget(): void {
    this.magnified.end()
  }
}

/** The part of pdf.js's PDFPageView that is used. */
interface PageViewOfSize {
  readonly div: HTMLElement
  /** CSS pixels. */
  readonly width: number
  readonly textLayer?: { show(): void } | null
}
