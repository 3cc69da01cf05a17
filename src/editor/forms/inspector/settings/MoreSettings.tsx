// 更多: rarely needed settings, what the embedded page may not change, and unknown keys.
import { useTranslation } from 'react-i18next'
import { isExtraBroken, readExtra } from '../../../../contract/component-types/extra.ts'
import { otherSettings } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { More } from '../../../ui/fields/More.tsx'
import { SwitchRow } from '../../../ui/fields/SwitchRow.tsx'
import { OtherKeys } from './OtherKeys.tsx'
import { OtherSettings } from './OtherSettings.tsx'
import { otherKeys } from './own-keys.ts'
import { FoldedSettings, foldedSettings, type SettingsFieldsProps } from './SettingsFields.tsx'

export function MoreSettings(props: SettingsFieldsProps) {
  const { component, signer, disabled, prefix = 'lk-setting', change } = props
  const { t } = useTranslation()
  const extra = readExtra(component)
  const unknownSettings = isExtraBroken(component) ? [] : otherSettings(component)
  const unknownKeys = otherKeys(component)
  const locks = [component.LockComponentValue, component.ForbidMoveAndDelete].filter((value) => value !== undefined)
  const set =
    foldedSettings(component, signer).filter(({ key }) => extra[key] !== undefined).length +
    locks.length +
    unknownSettings.length +
    unknownKeys.length
  const setKey = (key: string, value: unknown) => change((before) => withKey(before, key, value))
  return (
    <More fold="component" set={set}>
      <FoldedSettings {...props} />
      <SwitchRow
        id="lk-lock-value"
        label={t('setting.lockValue')}
        param="LockComponentValue"
        value={component.LockComponentValue === true}
        hint={t('setting.lockValueHint')}
        disabled={disabled}
        onChange={(value) => setKey('LockComponentValue', value)}
      />
      <SwitchRow
        id="lk-forbid-move"
        label={t('setting.forbidMove')}
        param="ForbidMoveAndDelete"
        value={component.ForbidMoveAndDelete === true}
        hint={t('setting.forbidMoveHint')}
        disabled={disabled}
        onChange={(value) => setKey('ForbidMoveAndDelete', value)}
      />
      {!isExtraBroken(component) && (
        <OtherSettings
          key={component.ComponentType}
          component={component}
          prefix={prefix}
          disabled={disabled}
          change={change}
        />
      )}
      <OtherKeys
        title={t('setting.otherKeys')}
        keys={unknownKeys}
        disabled={disabled}
        onRemove={(key) => setKey(key, undefined)}
      />
    </More>
  )
}

function withKey(component: Component, key: string, value: unknown): Component {
  const { [key]: _old, ...others } = component
  return (value === undefined ? others : { ...component, [key]: value }) as Component
}
