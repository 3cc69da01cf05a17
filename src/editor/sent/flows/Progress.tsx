// How many parties of a contract have signed, whose turn it is, and who refused; nothing if that is unknown.
import { useTranslation } from 'react-i18next'
import { progressOf } from '../../../contract/after-sending/flow-progress.ts'
import { partyName } from './flow-names.ts'
import type { FlowSummary } from '../../../gateway/routes.ts'
import { clsx } from 'clsx'
import textStyles from '../../ui/text.module.css'
import styles from './Progress.module.css'

export function Progress({
  flow: { status, parties, unordered },
}: {
  readonly flow: Pick<FlowSummary, 'status' | 'parties' | 'unordered'>
}) {
  const { t } = useTranslation()
  const progress = progressOf(status, parties, unordered)
  if (progress === null) return null
  const namesOf = (places: readonly number[]) =>
    places.flatMap((place) => (parties[place] ? [partyName(t, parties[place])] : [])).join(t('common.listSeparator'))
  const [next, open, refused] = [progress.next, progress.open, progress.refused].map(namesOf)
  const who = [
    next !== '' && t('flows.next', { names: next }),
    open !== '' && t('flows.unnamedYet', { names: open }),
    refused !== '' && t('flows.refusedBy', { names: refused }),
  ].filter((words) => words !== false)
  return (
    <>
      <span className={styles.flowsCount}>
        {t('flows.progress', { signed: progress.signed, total: progress.total })}
      </span>
      {who.map((words) => (
        <span key={words} className={clsx(textStyles.hint, styles.flowsWho)} title={words}>
          {words}
        </span>
      ))}
    </>
  )
}
