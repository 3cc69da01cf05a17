// All contracts that were sent from here, with search, filters and pages, kept up to date.
import { FileDoneOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Pagination, Spin } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showScreen } from '../../../ui/screen/screens.ts'
import { useTitle } from '../../../ui/screen/use-title.ts'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { FlowActionDialog } from '../actions/FlowActionDialog.tsx'
import { FailureNote } from '../FailureNote.tsx'
import { ask, chooseNone, keepPlace, useFlowList } from '../flow-list-store.ts'
import { pageSize } from '../../../gateway-client/flow-list.ts'
import { momentText } from '../../../../contract/values/moment.ts'
import { FlowFilters } from './FlowFilters.tsx'
import { FlowTable } from './FlowTable.tsx'
import { clsx } from 'clsx'
import textStyles from '../../../ui/text.module.css'
import layoutStyles from '../../../ui/layout.module.css'
import waitStyles from '../wait.module.css'
import styles from './FlowListScreen.module.css'
import { useFlows } from './use-flows.ts'

export function FlowListScreen() {
  const { t } = useTranslation()
  useTitle(t('flows.title'))
  const { asked, chosen } = useFlowList()
  const { list, error, loading, load, refreshing, stale, askedAt, refresh } = useFlows()
  const [action, setAction] = useState<ChosenAction | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isThere = list !== null
  useLayoutEffect(() => {
    const { top } = useFlowList.getState().place
    if (isThere && scroller.current) scroller.current.scrollTop = top
  }, [isThere])
  useEffect(() => {
    // A new page starts at its top.
    if (useFlowList.getState().place.top === 0 && scroller.current) scroller.current.scrollTop = 0
  }, [asked])
  const nothingYet = list !== null && list.total === 0 && asked.query === '' && Object.keys(list.counts).length === 0
  return (
    <section className={styles.flows} aria-labelledby="lk-flows-title">
      <header className={styles.flowsHead}>
        <h1 id="lk-flows-title">{t('flows.title')}</h1>
        <span className={textStyles.hint} role="status">
          {refreshing ? t('flows.refreshing') : ''}
        </span>
        {!refreshing && askedAt !== null && (
          <span className={textStyles.hint}>{t('flows.refreshed', { time: momentText(askedAt, 'time') })}</span>
        )}
        <span className={layoutStyles.spring} />
        <Button icon={<ReloadOutlined aria-hidden />} loading={refreshing} onClick={() => refresh('all')}>
          {t('flows.refresh')}
        </Button>
      </header>
      {list !== null && !nothingYet && <FlowFilters list={list} />}
      {chosen.size > 0 && (
        <div className={styles.flowsChosen} role="region" aria-label={t('flows.chosenRegion')}>
          <span>{t('flows.chosen', { count: chosen.size })}</span>
          <Button
            size="small"
            type="primary"
            onClick={() => setAction({ name: 'download', flows: [...chosen.values()] })}
          >
            {t('flows.action.download')}
          </Button>
          <Button size="small" type="text" onClick={chooseNone}>
            {t('flows.chooseNone')}
          </Button>
        </div>
      )}
      {error && (
        <FailureNote
          title={t(list ? 'flows.listStale' : 'flows.listFailed')}
          error={error}
          mild={list !== null}
          onRetry={load}
        />
      )}
      {!error && stale && (
        <FailureNote title={t('flows.refreshFailed')} error={stale} asked mild onRetry={() => refresh('opening')} />
      )}
      {list === null && !error && (
        <div className={waitStyles.flowsWait} role="status">
          <Spin /> {t('flows.loading')}
        </div>
      )}
      {nothingYet && <NothingYet />}
      {list !== null && !nothingYet && (
        <>
          <div
            ref={scroller}
            data-testid="flows-scroll"
            className={clsx(styles.flowsScroll, loading && styles.flowsLoading)}
            onScroll={(event) => keepPlace({ top: event.currentTarget.scrollTop })}
          >
            {list.flows.length === 0 ? (
              <div className={styles.flowsNone} role="status">
                <p>{t('flows.noneFound')}</p>
                <Button size="small" onClick={() => ask({ query: '', statuses: [], pendingReview: false })}>
                  {t('flows.showAll')}
                </Button>
              </div>
            ) : (
              <FlowTable flows={list.flows} onAction={setAction} />
            )}
          </div>
          <footer className={styles.flowsFoot}>
            <span aria-live="polite">{t('flows.total', { count: list.total })}</span>
            <Pagination
              current={asked.page}
              total={list.total}
              pageSize={pageSize}
              showSizeChanger={false}
              showQuickJumper={list.total > pageSize * 10}
              hideOnSinglePage
              onChange={(page) => ask({ page })}
            />
          </footer>
        </>
      )}
      <FlowActionDialog action={action} onClose={() => setAction(null)} />
    </section>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  return (
    <div className={styles.flowsEmpty}>
      <FileDoneOutlined aria-hidden className={styles.flowsEmptyMark} />
      <h2>{t('flows.empty')}</h2>
      <p>{t('flows.emptyText')}</p>
      <Button type="primary" onClick={() => showScreen({ name: 'editor' })}>
        {t('flows.emptyDo')}
      </Button>
    </div>
  )
}
