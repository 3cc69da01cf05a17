// The pages: pdf.js's viewer in its container, a drop target for the palette, and our layers over the pages.
import { useEffect, useRef } from 'react'
import { useDrop } from 'react-dnd'
import { useTranslation } from 'react-i18next'
import { PageComponents } from './canvas/PageComponents.tsx'
import { PageWatermarks } from './canvas/watermarks/PageWatermarks.tsx'
import { dropOnField } from './keyword/bind-field.ts'
import { PageAnchors } from './keyword/PageAnchors.tsx'
import { pressOnPages } from './keyword/press-on-pages.ts'
import { PALETTE, useConnector, type PaletteItem } from './palette/drag-item.ts'
import { placeAt } from './palette/place.ts'
import { PageSuggestions } from './suggestions/PageSuggestions.tsx'
import { SuggestionsOffer } from './suggestions/SuggestionsOffer.tsx'
import { useDataMissing } from './use-data-missing.ts'
import { ContractViewer, setTheViewer, theViewer } from '../viewer/viewer.ts'
import { useWheelZoom } from '../viewer/wheel-zoom.ts'
import { clsx } from 'clsx'
import styles from './ViewerPane.module.css'

export function ViewerPane() {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const pages = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!container.current || !pages.current) return
    const viewer = new ContractViewer(container.current, pages.current)
    setTheViewer(viewer)
    const resized = new ResizeObserver(() => viewer.refit())
    resized.observe(container.current)
    return () => {
      resized.disconnect()
      setTheViewer(null)
      viewer.dispose()
    }
  }, [])
  useWheelZoom(container)
  useDataMissing()
  const [{ over }, connect] = useDrop<PaletteItem, void, { over: boolean }>(
    () => ({
      accept: PALETTE,
      collect: (monitor) => ({ over: monitor.isOver() }),
      drop: (item, monitor) => {
        const at = monitor.getClientOffset()
        const viewer = theViewer()
        if (!at || !viewer?.isOverPage(at)) return
        const point = viewer.pagePoint(at)
        if (point && !dropOnField(item.type, point)) placeAt(item.type, point)
      },
    }),
    [],
  )
  const target = useConnector(connect)
  return (
    <div ref={target} data-pane="pages" className={clsx(styles.pane, over && styles.paneOver)}>
      <div
        ref={container}
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('viewer.pages')}
        onPointerDown={pressOnPages}
      >
        <div className={styles.column}>
          <div ref={pages} className="pdfViewer" />
        </div>
      </div>
      <PageWatermarks />
      <PageAnchors />
      <PageSuggestions />
      <PageComponents />
      <SuggestionsOffer />
    </div>
  )
}
