// How many parties of a contract have signed, and whose turn it is; nothing where that is not known.
import { useTranslation } from 'react-i18next'
import { progressOf } from '../../contract/after-sending/flow-progress.ts'
import { partyName } from './flow-names.ts'
import type { FlowSummary } from './flows-api.ts'

export function Progress({ flow: { status, parties, unordered } }: { readonly flow: Pick<FlowSummary, 'status' | 'parties' | 'unordered'> }) {
  const { t } = useTranslation()
  const progress = progressOf(status, parties, unordered)
  if (progress === null) return null
  const names = progress.next.flatMap((place) => (parties[place] ? [partyName(t, parties[place])] : [])).join(t('common.listSeparator'))
  return (
    <span className="lk-flows-progress">
      {t('flows.progress', { signed: progress.signed, total: progress.total })}
      {names !== '' && <span className="lk-hint">{t('flows.next', { names })}</span>}
    </span>
  )
}
