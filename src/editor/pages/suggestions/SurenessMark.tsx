// How sure a suggestion is: three small bars, with a tooltip in words.
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../contract/suggestions/suggestion.ts'
import { surenessOf } from '../../../contract/suggestions/sureness.ts'
import textStyles from '../../ui/text.module.css'
import styles from './SurenessMark.module.css'

const steps = { unsure: 1, possible: 2, likely: 3 } as const

export function SurenessMark({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const sureness = surenessOf(suggestion)
  const step = t(`suggestions.sureness.${sureness}`)
  return (
    <span
      className={styles.sureness}
      data-sureness={sureness}
      title={t('suggestions.surenessTitle', { step, percent: Math.round(suggestion.confidence * 100) })}
    >
      {[1, 2, 3].map((number) => (
        <i key={number} className={number <= steps[sureness] ? styles.surenessFull : undefined} />
      ))}
      <span className={textStyles.unseen}>{step}</span>
    </span>
  )
}
