// The buttons of undo and redo.
import { memo } from 'react'
import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stepHistory, useEditor } from '../state/editor-store.ts'
import { useAfterFrame } from '../ui/screen/after-frame.ts'
import { showComponents } from '../viewer/show-component.ts'
import styles from './TopBar.module.css'

export function History() {
  const editable = useEditor((state) => state.editable)
  const undoable = useStore(useEditor.temporal, (state) => state.pastStates.length > 0)
  const redoable = useStore(useEditor.temporal, (state) => state.futureStates.length > 0)
  return <Buttons undoable={useAfterFrame(editable && undoable)} redoable={useAfterFrame(editable && redoable)} />
}

interface ButtonsProps {
  readonly undoable: boolean
  readonly redoable: boolean
}

const Buttons = memo(function Buttons({ undoable, redoable }: ButtonsProps) {
  const { t } = useTranslation()
  return (
    <span className={styles.history}>
      <Tooltip title={`${t('command.undo')} (Ctrl+Z)`}>
        <Button
          type="text"
          icon={<UndoOutlined aria-hidden />}
          aria-label={t('command.undo')}
          disabled={!undoable}
          onClick={() => showComponents(stepHistory('undo'))}
        />
      </Tooltip>
      <Tooltip title={`${t('command.redo')} (Ctrl+Shift+Z)`}>
        <Button
          type="text"
          icon={<RedoOutlined aria-hidden />}
          aria-label={t('command.redo')}
          disabled={!redoable}
          onClick={() => showComponents(stepHistory('redo'))}
        />
      </Tooltip>
    </span>
  )
})
