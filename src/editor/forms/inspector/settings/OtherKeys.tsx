// Keys that the form has no control for: shown as they are, preserved, and removable.
import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useField } from '../../../ui/fields/field-register.ts'
import textStyles from '../../../ui/text.module.css'
import styles from './OtherKeys.module.css'

interface OtherKeysProps {
  readonly title: string
  readonly keys: readonly (readonly [string, unknown])[]
  readonly disabled: boolean
  readonly onRemove: (key: string) => void
}

export function OtherKeys({ title, keys, disabled, onRemove }: OtherKeysProps) {
  if (keys.length === 0) return null
  return (
    <div className={styles.otherKeys}>
      <p className={textStyles.hint}>{title}</p>
      <ul aria-label={title}>
        {keys.map(([key, value]) => (
          <OtherKey key={key} name={key} value={value} disabled={disabled} onRemove={() => onRemove(key)} />
        ))}
      </ul>
    </div>
  )
}

interface OtherKeyProps {
  readonly name: string
  readonly value: unknown
  readonly disabled: boolean
  readonly onRemove: () => void
}

function OtherKey({ name, value, disabled, onRemove }: OtherKeyProps) {
  const { t } = useTranslation()
  const entry = useField({ param: name })
  return (
    <li ref={entry} data-param={name}>
      <code>{name}</code>
      <code className={styles.otherValue}>{JSON.stringify(value)}</code>
      <Button
        type="text"
        size="small"
        aria-label={t('setting.removeKey', { key: name })}
        title={t('setting.removeKey', { key: name })}
        icon={<DeleteOutlined aria-hidden />}
        disabled={disabled}
        onClick={onRemove}
      />
    </li>
  )
}
