// Filters the list by text and by state.
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../ui/fields/SearchInput.tsx'
import { filters, type Filter } from './code-state.ts'
import styles from './CodeFilters.module.css'

interface CodeFiltersProps {
  readonly query: string
  readonly filter: Filter
  readonly counts: Readonly<Record<Filter, number>>
  readonly onQuery: (query: string) => void
  readonly onFilter: (filter: Filter) => void
}

export function CodeFilters({ query, filter, counts, onQuery, onFilter }: CodeFiltersProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.qrFilters}>
      <SearchInput className={styles.qrSearch} label={t('qrCode.search')} query={query} onQuery={onQuery} />
      <Segmented<Filter>
        aria-label={t('qrCode.filterLabel')}
        value={filter}
        onChange={onFilter}
        options={filters.map((value) => ({ value, label: `${t(`qrCode.filter.${value}`)} ${counts[value]}` }))}
      />
    </div>
  )
}
