// The table of contracts. Arrow keys move between rows, Enter opens one; only the active row has its controls in the
// tab order.
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { ask, choose, useFlowList } from '../flow-list-store.ts'
import type { FlowOrder, FlowSummary } from '../../../../gateway/routes.ts'
import { FlowRow } from './FlowRow.tsx'
import tableStyles from './table.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './FlowTable.module.css'

interface FlowTableProps {
  readonly flows: readonly FlowSummary[]
  readonly onAction: (action: ChosenAction) => void
}

export function FlowTable({ flows, onAction }: FlowTableProps) {
  const { t } = useTranslation()
  const chosen = useFlowList((state) => state.chosen)
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState<string | null>(() => useFlowList.getState().place.flowId)
  const at = Math.max(
    0,
    flows.findIndex(({ flowId }) => flowId === active),
  )
  const firstFlows = useRef(flows)
  useEffect(() => {
    // Coming back from a contract, the focus returns to its row.
    const { flowId } = useFlowList.getState().place
    const row = flowId === null ? -1 : firstFlows.current.findIndex((flow) => flow.flowId === flowId)
    if (row >= 0 && document.activeElement === document.body) linkOf(body.current, row)?.focus({ preventScroll: true })
  }, [])
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: flows.length - 1 }[event.key]
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return
    if (event.target.closest('a') === null) return
    event.preventDefault()
    linkOf(body.current, Math.min(Math.max(to, 0), flows.length - 1))?.focus()
  }
  const count = flows.filter(({ flowId }) => chosen.has(flowId)).length
  return (
    <table className={tableStyles.flowsTable}>
      <caption className={textStyles.unseen}>{t('flows.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={tableStyles.flowsCheck}>
            <Checkbox
              aria-label={t('flows.choosePage')}
              checked={count > 0 && count === flows.length}
              indeterminate={count > 0 && count < flows.length}
              onChange={(event) => choose(flows, event.target.checked)}
            />
          </th>
          <OrderHead label={t('flows.column.name')} orders={['name-asc']} />
          <th scope="col">{t('flows.column.parties')}</th>
          <th scope="col">{t('flows.column.status')}</th>
          <OrderHead label={t('flows.column.created')} orders={['created-desc', 'created-asc']} />
          <OrderHead label={t('flows.column.deadline')} orders={['deadline-asc']} />
          <th scope="col" className={tableStyles.flowsMore}>
            <span className={textStyles.unseen}>{t('flows.column.actions')}</span>
          </th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- handles the keys of its links */}
      <tbody ref={body} onKeyDown={move}>
        {flows.map((flow, row) => (
          <FlowRow
            key={flow.flowId}
            flow={flow}
            isChosen={chosen.has(flow.flowId)}
            isActive={row === at}
            onActive={() => setActive(flow.flowId)}
            onAction={onAction}
          />
        ))}
      </tbody>
    </table>
  )
}

function linkOf(body: HTMLElement | null, row: number): HTMLAnchorElement | null {
  return body?.children[row]?.querySelector<HTMLAnchorElement>('a') ?? null
}

interface OrderHeadProps {
  readonly label: string
  /** Each press goes on to the next one. */
  readonly orders: readonly FlowOrder[]
}

function OrderHead({ label, orders }: OrderHeadProps) {
  const { t } = useTranslation()
  const order = useFlowList((state) => state.asked.order)
  const at = orders.indexOf(order)
  const down = order.endsWith('desc')
  const next = orders[(at + 1) % orders.length]!
  return (
    <th scope="col" aria-sort={at < 0 ? undefined : down ? 'descending' : 'ascending'}>
      <button
        type="button"
        className={styles.flowsOrder}
        title={t(`flows.order.${next}`)}
        onClick={() => next !== order && ask({ order: next })}
      >
        {label}
        {at >= 0 && (down ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />)}
      </button>
    </th>
  )
}
