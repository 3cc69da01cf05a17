// Resizing by one of eight handles.
import type { PageSize } from './page.ts'
import type { Point, Rect, Size } from './rect.ts'

export const resizeHandles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type ResizeHandle = (typeof resizeHandles)[number]

export interface ResizeLimits {
  /** Minimum size, pt. A smaller rectangle may keep its size but not shrink further. */
  readonly min: Size
  readonly page: PageSize
  /** Keep the aspect ratio (Shift held); only for corner handles. */
  readonly keepRatio?: boolean
}

/**
 * The rectangle after dragging a handle by `shift` (pt). The opposite edge or corner stays; the result respects the
 * limits and stays on the page.
 */
export function resizeBy(rect: Rect, handle: ResizeHandle, shift: Point, limits: ResizeLimits): Rect {
  const horizontal = resizeAxis(
    rect.x,
    rect.width,
    handle.includes('w') ? 'start' : handle.includes('e') ? 'end' : null,
    shift.x,
    limits.min.width,
    limits.page.widthPt,
  )
  const vertical = resizeAxis(
    rect.y,
    rect.height,
    handle.includes('n') ? 'start' : handle.includes('s') ? 'end' : null,
    shift.y,
    limits.min.height,
    limits.page.heightPt,
  )
  const free = { x: horizontal.start, y: vertical.start, width: horizontal.length, height: vertical.length }
  return limits.keepRatio && handle.length === 2 ? keepRatio(rect, free, handle, limits) : free
}

/** One axis of a resize: the same arithmetic for both. */
function resizeAxis(
  start: number,
  length: number,
  edge: 'start' | 'end' | null,
  shift: number,
  min: number,
  pageLength: number,
): { start: number; length: number } {
  const least = Math.min(min, length)
  if (edge === null) return { start, length }
  if (edge === 'end') {
    const most = Math.max(pageLength - start, least)
    return { start, length: Math.min(Math.max(length + shift, least), most) }
  }
  const end = start + length
  const newStart = Math.max(Math.min(start + shift, end - least), Math.min(0, start))
  return { start: newStart, length: end - newStart }
}

function keepRatio(before: Rect, free: Rect, handle: ResizeHandle, limits: ResizeLimits): Rect {
  const right = before.x + before.width
  const bottom = before.y + before.height
  const roomX = handle.includes('w') ? right : limits.page.widthPt - before.x
  const roomY = handle.includes('n') ? bottom : limits.page.heightPt - before.y
  const least = Math.max(
    Math.min(limits.min.width, before.width) / before.width,
    Math.min(limits.min.height, before.height) / before.height,
  )
  const most = Math.min(roomX / before.width, roomY / before.height)
  const wished = Math.max(free.width / before.width, free.height / before.height)
  const factor = Math.max(Math.min(wished, most), least)
  const width = before.width * factor
  const height = before.height * factor
  return {
    x: handle.includes('w') ? right - width : before.x,
    y: handle.includes('n') ? bottom - height : before.y,
    width,
    height,
  }
}
