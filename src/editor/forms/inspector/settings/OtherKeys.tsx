// Keys that this page has no control for: shown as they are, kept, and removable.
import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import textStyles from '../../../ui/text.module.css'
import styles from './OtherKeys.module.css'

interface OtherKeysProps {
  readonly title: string
  readonly keys: readonly (readonly [string, unknown])[]
  readonly disabled: boolean
  readonly onRemove: (key: string) => void
}

export function OtherKeys({ title, keys, disabled, onRemove }: OtherKeysProps) {
  const { t } = useTranslation()
  if (keys.length === 0) return null
  return (
    <div className={styles.otherKeys}>
      <p className={textStyles.hint}>{title}</p>
      <ul aria-label={title}>
        {keys.map(([key, value]) => (
          <li key={key} data-param={key}>
            <code>{key}</code>
            <code className={styles.otherValue}>{JSON.stringify(value)}</code>
            <Button
              type="text"
              size="small"
              aria-label={t('setting.removeKey', { key })}
              title={t('setting.removeKey', { key })}
              icon={<DeleteOutlined aria-hidden />}
              disabled={disabled}
              onClick={() => onRemove(key)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
