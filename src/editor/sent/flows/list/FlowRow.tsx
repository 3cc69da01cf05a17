// One contract in the list. Its link covers the row, so a click anywhere opens it.
import { MoreOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { isFinal } from '../../../../contract/after-sending/flow-status.ts'
import { actionsFor, type FlowAction } from '../../../../contract/after-sending/flow-status-rules.ts'
import { copyText } from '../../../ui/copy-and-download.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { hashOf } from '../../../ui/screen/screens.ts'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { Deadline } from '../Deadline.tsx'
import { choose, keepPlace } from '../flow-list-store.ts'
import { flowName, partyNames } from '../flow-names.ts'
import type { FlowSummary } from '../../../../gateway/routes.ts'
import { zonedText } from '../../../../contract/values/moment.ts'
import { Progress } from '../Progress.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { clsx } from 'clsx'
import tableStyles from './table.module.css'
import statusStyles from '../status.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './FlowRow.module.css'

interface FlowRowProps {
  readonly flow: FlowSummary
  readonly isChosen: boolean
  /** The row's controls are in the tab order. */
  readonly isActive: boolean
  readonly onActive: () => void
  readonly onAction: (action: ChosenAction) => void
}

export function FlowRow({ flow, isChosen, isActive, onActive, onAction }: FlowRowProps) {
  const { t } = useTranslation()
  const name = flowName(t, flow.name)
  const parties = partyNames(t, flow.parties)
  const tabIndex = isActive ? 0 : -1
  // Actions that need the request are available only on the contract's own screen.
  const actions = actionsFor(flow.status, flow.parties)
  const copy = async () => {
    if (await copyText(flow.flowId)) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  const run = (key: string) => {
    if (key === 'copy') void copy()
    else if (key === 'download') onAction({ name: key, flows: [flow] })
    else onAction({ name: key as Exclude<FlowAction, 'download' | 'review'>, flow })
  }
  return (
    <tr className={isChosen ? tableStyles.flowsRowChosen : undefined} data-flow={flow.flowId} onFocus={onActive}>
      <td className={tableStyles.flowsCheck}>
        <Checkbox
          aria-label={t('flows.choose', { name })}
          tabIndex={tabIndex}
          checked={isChosen}
          onChange={(event) => choose([flow], event.target.checked)}
        />
      </td>
      <th scope="row" className={styles.flowsName}>
        <a
          href={hashOf({ name: 'contracts', flowId: flow.flowId })}
          tabIndex={tabIndex}
          title={name}
          onClick={() => keepPlace({ flowId: flow.flowId })}
        >
          {name}
        </a>
        {flow.qrCode && <span className={styles.flowsOrigin}>{t('flows.fromQrCode', { name: flow.qrCode.name })}</span>}
      </th>
      <td className={styles.flowsParties} title={parties}>
        {parties}
      </td>
      <td className={tableStyles.flowsStatus}>
        <StatusTag status={flow.status} />
        {flow.reviewPending && !isFinal(flow.status) && (
          <Tag
            className={clsx(statusStyles.status, statusStyles['status-waiting'])}
            variant="filled"
            title={t('flows.reviewPendingHint')}
          >
            {t('flows.reviewPending')}
          </Tag>
        )}
        <Progress flow={flow} />
      </td>
      <td className={styles.flowsTime}>
        <time dateTime={flow.createdAt}>{zonedText(flow.createdAt)}</time>
      </td>
      <td className={styles.flowsTime}>
        {flow.deadline === null ? (
          <span className={textStyles.hint}>{t('flows.noDeadline')}</span>
        ) : (
          <Deadline deadline={flow.deadline} status={flow.status} />
        )}
      </td>
      <td className={tableStyles.flowsMore}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...actions.map((action) => ({
                key: action,
                label: `${t(`flows.action.${action}`)}…`,
                danger: action === 'cancel',
              })),
              { type: 'divider' as const },
              { key: 'copy', label: t('flows.copyId') },
            ],
            onClick: ({ key }) => run(key),
          }}
        >
          <Button
            type="text"
            size="small"
            tabIndex={tabIndex}
            icon={<MoreOutlined aria-hidden />}
            aria-label={t('flows.menu', { name })}
          />
        </Dropdown>
      </td>
    </tr>
  )
}
