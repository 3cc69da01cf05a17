// Looks as pictures. A look is drawn as a tree of SVG elements once; its markup then becomes an image, which every
// component that looks the same shares. Moving, selecting and zooming a page of five hundred components costs the
// browser far less with one background image each than with five hundred trees.
import { useCallback, useSyncExternalStore } from 'react'
import { Readers } from '../../state/readers.ts'

export interface LookPicture {
  /** blob: URLs of the drawing as it is edited, and as the signer sees it (the preview). */
  readonly url: string
  readonly previewUrl: string
  /** The frame, which stays a style of the element so that its lines keep to the screen's pixels. */
  readonly frame: Readonly<Record<string, string>>
}

interface Waiting {
  readonly tree: SVGSVGElement
  /** CSS colour that it inherits. */
  readonly colour: string
}

/** Pictures that no component shows are forgotten beyond this number. */
const mostKept = 2000

/** null: a look that cannot be a picture. */
const drawn = new Map<string, LookPicture | null>()
const readers = new Readers()
const waiting = new Map<string, Waiting>()
let idle = 0

/** The picture for a key, once there is one. */
export function useLookPicture(key: string | null): LookPicture | null | undefined {
  const listen = useCallback((notify: () => void) => (key === null ? nothing : readers.listen(key, notify)), [key])
  return useSyncExternalStore(listen, () => (key === null ? null : drawn.get(key)))
}

function nothing(): void {
  // A look without a key has nothing to wait for.
}

/** Makes a picture of a look that is on the screen as a tree, when the browser has nothing else to do. */
export function drawLater(key: string, tree: SVGSVGElement, colour: string): () => void {
  if (!drawn.has(key)) {
    waiting.set(key, { tree, colour })
    if (idle === 0) idle = whenIdle(drawSome)
  }
  return () => {
    if (waiting.get(key)?.tree === tree) waiting.delete(key)
  }
}

interface Deadline {
  timeRemaining(): number
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: (deadline: Deadline) => void): number {
  if (typeof requestIdleCallback === 'function') return requestIdleCallback(work, { timeout: 2000 })
  return Number(setTimeout(() => work({ timeRemaining: () => 8 }), 200))
}

function drawSome(deadline: Deadline): void {
  idle = 0
  for (const [key, look] of waiting) {
    waiting.delete(key)
    void draw(key, look)
    if (deadline.timeRemaining() < 2) break
  }
  if (waiting.size > 0) idle = whenIdle(drawSome)
}

async function draw(key: string, look: Waiting): Promise<void> {
  const picture = pictureOf(look)
  // Decoded first: a background that is still loading would leave a blank frame.
  if (picture) await Promise.all([picture.url, picture.previewUrl].map(decode))
  drawn.set(key, picture)
  readers.tell(key)
  forget()
}

/** Images that have been decoded, kept so that the browser keeps them too. */
const images = new Map<string, HTMLImageElement>()

async function decode(url: string): Promise<void> {
  if (images.has(url)) return
  const image = new Image()
  images.set(url, image)
  image.src = url
  // An image that cannot be decoded shows as late as any other.
  await image.decode().catch(() => undefined)
}

/** Forgets the oldest pictures that no component shows. */
function forget(): void {
  for (const [key, picture] of drawn) {
    if (drawn.size <= mostKept) return
    if (readers.has(key)) continue
    drawn.delete(key)
    for (const url of picture ? [picture.url, picture.previewUrl] : []) {
      images.delete(url)
      URL.revokeObjectURL(url)
    }
  }
}

/** Null for a drawing with what an SVG image may not show, or that leaves its box. */
function pictureOf({ tree, colour }: Waiting): LookPicture | null {
  if (tree.style.overflow === 'visible' || tree.querySelector('image, foreignObject')) return null
  const copy = tree.cloneNode(true) as SVGSVGElement
  const { background, outline, borderRadius } = tree.style
  // A border where the tree has an outline: Chromium paints what has an outline anew with each step of the zoom.
  const frame = { background, border: outline, borderRadius }
  copy.removeAttribute('style')
  // Without a size of its own the image takes that of its box, so that lines that do not scale stay a pixel wide.
  for (const name of ['width', 'height', 'aria-hidden', 'focusable']) copy.removeAttribute(name)
  copy.style.color = colour
  const url = urlOf(copy)
  const editing = copy.querySelectorAll('[data-caption], [data-field-mark]')
  for (const part of editing) part.remove()
  return { url, previewUrl: editing.length === 0 ? url : urlOf(copy), frame }
}

function urlOf(svg: SVGSVGElement): string {
  return URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }))
}
