// One component type to drag onto a page, or to place with Enter.
import { useEffect } from 'react'
import { useDrag } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { useTranslation } from 'react-i18next'
import { PaletteIcon } from '../looks/PaletteIcon.tsx'
import { PALETTE, useConnector, type PaletteItem } from './drag-item.ts'
import { placeInMiddle } from './place.ts'
import { typeLabel } from '../boxes/type-label.ts'
import { clsx } from 'clsx'
import styles from './PaletteEntry.module.css'

export function PaletteEntry({ type, disabled }: { readonly type: string; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const label = typeLabel(t, type)
  const [{ dragging }, connectSource, connectPreview] = useDrag(
    () => ({
      type: PALETTE,
      item: { type } satisfies PaletteItem,
      canDrag: !disabled,
      collect: (monitor) => ({ dragging: monitor.isDragging() }),
    }),
    [type, disabled],
  )
  const source = useConnector(connectSource)
  useEffect(() => {
    // The drag layer draws the component under the pointer; the browser's image of the button would cover it.
    connectPreview(getEmptyImage(), { captureDraggingState: true })
  }, [connectPreview])
  return (
    <button
      ref={source}
      type="button"
      className={clsx(styles.paletteEntry, dragging && styles.paletteEntryDragging)}
      data-component-type={type}
      disabled={disabled}
      title={t('palette.hint', { type: label })}
      onClick={() => placeInMiddle(type)}
    >
      <PaletteIcon type={type} size={18} />
      <span>{label}</span>
    </button>
  )
}
