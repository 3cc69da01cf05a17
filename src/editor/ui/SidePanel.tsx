// The frame of a panel beside the pages: its title and its close button.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { clsx } from 'clsx'
import { useNarrow } from './screen/narrow.ts'
import layoutStyles from './layout.module.css'
import styles from './SidePanel.module.css'

interface SidePanelProps {
  readonly title: string
  /** The label of the close button. */
  readonly close: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function SidePanel({ title, close, className, onClose, children }: SidePanelProps) {
  return (
    <aside className={clsx(styles.json, className)} data-narrow={useNarrow() || undefined} aria-label={title}>
      <header className={layoutStyles.panelHeader}>
        <h2>{title}</h2>
        <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={close} onClick={onClose} />
      </header>
      {children}
    </aside>
  )
}
