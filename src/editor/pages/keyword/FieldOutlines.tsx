// The file's form fields, outlined on the visible pages. Pressing one lists the components that can be put into it.
import { Dropdown, type MenuProps } from 'antd'
import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../contract/draft/draft.ts'
import type { FormField } from '../../../contract/locate/document-model.ts'
import { grouped } from '../../../contract/locate/group.ts'
import { boxStyle } from '../boxes/box-element.ts'
import { componentLabel, typeLabel } from '../boxes/type-label.ts'
import { useOwnerName } from '../../state/owners/owner-name.ts'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { layerContent, useLayers } from '../../viewer/page-layers.ts'
import { useAnchors } from './anchor-store.ts'
import { bindToField, fitsField, placeInField, showsFields, typesForField } from './bind-field.ts'
import { chosenAlone } from './chosen.ts'
import { fieldKind } from './field-kind.ts'
import { clsx } from 'clsx'
import styles from './FieldOutlines.module.css'

export function FieldOutlines() {
  const mounted = useLayers((state) => state.mounted)
  const fields = useView((state) => state.model.fields)
  const preview = useView((state) => state.preview)
  const anchors = useAnchors()
  const shown = useEditor((state) => showsFields(anchors, state))
  const placed = useEditor(chosenAlone)
  const byPage = useMemo(() => grouped(fields, ({ page }) => page), [fields])
  if (!shown || preview) return null
  return mounted.map((page) => {
    const layer = layerContent(page)
    const here = byPage.get(page)
    if (!layer || !here) return null
    return createPortal(
      here.map((field, index) => <Outline key={index} field={field} placed={placed} />),
      layer,
      `fields-${page}`,
    )
  })
}

interface OutlineProps {
  readonly field: FormField
  /** The selected component, if there is exactly one. */
  readonly placed: PlacedComponent | null
}

function Outline({ field, placed }: OutlineProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const kind = fieldKind(t, field)
  const named = t('formField.outline', { name: field.name, kind, page: field.page })
  const outline = (
    <button
      type="button"
      className={clsx(styles.fieldOutline, field.hidden && styles.fieldHidden, field.push && styles.fieldPush)}
      style={boxStyle(field.rect)}
      data-field={field.name}
      aria-label={named}
      aria-haspopup="menu"
      title={named}
      disabled={!editable || field.push}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <span className={clsx(styles.fieldName, isRoomy(field) && styles.fieldNameInside)}>
        {field.hidden ? t('formField.nameHidden', { name: field.name }) : field.name}
      </span>
    </button>
  )
  return editable && !field.push ? (
    <FieldMenu field={field} placed={placed}>
      {outline}
    </FieldMenu>
  ) : (
    outline
  )
}

/** A name inside the field covers nothing that is printed beside it. */
function isRoomy({ rect }: FormField): boolean {
  return rect.width >= 60 && rect.height >= 20
}

function FieldMenu({ field, placed, children }: OutlineProps & { readonly children: React.ReactElement }) {
  const { t } = useTranslation()
  const owner = useEditor((state) => state.owner)
  const draft = useEditor((state) => state.draft)
  const ownerName = useOwnerName(owner)
  const types = typesForField(field, { draft, owner })
  const movable = placed && fitsField(placed.component)
  const items: NonNullable<MenuProps['items']> = [
    ...(movable
      ? [
          {
            key: 'chosen',
            label: t('formField.putChosen', { type: componentLabel(t, placed.component) }),
            onClick: () => bindToField(placed.id, field.name),
          },
          { type: 'divider' as const },
        ]
      : []),
    ...types.map((type) => ({
      key: type,
      label: t('formField.place', { type: typeLabel(t, type), owner: ownerName }),
      onClick: () => void placeInField(type, field),
    })),
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }} disabled={items.length === 0}>
      {children}
    </Dropdown>
  )
}
