// A layer of ours over each visible page, for React to draw components into.
import { create } from 'zustand'
import styles from './page-layers.module.css'

interface PageViewLike {
  readonly id: number
  readonly div: HTMLDivElement
}

export interface LayersState {
  /** The visible pages and their neighbours, ascending. */
  readonly mounted: readonly number[]
}

/** The most pages to mount neighbours for: the number mounted depends on what is visible, not on the page count. */
const maxMounted = 10

export const useLayers = create<LayersState>()(() => ({ mounted: [] }))

const layers = new WeakMap<HTMLDivElement, HTMLDivElement>()
let pageView: (page: number) => PageViewLike | undefined = () => undefined

/** The layer of a page, created if it does not exist yet. */
export function layerOf(page: number): HTMLDivElement | null {
  const view = pageView(page)
  if (!view) return null
  const known = layers.get(view.div)
  if (known) return known
  const layer = document.createElement('div')
  layer.className = styles.layer ?? ''
  layer.dataset.page = String(page)
  // pdf.js empties a page by calling remove() on each child when it zooms or frees memory. A layer that ignores the
  // call neither flickers nor loses the focus inside it.
  layer.remove = () => undefined
  layers.set(view.div, layer)
  view.div.append(layer)
  return layer
}

/** Updates which pages are visible. */
export function showLayers(visible: readonly PageViewLike[], count: number, find: typeof pageView): void {
  pageView = find
  const ids = visible.map((view) => view.id)
  const first = Math.min(...ids)
  const last = Math.max(...ids)
  const neighbours = ids.length === 0 || ids.length + 2 > maxMounted ? [] : [first - 1, last + 1]
  const mounted = [...ids, ...neighbours].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b)
  for (const page of mounted) layerOf(page)?.toggleAttribute('data-visible', ids.includes(page))
  const before = useLayers.getState().mounted
  if (before.length === mounted.length && before.every((page, i) => page === mounted[i])) return
  useLayers.setState({ mounted })
}

export function hideLayers(): void {
  pageView = () => undefined
  useLayers.setState({ mounted: [] })
}
