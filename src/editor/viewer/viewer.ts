// Wraps pdf.js's own PDFViewer, and is the only place that converts between pixels and points.
import './pdfjs.ts'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { AnnotationEditorType, AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EventBus, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Point, Rect } from '../../contract/geometry/rect.ts'
import { OpenError } from '../../document/open-error.ts'
import type { ViewPosition } from './view-position.ts'
import { useView } from '../state/view-store.ts'
import { whenWorkbenchMissing } from '../state/workbench.ts'
import { followTab, hideLayers, layerOf, showLayers } from './page-layers.ts'
import { pagePointAt, visibleCentreIn, type PagePoint } from './page-points.ts'
import { knowSizes, type PageViewLike } from './page-sizes.ts'
import { followLanguage, labelPages, pageWords } from './page-words.ts'
import { cssUnits, PageZoom } from './page-zoom.ts'
import { scrollForKey } from './scroll-keys.ts'
import { keepStill } from './still-text-layer.ts'

export class ContractViewer {
  readonly container: HTMLDivElement
  private readonly viewer: PDFViewer
  private readonly links: PDFLinkService
  private restore: ViewPosition | null = null
  /** What waits for the first page of the document to be asked for. */
  private filling: { readonly fill: () => void; readonly done: () => void } | null = null
  private disposed = new AbortController()
  private readonly pageZoom: PageZoom

  /** `pages` is where pdf.js puts its pages, inside of `container`, which scrolls. */
  constructor(container: HTMLDivElement, pages: HTMLDivElement) {
    this.container = container
    const eventBus = new EventBus()
    this.links = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK })
    // Links in a contract must not navigate away from unsaved work.
    this.links.externalLinkEnabled = false
    // A separate variable because the published types lack `abortSignal`, which removes the viewer's listeners.
    const options = {
      container,
      viewer: pages,
      eventBus,
      linkService: this.links,
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      enableAutoLinking: false,
      supportsPinchToZoom: false,
      l10n: pageWords as unknown as PDFViewer['l10n'],
      abortSignal: this.disposed.signal,
    }
    this.viewer = new PDFViewer(options)
    this.pageZoom = new PageZoom(this.viewer, container, pages)
    this.links.setViewer(this.viewer)
    followLanguage(container, this.disposed.signal)
    followTab(this.disposed.signal)
    eventBus.on('annotationlayerrendered', ({ source }: { source: PageViewLike }) => labelPages(source.div))
    // Once a frame: pdf.js tells of one step of the zoom several times, and asking what is visible lays out the pages.
    let frame = 0
    const update = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        this.updateLayers()
      })
    }
    this.disposed.signal.addEventListener('abort', () => cancelAnimationFrame(frame))
    eventBus.on('textlayerrendered', ({ source }: { source: PageViewLike }) => {
      if (source.textLayer) keepStill(source.textLayer.div)
    })
    for (const event of ['updateviewarea', 'pagerendered', 'scalechanging']) eventBus.on(event, update)
    eventBus.on('pagesinit', () => {
      this.onPagesInit()
      // The first page does not wait for the names of a thousand.
      eventBus.on('pagerendered', () => labelPages(pages), { once: true })
    })
    eventBus.on('pagerender', () => this.fillFor(this.filling))
    eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => useView.getState().set({ pageNumber }))
    eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
      useView.getState().set({ scale, scaleValue: presetValue ?? String(scale) })
    })
    this.layOutBeforeInput(this.disposed.signal)
    container.addEventListener('scroll', update, { passive: true, signal: this.disposed.signal })
  }

  /** Gestures begin on pages that are laid out, and pages that are magnified can be scrolled less far. */
  private layOutBeforeInput(signal: AbortSignal): void {
    const { container, pageZoom } = this
    container.addEventListener('pointerdown', () => pageZoom.layOut(), { capture: true, signal })
    const wheel = (event: WheelEvent) => event.ctrlKey || event.metaKey || pageZoom.layOut()
    container.addEventListener('wheel', wheel, { capture: true, passive: true, signal })
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || pageZoom.isLaidOut) return
      pageZoom.layOut()
      // Added now, it comes after all others that may take the key.
      const last = (later: KeyboardEvent) => later === event && scrollForKey(container, event)
      window.addEventListener('keydown', last, { once: true, signal })
    }
    container.addEventListener('keydown', key, { capture: true, signal })
  }

  /**
   * Shows a document, or none. `fill` runs once a page of it has been asked for, so that pdf.js's worker has its work
   * before React has its own. Resolves after it, or when something else is shown instead.
   */
  show(pdf: PDFDocumentProxy | null, position: ViewPosition | null, fill?: () => void): Promise<void> {
    this.pageZoom.forget()
    hideLayers()
    this.filling?.done()
    this.restore = position
    const shown = new Promise<void>((done) => {
      this.filling = pdf ? { fill: () => fill?.(), done } : null
      if (!pdf) done()
    })
    // pdf.js's viewer only logs that it cannot begin; whoever waits here goes on all the same.
    const { filling } = this
    pdf?.getPage(1).catch(() => this.fillFor(filling))
    this.links.setDocument(pdf)
    // The types allow only a document, but null closes the current one, as the viewer's own code does.
    this.viewer.setDocument(pdf as PDFDocumentProxy)
    useView.getState().set({ pageNumber: 1 })
    return shown
  }

  /** Resolves once the first page is on the screen. */
  firstPageShown(): Promise<unknown> {
    return this.viewer.onePageRendered ?? Promise.resolve()
  }

  dispose(): void {
    void this.show(null, null)
    this.disposed.abort()
  }

  private onPagesInit(): void {
    const position = this.restore
    this.restore = null
    this.viewer.currentScaleValue = position?.scale ?? 'page-width'
    this.pageZoom.keepInRange()
    if (position && (position.pageNumber > 1 || position.topPt !== undefined)) {
      this.scrollTo(position.pageNumber, { x: position.leftPt ?? 0, y: position.topPt ?? 0 })
    } else {
      // The viewer scrolls past the first page's margin, and back at the next resize, which would make the page jump.
      this.container.scrollTop = 0
      this.viewer.update()
    }
    // pdf.js says that it draws a page in this turn, unless it has to read the page first.
    const { filling } = this
    setTimeout(() => this.fillFor(filling))
  }

  /** Fills, unless that is done or something else is shown by now. */
  private fillFor(filling: typeof this.filling): void {
    if (!filling || this.filling !== filling) return
    this.filling = null
    filling.fill()
    filling.done()
    this.updateLayers()
  }

  private updateLayers(): void {
    // Until then the components are those of the contract before.
    if (!this.viewer.pdfDocument || this.filling) return
    // pdf.js tells what is visible of what is laid out.
    if (!this.pageZoom.isLaidOut) return
    const { views } = this.viewer._getVisiblePages() as { views: { id: number; view: PageViewLike }[] }
    const visible = views.map(({ id, view }) => ({ id, div: view.div }))
    knowSizes(views)
    showLayers(visible, this.viewer.pagesCount, (page) => {
      const view = this.viewer.getPageView(page - 1) as { div: HTMLDivElement } | undefined
      return view && { id: page, div: view.div }
    })
  }

  /** CSS pixels per point at the current zoom. */
  get pixelsPerPoint(): number {
    return this.pageZoom.scale * cssUnits
  }

  /** `page-width`, `page-fit`, or a scale (1 = 100 %), clamped to 25 % to 400 %. */
  zoom(value: number | 'page-width' | 'page-fit'): void {
    this.pageZoom.to(value)
  }

  step(direction: 1 | -1): void {
    this.pageZoom.step(direction)
  }

  /** Multiplies the scale, for wheel and pinch zooming. `origin` (client pixels) stays in place. */
  zoomBy(factor: number, origin: Point): void {
    this.pageZoom.by(factor, origin)
  }

  /** Call after the container was resized: a page that fills the width keeps filling it. */
  refit(): void {
    this.pageZoom.refit()
  }

  goTo(page: number): void {
    this.pageZoom.layOut()
    if (page >= 1 && page <= this.viewer.pagesCount) this.viewer.currentPageNumber = page
  }

  /** The current position, to restore later. */
  position(): ViewPosition {
    const { pageNumber, scaleValue } = useView.getState()
    const layer = layerOf(pageNumber)
    if (!layer) return { pageNumber, scale: scaleValue }
    const page = layer.getBoundingClientRect()
    const view = this.container.getBoundingClientRect()
    return {
      pageNumber,
      scale: scaleValue,
      topPt: (view.top - page.top) / this.pixelsPerPoint,
      leftPt: Math.max(0, (view.left - page.left) / this.pixelsPerPoint),
    }
  }

  /** Scrolls a point of a page to the top left of the view. */
  private scrollTo(page: number, point: Point): void {
    const view = this.viewer.getPageView(page - 1) as { div: HTMLDivElement } | undefined
    if (!view) return
    this.container.scrollTop = view.div.offsetTop + view.div.clientTop + point.y * this.pixelsPerPoint
    if (point.x > 0)
      this.container.scrollLeft = view.div.offsetLeft + view.div.clientLeft + point.x * this.pixelsPerPoint
  }

  /** Scrolls as little as needed to make a box visible, and not at all if it is. */
  reveal(page: number, rect: Rect): void {
    this.pageZoom.layOut()
    const view = this.viewer.getPageView(page - 1) as { div: HTMLDivElement } | undefined
    if (!view) return
    const { container } = this
    const before = { top: container.scrollTop, left: container.scrollLeft }
    const scale = this.pixelsPerPoint
    const margin = 24
    const top = view.div.offsetTop + view.div.clientTop + rect.y * scale
    const bottom = top + rect.height * scale
    if (top < before.top + margin || bottom > before.top + container.clientHeight - margin) {
      container.scrollTop = (top + bottom - container.clientHeight) / 2
    }
    const left = view.div.offsetLeft + view.div.clientLeft + rect.x * scale
    const right = left + rect.width * scale
    if (left < before.left || right > before.left + container.clientWidth) {
      container.scrollLeft = (left + right - container.clientWidth) / 2
    }
    // Asking the viewer what is visible lays out the pages.
    if (container.scrollTop !== before.top || container.scrollLeft !== before.left) this.viewer.update()
  }

  /** The page under a point of the window, or the nearest visible one, and the point on it in pt. */
  pagePoint(client: Point): PagePoint | null {
    return pagePointAt(client, this.pixelsPerPoint)
  }

  /** True if the point of the window is over a page. */
  isOverPage(client: Point): boolean {
    return document
      .elementsFromPoint(client.x, client.y)
      .some((element) => element.classList.contains('page') && this.container.contains(element))
  }

  /** The centre of the visible part of the most visible page. */
  visibleCentre(): PagePoint | null {
    return visibleCentreIn(this.container.getBoundingClientRect(), this.pixelsPerPoint)
  }
}

let current: ContractViewer | null = null

/** The viewer on the screen, for gestures and commands; null if there is none. */
export function theViewer(): ContractViewer | null {
  return current
}

let waiting: readonly ((viewer: ContractViewer) => void)[] = []

/** The viewer once it is on the screen. Rejects with an OpenError if its code does not arrive. */
export function mountedViewer(): Promise<ContractViewer> {
  if (current !== null) return Promise.resolve(current)
  const missing = whenWorkbenchMissing.then(() => {
    throw new OpenError('notLoaded')
  })
  return Promise.race([new Promise<ContractViewer>((resolve) => (waiting = [...waiting, resolve])), missing])
}

export function setTheViewer(viewer: ContractViewer | null): void {
  current = viewer
  if (viewer === null) return
  for (const resolve of waiting) resolve(viewer)
  waiting = []
}
