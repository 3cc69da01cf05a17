// The component being dragged from the palette, drawn under the pointer in the size that it will have on the page.
import { useDragLayer } from 'react-dnd'
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { withFirstWritten } from '../../../contract/draft/combination-keyword.ts'
import { sealName } from '../../state/owners/seal-name.ts'
import { signerName } from '../../state/owners/signer-name.ts'
import { ComponentLook } from '../looks/ComponentLook.tsx'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { useEditor } from '../../state/editor-store.ts'
import { theViewer } from '../../viewer/viewer.ts'
import { PALETTE, type PaletteItem } from './drag-item.ts'
import { typeLabel } from '../boxes/type-label.ts'
import styles from './DragGhost.module.css'

export function DragGhost() {
  const { item, at } = useDragLayer((monitor) => ({
    item: monitor.getItemType() === PALETTE ? monitor.getItem<PaletteItem>() : null,
    at: monitor.getClientOffset(),
  }))
  return item && at ? <Ghost type={item.type} x={at.x} y={at.y} /> : null
}

function Ghost({ type, x, y }: { readonly type: string; readonly x: number; readonly y: number }) {
  const { t } = useTranslation()
  const owner = useEditor((state) => state.owner)
  const colour = useEditor((state) => ownerColour(state.draft, owner))
  const stampName = useEditor((state) => sealName(state.draft, owner))
  const signer = useEditor((state) => signerName(state.draft, owner))
  const name = useOwnerName(owner)
  const size = componentType(type)?.size
  const viewer = theViewer()
  if (!size || !viewer) return null
  const scale = viewer.pixelsPerPoint
  // With its children, as it will look once placed.
  const sample = withFirstWritten({ ComponentType: type, ComponentWidth: size.width, ComponentHeight: size.height })
  return (
    <div
      className={styles.ghost}
      style={{
        width: size.width * scale,
        height: size.height * scale,
        transform: `translate(${x - (size.width * scale) / 2}px, ${y - (size.height * scale) / 2}px)`,
        opacity: viewer.isOverPage({ x, y }) ? 1 : 0.55,
      }}
    >
      <ComponentLook
        component={sample}
        size={size}
        colour={colour}
        ownerName={stampName || name}
        signerName={signer}
        words={{ label: typeLabel(t, type), placeholder: '', colon: t('common.colon') }}
      />
    </div>
  )
}
