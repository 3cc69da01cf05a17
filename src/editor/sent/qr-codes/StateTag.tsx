// The state of a QR code in a word with a muted colour.
import { useTranslation } from 'react-i18next'
import type { CodeState } from './code-state.ts'
import { clsx } from 'clsx'
import styles from './StateTag.module.css'

export function StateTag({ state }: { readonly state: CodeState }) {
  const { t } = useTranslation()
  return (
    <span className={clsx(styles.qrState, styles[`code-${state}`])} title={t(`qrCode.stateHint.${state}`)}>
      {t(`qrCode.state.${state}`)}
    </span>
  )
}
