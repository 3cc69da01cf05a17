// A ComponentExtra that is not a JSON object, shown as it is. The person corrects or clears it; it is never changed
// automatically.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isExtraBroken } from '../../../../contract/component-types/extra.ts'
import { firstExtra } from '../../../../contract/component-types/setting-values.ts'
import type { Component } from '../../../../contract/api/component.ts'
import { TextField } from '../../../ui/fields/TextField.tsx'
import textStyles from '../../../ui/text.module.css'
import styles from './BrokenExtra.module.css'

interface BrokenExtraProps {
  readonly component: Component
  readonly id: string
  readonly disabled: boolean
  readonly set: (text: string | undefined) => void
}

export function BrokenExtra({ component, id, disabled, set }: BrokenExtraProps) {
  const { t } = useTranslation()
  const text: unknown = component.ComponentExtra
  return (
    <div className={styles.brokenExtra}>
      <p className={textStyles.fieldError} role="alert">
        {t('inspector.extraBroken')}
      </p>
      <TextField
        id={id}
        label={t('setting.broken.text')}
        param="ComponentExtra"
        value={typeof text === 'string' ? text : JSON.stringify(text)}
        rows={3}
        disabled={disabled}
        hint={t('setting.broken.hint')}
        problem={(typed) => (isExtraBroken({ ...component, ComponentExtra: typed }) ? 'notJsonObject' : null)}
        onCommit={(typed) => set(typed.trim() === '' ? firstExtra(component.ComponentType) : typed)}
      />
      <Button size="small" danger disabled={disabled} onClick={() => set(firstExtra(component.ComponentType))}>
        {t('setting.broken.clear')}
      </Button>
    </div>
  )
}
