// The status, the times, and the available actions.
import { CopyOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { actionsFor, pendingReviews, type FlowAction } from '../../../../contract/after-sending/flow-status-rules.ts'
import { copyText } from '../../../ui/copy-and-download.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { hashOf } from '../../../ui/screen/screens.ts'
import { nodeName } from '../actions/ReviewForm.tsx'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { Deadline } from '../Deadline.tsx'
import type { FlowDetail } from '../../../../gateway/routes.ts'
import { momentText, zonedText } from '../../../../contract/values/moment.ts'
import { StatusTag } from '../StatusTag.tsx'
import { clsx } from 'clsx'
import layoutStyles from '../../../ui/layout.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './DetailHead.module.css'

interface DetailHeadProps {
  readonly flow: FlowDetail
  readonly refreshing: boolean
  /** When Tencent was last asked, ms since 1970. */
  readonly askedAt: number | null
  readonly onRefresh: () => void
  readonly onAction: (action: ChosenAction) => void
  readonly onReuse: () => void
}

export function DetailHead({ flow, refreshing, askedAt, onRefresh, onAction, onReuse }: DetailHeadProps) {
  const { t } = useTranslation()
  const pending = pendingReviews(flow.request, flow.parties, flow.reviews)
  const actions = actionsFor(flow.status, flow.parties, pending.length)
  // A pending review blocks everything else, so it comes first.
  const main = actions.includes('review') ? 'review' : actions[0]
  const choose = (name: FlowAction) => {
    if (name === 'download') onAction({ name, flows: [flow] })
    else if (name === 'review') onAction({ name, flow, pending })
    else onAction({ name, flow })
  }
  const copy = async () => {
    if (await copyText(flow.flowId)) notify({ kind: 'success', title: t('send.copied') })
    else notify({ kind: 'error', title: t('json.copyFailed'), text: t('json.copyFailedText') })
  }
  return (
    <header className={styles.flowHead}>
      <p className={styles.flowLine}>
        <StatusTag status={flow.status} />
        <span>
          {t('flows.since')} <time dateTime={flow.statusAt}>{zonedText(flow.statusAt)}</time>
        </span>
        <span>
          {t('flows.column.created')} <time dateTime={flow.createdAt}>{zonedText(flow.createdAt)}</time>
        </span>
        {flow.deadline !== null && (
          <span>
            {t('flows.column.deadline')} <Deadline deadline={flow.deadline} status={flow.status} />
          </span>
        )}
        {flow.qrCode && <a href={hashOf({ name: 'qr-codes' })}>{t('flows.fromQrCode', { name: flow.qrCode.name })}</a>}
        <span className={styles.flowIdLine}>
          <code>{flow.flowId}</code>
          <Button
            type="text"
            size="small"
            icon={<CopyOutlined aria-hidden />}
            aria-label={t('flows.copyId')}
            title={t('flows.copyId')}
            onClick={() => void copy()}
          />
        </span>
      </p>
      {flow.cancelMessage && (
        <p className={styles.flowWhy}>
          {t('flows.why')}
          {flow.cancelMessage}
        </p>
      )}
      {actions.includes('review') && (
        <p className={styles.flowWhy}>
          {t('flows.review.waits', {
            names: pending.map((one) => nodeName(t, flow, one)).join(t('common.listSeparator')),
          })}
        </p>
      )}
      <div className={styles.flowActions} role="group" aria-label={t('flows.column.actions')}>
        {actions
          .filter((action) => action !== 'cancel')
          .map((action) => (
            <Button key={action} type={action === main ? 'primary' : 'default'} onClick={() => choose(action)}>
              {t(`flows.action.${action}`)}
            </Button>
          ))}
        {flow.request && <Button onClick={onReuse}>{t('flows.action.reuse')}</Button>}
        {actions.includes('cancel') && (
          <Button danger onClick={() => choose('cancel')}>
            {t('flows.action.cancel')}
          </Button>
        )}
        <span className={layoutStyles.spring} />
        {!refreshing && askedAt !== null && (
          <span className={clsx(textStyles.hint, styles.flowAsked)}>
            {t('flows.refreshed', { time: momentText(askedAt, 'time') })}
          </span>
        )}
        <Button icon={<ReloadOutlined aria-hidden />} loading={refreshing} onClick={onRefresh}>
          {t('flows.refresh')}
        </Button>
      </div>
    </header>
  )
}
