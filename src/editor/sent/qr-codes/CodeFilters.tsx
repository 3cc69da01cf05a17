// Filters the list by text and by state.
import { SearchOutlined } from '@ant-design/icons'
import { Input, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
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
      <Input
        className={styles.qrSearch}
        aria-label={t('qrCode.search')}
        placeholder={t('qrCode.search')}
        prefix={<SearchOutlined aria-hidden />}
        autoComplete="off"
        allowClear
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <Segmented<Filter>
        aria-label={t('qrCode.filterLabel')}
        value={filter}
        onChange={onFilter}
        options={filters.map((value) => ({ value, label: `${t(`qrCode.filter.${value}`)} ${counts[value]}` }))}
      />
    </div>
  )
}
