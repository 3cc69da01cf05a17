// The bar over the pages in the preview, which shows them as the signer will see them. It also opens Tencent's own
// preview.
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { isDialogOpen } from '../../ui/dialogs/open-dialogs.ts'
import { ServerPreview } from './ServerPreview.tsx'
import styles from './PreviewBar.module.css'

/** 1 is 100 %. */
const comfortableScale = 1.1
/** The space beside the page, including the scroll bar. */
const marginPx = 60

export function PreviewBar() {
  const { t } = useTranslation()
  const draft = useEditor((state) => state.draft)
  const leave = () => useView.getState().set({ preview: false })
  useEffect(() => {
    // The panels are collapsed and the pages get the full width, but no more than is comfortable to read.
    const { scaleValue: before, model } = useView.getState()
    const widest = (window.innerWidth - marginPx) / ((model.pages[0]?.widthPt ?? 595) * (96 / 72))
    theViewer()?.zoom(Math.min(comfortableScale, widest))
    return () => {
      theViewer()?.zoom(before === 'page-width' || before === 'page-fit' ? before : Number(before))
    }
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isDialogOpen()) useView.getState().set({ preview: false })
    }
    // In the capture phase, while a dialog over the preview is still open: the key is then meant for the dialog.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
  return (
    <div className={styles.previewBar}>
      <Tooltip title="Esc">
        <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={leave}>
          {t('preview.back')}
        </Button>
      </Tooltip>
      <strong>{t('preview.title')}</strong>
      {draft && <ServerPreview key={draft.id} draft={draft} />}
    </div>
  )
}
