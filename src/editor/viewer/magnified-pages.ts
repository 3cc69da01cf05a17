// The pages, magnified as the picture that they are while steps of the zoom follow each other. Laying out a thousand
// pages takes longer than the next step takes to come.
import type { Point } from '../../contract/geometry/rect.ts'
import { cornerInRange, type PageInColumn } from './corner-in-range.ts'

/** How long after a step of the zoom the pages are laid out for it, ms. */
const restMs = 300

/** A page that stands at a place of the view, px from its top left corner, at a scale. */
export interface StandingPage {
  readonly page: number
  readonly corner: Point
  /** 1 = 100 %. */
  readonly scale: number
}

export class MagnifiedPages {
  /** What is shown; null while the pages are shown as they are laid out. */
  shown: StandingPage | null = null
  private resting: ReturnType<typeof setTimeout> | undefined

  /** `rest` is called once no step has followed for a while; it is to lay out the pages and to call `end`. */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly pages: HTMLElement,
    private readonly rest: () => void,
  ) {}

  /**
   * Shows the pages as they will be laid out at a scale, one of them at a place of the view, or as near to it as they
   * can be scrolled. `by` is that scale over the one that they are laid out for, `laidOut` where that page is in them.
   */
  show(wished: StandingPage, by: number, laidOut: PageInColumn): void {
    const { scroller, pages } = this
    const corner = cornerInRange(wished.corner, by, laidOut, {
      width: scroller.clientWidth,
      height: scroller.clientHeight,
    })
    this.shown = { ...wished, corner }
    const x = corner.x + scroller.scrollLeft - laidOut.left * by
    const y = corner.y + scroller.scrollTop - laidOut.top * by
    pages.parentElement?.toggleAttribute('data-magnified', true)
    pages.style.transform = `translate(${x}px, ${y}px) scale(${by})`
    clearTimeout(this.resting)
    this.resting = setTimeout(this.rest, restMs)
  }

  /** Shows the pages as they are laid out. */
  end(): void {
    clearTimeout(this.resting)
    this.pages.parentElement?.toggleAttribute('data-magnified', false)
    this.pages.style.transform = ''
    this.shown = null
  }
}
