// The words that are selected in the text of a page, with their place.
import { boundsOf, type Rect } from '../../../contract/geometry/rect.ts'
import { tidyWords } from '../../../contract/text/tidy-words.ts'
import { layerOf } from '../../viewer/page-layers.ts'
import type { ContractViewer } from '../../viewer/viewer.ts'

export interface SelectedWords {
  readonly text: string
  /** Counted from 1; the page where the selection begins. */
  readonly page: number
  /** Around all of it, pt on the page. */
  readonly rect: Rect
  readonly lines: number
  /** It goes on on another page. */
  readonly acrossPages: boolean
}

/** Null where nothing of a page's text is selected. */
export function selectedWords(viewer: ContractViewer): SelectedWords | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const page = pageOf(range.startContainer, viewer)
  const layer = page === null ? null : layerOf(page)
  const text = tidyWords(selection.toString())
  if (page === null || !layer || text === '') return null
  const origin = layer.getBoundingClientRect()
  const scale = viewer.pixelsPerPoint
  const boxes = [...range.getClientRects()]
    // The text layer itself is among them where a selection runs over its end.
    .filter(({ width, height }) => width > 0 && height > 0 && height < origin.height / 4)
    .map((box): Rect => ({
      x: (box.left - origin.left) / scale,
      y: (box.top - origin.top) / scale,
      width: box.width / scale,
      height: box.height / scale,
    }))
  const rect = boundsOf(boxes)
  if (!rect) return null
  const end = pageOf(range.endContainer, viewer)
  return { text, page, rect, lines: lineCount(boxes), acrossPages: end !== null && end !== page }
}

function pageOf(node: Node, viewer: ContractViewer): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const layer = element?.closest('.textLayer')
  if (!layer || !viewer.container.contains(layer)) return null
  return Number(layer.closest<HTMLElement>('.page')?.dataset['pageNumber']) || null
}

/** Boxes whose middles lie within one another's heights stand in one line. */
function lineCount(boxes: readonly Rect[]): number {
  const lines: Rect[] = []
  for (const box of boxes) {
    const middle = box.y + box.height / 2
    if (!lines.some((line) => middle > line.y && middle < line.y + line.height)) lines.push(box)
  }
  return lines.length
}
