// 沙箱, 测试环境 or 正式环境: where contracts go. Production has a warning colour.
import { Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '../gateway-client/environment.ts'
import styles from './EnvironmentTag.module.css'

const colours = { sandbox: 'blue', test: 'gold', production: 'red', unknown: 'default' } as const

export function EnvironmentTag() {
  const { t } = useTranslation()
  const name = useEnvironment()?.environment ?? 'unknown'
  return (
    <Tooltip title={t(`environment.hint.${name}`)}>
      <Tag
        className={styles.environment}
        color={colours[name]}
        variant={name === 'production' ? 'solid' : 'filled'}
        data-environment={name}
      >
        {t(`environment.${name}`)}
      </Tag>
    </Tooltip>
  )
}

/** The same as a separate line with an explanation, for the review before sending. */
export function EnvironmentLine() {
  const { t } = useTranslation()
  const name = useEnvironment()?.environment ?? 'unknown'
  return (
    <p className={styles.environmentLine}>
      <EnvironmentTag /> {t(`environment.hint.${name}`)}
    </p>
  )
}
