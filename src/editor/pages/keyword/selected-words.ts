// The text that is selected on a page, with its position.
import { boundsOf, type Rect } from '../../../contract/geometry/rect.ts'
import { tidyWords } from '../../../contract/text/tidy-words.ts'
import { layerOf } from '../../viewer/page-layers.ts'
import type { ContractViewer } from '../../viewer/viewer.ts'

export interface SelectedWords {
  readonly text: string
  /** The page where the selection begins, counted from 1. */
  readonly page: number
  /** The bounds of the selection, in pt on the page. */
  readonly rect: Rect
  readonly lines: number
  /** The selection continues on another page. */
  readonly acrossPages: boolean
}

/** Null if no page text is selected. */
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
    // The rects include the text layer itself if the selection runs past its end.
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

/** Boxes whose centres lie within each other's height are on the same line. */
function lineCount(boxes: readonly Rect[]): number {
  const lines: Rect[] = []
  for (const box of boxes) {
    const middle = box.y + box.height / 2
    if (!lines.some((line) => middle > line.y && middle < line.y + line.height)) lines.push(box)
  }
  return lines.length
}
