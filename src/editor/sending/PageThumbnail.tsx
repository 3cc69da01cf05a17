// A small picture of a page with boxes marked on it.
import { useEffect, useRef } from 'react'
import type { Rect } from '../../contract/geometry/rect.ts'
import { useView } from '../state/view-store.ts'
import styles from './PageThumbnail.module.css'

const heightPx = 92

export function PageThumbnail({ page, rects }: { readonly page: number; readonly rects: readonly Rect[] }) {
  const pdf = useView((state) => state.pdf)
  const size = useView((state) => state.model.pages[page - 1])
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!pdf || !target) return
    let cancel: (() => void) | null = null
    let gone = false
    const draw = async () => {
      const pdfPage = await pdf.getPage(page)
      if (gone) return
      const scale = (heightPx * window.devicePixelRatio) / pdfPage.getViewport({ scale: 1 }).height
      const viewport = pdfPage.getViewport({ scale })
      target.width = Math.round(viewport.width)
      target.height = Math.round(viewport.height)
      const task = pdfPage.render({ canvas: target, viewport })
      cancel = () => task.cancel()
      // Cancelling is not an error; a page that cannot be drawn stays white.
      await task.promise.catch(() => undefined)
    }
    void draw().catch(() => undefined)
    return () => {
      gone = true
      cancel?.()
    }
  }, [pdf, page])
  if (!size) return null
  const scale = heightPx / size.heightPt
  return (
    <span className={styles.thumbnail} style={{ width: size.widthPt * scale, height: heightPx }}>
      <canvas ref={canvas} aria-hidden="true" />
      {rects.map((rect) => (
        <span
          key={`${rect.x}:${rect.y}:${rect.width}`}
          className={styles.thumbnailBox}
          data-thumbnail-box
          style={{ left: rect.x * scale, top: rect.y * scale, width: rect.width * scale, height: rect.height * scale }}
        />
      ))}
    </span>
  )
}
