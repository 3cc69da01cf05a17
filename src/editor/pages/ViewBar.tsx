// The bar over the pages: page number, zoom, and the buttons that fold the side panels.
import { MenuFoldOutlined, MenuUnfoldOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown, InputNumber, Tooltip, type ButtonProps } from 'antd'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldsToggle } from './keyword/FieldsToggle.tsx'
import { useView } from '../state/view-store.ts'
import { theViewer } from '../viewer/viewer.ts'
import { maxScale, minScale } from '../viewer/zoom.ts'
import layoutStyles from '../ui/layout.module.css'
import styles from './ViewBar.module.css'

const offeredPercents = [25, 50, 75, 100, 125, 150, 200, 300, 400]

/** `isFilled` is false while only its room is kept. */
export function ViewBar({ isFilled }: { readonly isFilled: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={styles.viewbar} role="toolbar" aria-label={t('viewer.toolbar')}>
      {isFilled && <Tools />}
    </div>
  )
}

function Tools() {
  const { t } = useTranslation()
  const leftOpen = useView((state) => state.leftOpen)
  const rightOpen = useView((state) => state.rightOpen)
  const set = useView((state) => state.set)
  // The preview has no side panels to fold.
  const folds = useView((state) => !state.preview)
  return (
    <>
      <Tooltip title={t(leftOpen ? 'viewer.foldLeft' : 'viewer.unfoldLeft')}>
        <Button
          type="text"
          size="small"
          style={folds ? undefined : { visibility: 'hidden' }}
          aria-label={t(leftOpen ? 'viewer.foldLeft' : 'viewer.unfoldLeft')}
          aria-expanded={leftOpen}
          icon={leftOpen ? <MenuFoldOutlined aria-hidden /> : <MenuUnfoldOutlined aria-hidden />}
          onClick={() => set({ leftOpen: !leftOpen })}
        />
      </Tooltip>
      <div className={styles.viewbarMiddle}>
        <PageNumber />
        <span className={layoutStyles.separator} />
        <Zoom />
        <FieldsToggle />
      </div>
      <Tooltip title={t(rightOpen ? 'viewer.foldRight' : 'viewer.unfoldRight')}>
        <Button
          type="text"
          size="small"
          style={folds ? undefined : { visibility: 'hidden' }}
          aria-label={t(rightOpen ? 'viewer.foldRight' : 'viewer.unfoldRight')}
          aria-expanded={rightOpen}
          icon={rightOpen ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          onClick={() => set({ rightOpen: !rightOpen })}
        />
      </Tooltip>
    </>
  )
}

function PageNumber() {
  const { t } = useTranslation()
  const pageNumber = useView((state) => state.pageNumber)
  const count = useView((state) => state.model.pages.length)
  const [typed, setTyped] = useState<number | null>(null)
  useEffect(() => setTyped(null), [pageNumber])
  const go = () => {
    if (typed !== null) theViewer()?.goTo(Math.min(Math.max(typed, 1), count))
    setTyped(null)
  }
  return (
    <span className={styles.pageNumber}>
      {t('viewer.pageBefore')}
      <InputNumber
        size="small"
        controls={false}
        precision={0}
        aria-label={t('viewer.pageNumber')}
        value={typed ?? pageNumber}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
        onPressEnter={go}
        onBlur={go}
        style={{ width: 52 }}
      />
      {t('viewer.pageAfter', { count })}
    </span>
  )
}

/** A step of the zoom renders no more of this than it changes: the pages are drawn in the same frame. */
function Zoom() {
  const { t } = useTranslation()
  const smallest = useView((state) => state.scale <= minScale + 0.001)
  const largest = useView((state) => state.scale >= maxScale - 0.001)
  return (
    <span className={styles.zoom}>
      <Button
        type="text"
        size="small"
        aria-label={t('viewer.zoomOut')}
        title={t('viewer.zoomOut')}
        icon={<MinusOutlined aria-hidden />}
        disabled={smallest}
        onClick={() => theViewer()?.step(-1)}
      />
      <ZoomMenu />
      <Button
        type="text"
        size="small"
        aria-label={t('viewer.zoomIn')}
        title={t('viewer.zoomIn')}
        icon={<PlusOutlined aria-hidden />}
        disabled={largest}
        onClick={() => theViewer()?.step(1)}
      />
    </span>
  )
}

function ZoomMenu() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const chosen = useView(({ scale, scaleValue }) =>
    !isOpen ? '' : scaleValue.startsWith('page') ? scaleValue : String(percentOf(scale)),
  )
  const items = [
    { key: 'page-width', label: t('viewer.pageWidth') },
    { key: 'page-fit', label: t('viewer.pageFit') },
    { type: 'divider' as const },
    ...offeredPercents.map((value) => ({ key: String(value), label: `${value}%` })),
  ]
  const choose = ({ key }: { key: string }) =>
    theViewer()?.zoom(key === 'page-width' || key === 'page-fit' ? key : Number(key) / 100)
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={setOpen}
      menu={{ items, onClick: choose, selectable: true, selectedKeys: [chosen] }}
    >
      <ZoomLevel />
    </Dropdown>
  )
}

/** Takes what the dropdown gives its button. */
function ZoomLevel(props: ButtonProps) {
  const { t } = useTranslation()
  const percent = useView((state) => percentOf(state.scale))
  return (
    <Button
      {...props}
      type="text"
      size="small"
      className={clsx(props.className, styles.zoomValue)}
      aria-label={t('viewer.zoomLevel', { percent })}
    >
      {`${percent}%`}
    </Button>
  )
}

function percentOf(scale: number): number {
  return Math.round(scale * 100)
}
