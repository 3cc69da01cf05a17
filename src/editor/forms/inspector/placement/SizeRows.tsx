// The rows for width and height.
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { roundPt, type Size } from '../../../../contract/geometry/rect.ts'
import { LengthRow } from '../../../ui/fields/LengthRow.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { setKeys } from '../edit-component.ts'

/** `room`: the maximum size, pt. */
export function SizeRows({ placed, room }: { readonly placed: PlacedComponent; readonly room: Size }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { ComponentWidth: width, ComponentHeight: height, ComponentType: type } = placed.component
  const min = componentType(type)?.min ?? { width: 8, height: 8 }
  return (
    <>
      <LengthRow
        id="lk-width"
        label={t('inspector.width')}
        param="ComponentWidth"
        value={width}
        min={Math.min(min.width, width || min.width)}
        max={Math.max(room.width, min.width)}
        disabled={!editable}
        onCommit={(pt) => setKeys(placed.id, { ComponentWidth: roundPt(pt) })}
      />
      <LengthRow
        id="lk-height"
        label={t('inspector.height')}
        param="ComponentHeight"
        value={height}
        min={Math.min(min.height, height || min.height)}
        max={Math.max(room.height, min.height)}
        disabled={!editable}
        onCommit={(pt) => setKeys(placed.id, { ComponentHeight: roundPt(pt) })}
      />
    </>
  )
}
