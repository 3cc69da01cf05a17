// One layer of ours over each page that is in sight, for React to draw components into.
import { create } from 'zustand'
import styles from './page-layers.module.css'

interface PageViewLike {
  readonly id: number
  readonly div: HTMLDivElement
}

export interface LayersState {
  /** Pages in sight and their neighbours, ascending. */
  readonly mounted: readonly number[]
}

/** Neighbours are mounted only up to this many pages: what is mounted follows what is visible, not the page count. */
const maxMounted = 10

export const useLayers = create<LayersState>()(() => ({ mounted: [] }))

const layers = new WeakMap<HTMLDivElement, HTMLDivElement>()
let pageView: (page: number) => PageViewLike | undefined = () => undefined

/** The layer of a page; made where there is none yet. */
export function layerOf(page: number): HTMLDivElement | null {
  const view = pageView(page)
  if (!view) return null
  const known = layers.get(view.div)
  if (known) return known
  const layer = document.createElement('div')
  layer.className = styles.layer ?? ''
  layer.dataset.page = String(page)
  // pdf.js empties a page with remove() on each child when it zooms or gives memory back. A layer that ignores it keeps
  // every frame, and the focus of what is in it.
  layer.remove = () => undefined
  layers.set(view.div, layer)
  view.div.append(layer)
  return layer
}

/** Says which pages are in sight now. */
export function showLayers(visible: readonly PageViewLike[], count: number, find: typeof pageView): void {
  pageView = find
  const ids = visible.map((view) => view.id)
  const first = Math.min(...ids)
  const last = Math.max(...ids)
  const neighbours = ids.length === 0 || ids.length + 2 > maxMounted ? [] : [first - 1, last + 1]
  const mounted = [...ids, ...neighbours].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b)
  for (const page of mounted) layerOf(page)
  const before = useLayers.getState().mounted
  if (before.length === mounted.length && before.every((page, i) => page === mounted[i])) return
  useLayers.setState({ mounted })
}

export function hideLayers(): void {
  pageView = () => undefined
  useLayers.setState({ mounted: [] })
}
