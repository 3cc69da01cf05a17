// The children of a combination that are components of their own: lists, adds and removes them.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordFor } from '../../../ui/i18n/word-for.ts'
import { combinationOf } from '../../../../contract/component-types/combination-types.ts'
import { heldSignatures, namedChildren, namingChildren, type Family } from '../../../../contract/draft/combination.ts'
import { addChild } from '../../../../contract/draft/combination-children.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { componentLabel, typeLabel } from '../../../pages/boxes/type-label.ts'
import { useEditor } from '../../../state/editor-store.ts'
import { editComponent } from '../edit-component.ts'
import { ChildLink } from './ChildLink.tsx'
import { removeChosen } from './remove-chosen.ts'
import { clsx } from 'clsx'
import textStyles from '../../../ui/text.module.css'
import childRowStyles from './child-row.module.css'
import styles from './PlacedChildren.module.css'

interface PlacedChildrenProps {
  readonly family: Family
  /** Children can be added. With placement by keyword they would be written out instead. */
  readonly addable: boolean
}

export function PlacedChildren({ family, addable }: PlacedChildrenProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { parent, children, missing } = family
  const { once = false, holds: types = [] } = combinationOf(parent.component.ComponentType) ?? {}
  const unknownChildren = children.filter((child) => !types.includes(child.component.ComponentType))
  const add = (type: string) => useEditor.getState().edit((draft) => addChild(draft, parent.id, type)?.draft ?? draft)
  const forget = (id: string) =>
    editComponent(parent.id, (component) =>
      namingChildren(
        component,
        namedChildren(component).filter((named) => named !== id),
      ),
    )

  return (
    <>
      {once
        ? types.map((type) => (
            <KindRow
              key={type}
              type={type}
              members={children.filter((child) => child.component.ComponentType === type)}
              addable={addable}
              onAdd={() => add(type)}
            />
          ))
        : children
            .filter((child) => types.includes(child.component.ComponentType))
            .map((child, index) => (
              <ChildRow
                key={child.id}
                child={child}
                words={t('combination.number', {
                  name: componentLabel(t, child.component),
                  number: index + 1,
                })}
              />
            ))}
      {unknownChildren.map((child) => (
        <ChildRow
          key={child.id}
          child={child}
          words={t('combination.other', { name: componentLabel(t, child.component) })}
        />
      ))}
      {missing.map((id) => (
        <p key={id} className={clsx(styles.childMissing, textStyles.fieldError)} role="alert">
          <span>{t('combination.missing', { id })}</span>
          <Button
            size="small"
            aria-label={t('combination.forgetOf', { id })}
            disabled={!editable}
            onClick={() => forget(id)}
          >
            {t('combination.forget')}
          </Button>
        </p>
      ))}
      {!once && children.length === 0 && missing.length === 0 && <p className="lk-hint">{t('combination.empty')}</p>}
      {!once &&
        addable &&
        types.map((type) => (
          <Button
            key={type}
            size="small"
            icon={<PlusOutlined aria-hidden />}
            disabled={!editable}
            onClick={() => add(type)}
          >
            {wordFor(t, 'combination.addOf', type) ?? t('combination.add')}
          </Button>
        ))}
    </>
  )
}

interface KindRowProps {
  readonly type: string
  readonly members: readonly PlacedComponent[]
  readonly addable: boolean
  readonly onAdd: () => void
}

/** A type that an approval field may contain once, as a switch. */
function KindRow({ type, members, addable, onAdd }: KindRowProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const held = useEditor(
    (state) => state.draft !== null && heldSignatures(state.draft, new Set(members.map((c) => c.id))).length > 0,
  )
  const label = typeLabel(t, type)
  const id = `lk-child-${type}`
  const on = members.length > 0
  return (
    <FieldRow id={id} label={label}>
      <div className={styles.childKind}>
        <Switch
          id={id}
          size="small"
          aria-label={label}
          checked={on}
          title={held ? t('combination.signatureStays') : undefined}
          disabled={!editable || held || (!on && !addable)}
          onChange={(next) => (next ? onAdd() : removeChosen(new Set(members.map((child) => child.id))))}
        />
        <span className={styles.childLinks}>
          {members.map((child) => (
            <ChildLink key={child.id} placed={child} words={String(child.component.ComponentId)} />
          ))}
        </span>
      </div>
    </FieldRow>
  )
}

function ChildRow({ child, words }: { readonly child: PlacedComponent; readonly words: string }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  return (
    <div className={childRowStyles.childRow}>
      <ChildLink placed={child} words={words} />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('combination.remove', { name: words })}
        disabled={!editable}
        onClick={() => removeChosen(new Set([child.id]))}
      />
    </div>
  )
}
