// Keys of ComponentExtra without a row here. They can be shown, removed and added, since Tencent's examples contain
// undocumented ones and a newer API may have more.
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../../../contract/values/characters.ts'
import { cleanText } from '../../../../contract/values/clean-text.ts'
import { CleanInput } from '../../../ui/fields/CleanInput.tsx'
import { readExtra, withExtra } from '../../../../contract/component-types/extra.ts'
import { otherSettings } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { useField } from '../../../ui/fields/field-register.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { newSettingProblem, readSettingValue } from './new-setting.ts'
import { OtherKeys } from './OtherKeys.tsx'
import styles from './OtherSettings.module.css'

interface OtherSettingsProps {
  readonly component: Component
  readonly prefix: string
  readonly disabled: boolean
  readonly change: (change: (component: Component) => Component) => void
}

export function OtherSettings({ component, prefix, disabled, change }: OtherSettingsProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const key = cleanText(name)
  const problem = key === '' ? null : newSettingProblem(component.ComponentType, readExtra(component), key)
  const nameField = useField({ wrong: problem !== null })
  const ready = key !== '' && !isBlank(value) && problem === null
  const add = () => {
    if (!ready) return
    change((before) => withExtra(before, key, readSettingValue(cleanText(value, 'content'))))
    setName('')
    setValue('')
  }
  const ids = { name: `${prefix}-new-name`, value: `${prefix}-new-value` }
  return (
    <>
      <OtherKeys
        title={t('setting.otherSettings')}
        keys={otherSettings(component)}
        disabled={disabled}
        onRemove={(key) => change((before) => withExtra(before, key, undefined))}
      />
      <FieldRow
        id={ids.name}
        label={t('setting.newKey')}
        error={problem && t(`problem.${problem}`)}
        hint={t('setting.newKeyHint')}
      >
        <span className={styles.newSetting}>
          <CleanInput
            ref={nameField}
            id={ids.name}
            size="small"
            value={name}
            placeholder={t('setting.newKeyName')}
            maxLength={64}
            disabled={disabled}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem ? `${ids.name}-error` : undefined}
            onChange={setName}
            onEnter={add}
          />
          <CleanInput
            id={ids.value}
            size="small"
            value={value}
            aria-label={t('setting.newKeyValue')}
            placeholder={t('setting.newKeyValue')}
            maxLength={2000}
            disabled={disabled}
            cleaning="content"
            onChange={setValue}
            onEnter={add}
          />
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            aria-label={t('setting.addKey')}
            disabled={disabled || !ready}
            onClick={add}
          />
        </span>
      </FieldRow>
    </>
  )
}
