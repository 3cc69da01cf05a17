// The form of the selected component.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../contract/component-types/catalogue.ts'
import { ownerKind } from '../../../contract/draft/owner-kind.ts'
import { mayOwn, paletteFor } from '../../../contract/component-types/owners.ts'
import {
  componentIdProblem,
  componentNameProblem,
  maxComponentIdLength,
  maxComponentNameLength,
} from '../../../contract/draft/component-rules.ts'
import type { Component } from '../../../contract/api/component.ts'
import { INITIATOR, type Draft, type PlacedComponent } from '../../../contract/draft/draft.ts'
import { familiesOf, isCombination } from '../../../contract/draft/combination.ts'
import { changeOwner, changeType } from '../../../contract/draft/component-edits.ts'
import { placementMode } from '../../../contract/locate/locate.ts'
import { nameOfOwner } from '../../state/owners/owner-name.ts'
import { ownerColour } from '../../state/owners/party-colours.ts'
import { typeLabel } from '../../pages/boxes/type-label.ts'
import { useEditor } from '../../state/editor-store.ts'
import { CombinationFields } from './combination/CombinationFields.tsx'
import { removeChosen } from './combination/remove-chosen.ts'
import { editComponent, setKeys } from './edit-component.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { PlacementFields } from './placement/PlacementFields.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { MoreSettings } from './settings/MoreSettings.tsx'
import { SettingsFields } from './settings/SettingsFields.tsx'
import { ValueField } from './value/ValueField.tsx'
import formStyles from '../form.module.css'
import layoutStyles from '../../ui/layout.module.css'
import textStyles from '../../ui/text.module.css'
import styles from './ComponentForm.module.css'

export function ComponentForm({ placed, draft }: { readonly placed: PlacedComponent; readonly draft: Draft }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { edit } = useEditor.getState()
  const { component } = placed
  const type = component.ComponentType
  const entry = componentType(type)
  const mode = placementMode(component)
  const settings = {
    component,
    signer: placed.owner !== INITIATOR,
    disabled: !editable,
    change: (change: (before: Component) => Component) => editComponent(placed.id, change),
  }
  const kind = ownerKind(draft, placed.owner)
  const owners = [...draft.parties.map((p) => p.id), INITIATOR].filter(
    (owner) => owner === placed.owner || mayOwn(ownerKind(draft, owner), type),
  )
  const types = paletteFor(kind).filter((other) => other.group === entry?.group)
  const typeOptions = types.some((other) => other.type === type)
    ? types.map((other) => other.type)
    : [type, ...types.map((o) => o.type)]

  return (
    <div className={formStyles.form}>
      <FieldRow id="lk-type" label={t('inspector.type')} param="ComponentType">
        <Select
          id="lk-type"
          size="small"
          value={type}
          disabled={!editable}
          onChange={(next: string) => edit((before) => changeType(before, placed.id, next))}
          options={typeOptions.map((value) => ({ value, label: typeLabel(t, value) }))}
        />
      </FieldRow>
      <FieldRow id="lk-owner" label={t('inspector.owner')}>
        <Select
          id="lk-owner"
          size="small"
          value={placed.owner}
          disabled={!editable}
          onChange={(owner: string) => edit((before) => changeOwner(before, placed.id, owner) ?? before)}
          options={owners.map((owner) => ({
            value: owner,
            label: (
              <span className={styles.ownerOption}>
                <span className={layoutStyles.dot} style={{ background: ownerColour(draft, owner) }} />
                {nameOfOwner(t, draft, owner)}
              </span>
            ),
          }))}
        />
      </FieldRow>

      <CombinationFields placed={placed} draft={draft} />
      <h3 className={textStyles.panelHeading}>{t('inspector.placement')}</h3>
      <PlacementFields placed={placed} />

      <h3 className={textStyles.panelHeading}>{t('inspector.content')}</h3>
      <ValueField placed={placed} />
      {readsRequired(placed, draft) && (
        <FieldRow id="lk-required" label={t('inspector.required')} param="ComponentRequired">
          <Switch
            id="lk-required"
            size="small"
            aria-label={t('inspector.required')}
            checked={component.ComponentRequired === true}
            disabled={!editable}
            onChange={(required) => setKeys(placed.id, { ComponentRequired: required ? true : undefined })}
          />
        </FieldRow>
      )}
      {mode !== 'KEYWORD' && (
        <TextField
          id="lk-component-id"
          param="ComponentId"
          label={t('inspector.componentId')}
          placeholder={t('inspector.optional')}
          value={typeof component.ComponentId === 'string' ? component.ComponentId : ''}
          maxLength={maxComponentIdLength}
          disabled={!editable}
          problem={(value) => componentIdProblem(draft, placed.id, value)}
          onCommit={(value) => setKeys(placed.id, { ComponentId: value === '' ? undefined : value })}
        />
      )}
      {mode !== 'FIELD' && (
        <TextField
          id="lk-component-name"
          param="ComponentName"
          label={t('inspector.componentName')}
          placeholder={t('inspector.optional')}
          value={typeof component.ComponentName === 'string' ? component.ComponentName : ''}
          maxLength={maxComponentNameLength}
          disabled={!editable}
          problem={componentNameProblem}
          onCommit={(value) => setKeys(placed.id, { ComponentName: value === '' ? undefined : value })}
        />
      )}

      <SettingsFields {...settings} />
      <MoreSettings {...settings} />
      <div className={formStyles.formFooter}>
        <Button
          size="small"
          danger
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          disabled={!editable}
          onClick={() => removeChosen(new Set([placed.id]))}
        >
          {t('inspector.delete')}
        </Button>
      </div>
    </div>
  )
}

/**
 * ComponentRequired applies to what a signer fills in, and to an approval field and its parts; other sign components
 * are always required (SDK, ComponentRequired).
 */
function readsRequired(placed: PlacedComponent, draft: Draft): boolean {
  if (placed.owner === INITIATOR) return false
  return placed.list === 'fill' || isCombination(placed.component) || familiesOf(draft).parentOf.has(placed.id)
}
