// A layer of ours over each visible page, for React to draw components into.
import { create } from 'zustand'
import styles from './page-layers.module.css'

interface PageViewLike {
  readonly id: number
  readonly div: HTMLDivElement
}

export interface LayersState {
  /** The visible pages and their neighbours, and those of which something is held; ascending. */
  readonly mounted: readonly number[]
}

/** The most pages to mount neighbours for: the number mounted depends on what is visible, not on the page count. */
const maxMounted = 10

export const useLayers = create<LayersState>()(() => ({ mounted: [] }))

interface Layer {
  readonly layer: HTMLDivElement
  readonly content: HTMLDivElement
}

const layers = new WeakMap<HTMLDivElement, Layer>()
let pageView: (page: number) => PageViewLike | undefined = () => undefined

/** The layer of a page, which covers it; created if it does not exist yet. */
export function layerOf(page: number): HTMLDivElement | null {
  return findLayer(page)?.layer ?? null
}

/** What components are drawn into: its children are placed by page-lengths.ts. */
export function layerContent(page: number): HTMLDivElement | null {
  return findLayer(page)?.content ?? null
}

function findLayer(page: number): Layer | null {
  const view = pageView(page)
  if (!view) return null
  const known = layers.get(view.div)
  if (known) return known
  const layer = newDiv(styles.layer)
  layer.dataset.page = String(page)
  const ruler = newDiv(styles.ruler)
  const content = newDiv(styles.content)
  ruler.append(content)
  layer.append(ruler)
  // pdf.js empties a page by calling remove() on each child when it zooms or frees memory. A layer that ignores the
  // call neither flickers nor loses the focus inside it.
  layer.remove = () => undefined
  const made = { layer, content }
  layers.set(view.div, made)
  view.div.append(layer)
  view.div.toggleAttribute('data-layered', true)
  return made
}

/** Whether somebody goes about with Tab, also to components of pages out of view. */
let isReachable = false

/** Makes all that is mounted reachable from the first Tab on, until the pointer is used. */
export function followTab(signal: AbortSignal): void {
  const options = { capture: true, signal }
  window.addEventListener('keydown', ({ key }) => key === 'Tab' && setReachable(true), options)
  window.addEventListener('pointerdown', () => setReachable(false), options)
}

function setReachable(reachable: boolean): void {
  if (isReachable === reachable) return
  isReachable = reachable
  for (const { layer } of mountedLayers()) layer.toggleAttribute('data-reachable', reachable)
}

function newDiv(className = ''): HTMLDivElement {
  const div = document.createElement('div')
  div.className = className
  return div
}

function mountedLayers(): readonly Layer[] {
  return useLayers.getState().mounted.flatMap((page) => findLayer(page) ?? [])
}

/** The visible pages and their neighbours. */
let near: readonly number[] = []
/** Pages that are kept, one for each gesture. */
let kept: readonly { readonly page: number }[] = []

/** Keeps a page mounted while something of it is held, wherever the others are scrolled to. Returns what ends that. */
export function keepLayer(page: number): () => void {
  const one = { page }
  kept = [...kept, one]
  mountLayers()
  return () => {
    kept = kept.filter((other) => other !== one)
    mountLayers()
  }
}

/** Updates which pages are visible. */
export function showLayers(visible: readonly PageViewLike[], count: number, find: typeof pageView): void {
  pageView = find
  const ids = visible.map((view) => view.id)
  const first = Math.min(...ids)
  const last = Math.max(...ids)
  const neighbours = ids.length === 0 || ids.length + 2 > maxMounted ? [] : [first - 1, last + 1]
  near = [...ids, ...neighbours].filter((page) => page >= 1 && page <= count)
  for (const page of mountedPages()) {
    const layer = layerOf(page)
    layer?.toggleAttribute('data-visible', ids.includes(page))
    layer?.toggleAttribute('data-reachable', isReachable)
  }
  mountLayers()
}

/** None while nothing is shown. */
function mountedPages(): readonly number[] {
  if (near.length === 0) return near
  return [...new Set([...near, ...kept.map(({ page }) => page)])].sort((a, b) => a - b)
}

function mountLayers(): void {
  const mounted = mountedPages()
  const before = useLayers.getState().mounted
  if (before.length === mounted.length && before.every((page, i) => page === mounted[i])) return
  useLayers.setState({ mounted })
}

export function hideLayers(): void {
  pageView = () => undefined
  near = []
  useLayers.setState({ mounted: [] })
}
