// The search field, and the statuses with their counts.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../../ui/fields/SearchInput.tsx'
import { statusOrder } from '../../../../contract/after-sending/flow-status-rules.ts'
import type { FlowList } from '../../../../gateway/routes.ts'
import { ask, useFlowList } from '../flow-list-store.ts'
import { statusLabel } from '../flow-names.ts'
import styles from './FlowFilters.module.css'

/** How long typing must pause before the search runs, ms. */
const pauseMs = 300

export function FlowFilters({ list }: { readonly list: FlowList }) {
  const { t } = useTranslation()
  const { query, statuses, pendingReview } = useFlowList((state) => state.asked)
  const { counts, pendingReviews: pending } = list
  const [typed, setTyped] = useState(query)
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    if (typed === query) return
    const timer = setTimeout(() => ask({ query: typed }), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, query])
  const known: readonly number[] = statusOrder
  const others = Object.keys(counts)
    .map(Number)
    .filter((status) => !known.includes(status))
  const shown = [...known, ...others].filter((status) => (counts[status] ?? 0) > 0 || statuses.includes(status))
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const toggle = (status: number) =>
    ask({ statuses: statuses.includes(status) ? statuses.filter((other) => other !== status) : [...statuses, status] })
  return (
    <div className={styles.flowsFilters}>
      <SearchInput
        id="lk-flows-search"
        type="search"
        className={styles.flowsSearch}
        label={t('flows.search')}
        maxLength={200}
        query={typed}
        onQuery={setTyped}
        onPressEnter={() => typed !== query && ask({ query: typed })}
      />
      <div className={styles.flowsStatuses} role="group" aria-label={t('flows.filter')}>
        <button
          type="button"
          aria-pressed={statuses.length === 0 && !pendingReview}
          onClick={() => ask({ statuses: [], pendingReview: false })}
        >
          {t('flows.all')} <span>{all}</span>
        </button>
        {(pending > 0 || pendingReview) && (
          <button type="button" aria-pressed={pendingReview} onClick={() => ask({ pendingReview: !pendingReview })}>
            {t('flows.reviewPending')} <span>{pending}</span>
          </button>
        )}
        {shown.map((status) => (
          <button key={status} type="button" aria-pressed={statuses.includes(status)} onClick={() => toggle(status)}>
            {statusLabel(t, status)} <span>{counts[status] ?? 0}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
