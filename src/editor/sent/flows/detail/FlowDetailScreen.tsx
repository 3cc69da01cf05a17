// One contract: its status, its parties, what was sent, and what can be done with it now.
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../../../ui/screen/screens.ts'
import { useTitle } from '../../../ui/screen/use-title.ts'
import type { ChosenAction } from '../actions/chosen-action.ts'
import { FlowActionDialog } from '../actions/FlowActionDialog.tsx'
import { FailureNote } from '../FailureNote.tsx'
import { flowName } from '../flow-names.ts'
import { DetailHead } from './DetailHead.tsx'
import { FactsSection } from './FactsSection.tsx'
import { LayoutSection } from './LayoutSection.tsx'
import { PartiesSection } from './PartiesSection.tsx'
import { ReuseDialog } from './ReuseDialog.tsx'
import { ReviewsSection } from './ReviewsSection.tsx'
import { useFlow } from './use-flow.ts'
import { useSourceDraft } from './use-source-draft.ts'
import waitStyles from '../wait.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './FlowDetailScreen.module.css'

export function FlowDetailScreen({ flowId }: { readonly flowId: string }) {
  const { t } = useTranslation()
  const { flow, error, stale, refreshing, askedAt, load, refresh } = useFlow(flowId)
  const draft = useSourceDraft(flow?.draftId ?? null)
  const [action, setAction] = useState<ChosenAction | null>(null)
  const [reusing, setReusing] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const isThere = flow !== null
  useTitle(flow ? flowName(t, flow.name) : null)
  useEffect(() => {
    // Focusing the title makes a screen reader announce the new screen.
    if (isThere) title.current?.focus({ preventScroll: true })
  }, [isThere])
  return (
    <article className={styles.flow}>
      <nav className={styles.flowBack} aria-label={t('flows.backNav')}>
        <a href={hashOf({ name: 'contracts', flowId: null })}>
          <ArrowLeftOutlined aria-hidden /> {t('flows.back')}
        </a>
      </nav>
      {!flow && !error && (
        <div className={waitStyles.flowsWait} role="status">
          <Spin /> {t('flows.loading')}
        </div>
      )}
      {!flow && error && (
        <>
          <h1 className={textStyles.unseen}>{t('flows.title')}</h1>
          <FailureNote
            title={t(
              error.code === 'not-found' || error.code === 'flow-not-found' ? 'flows.notHere' : 'flows.detailFailed',
            )}
            error={error}
            onRetry={load}
          />
        </>
      )}
      {flow && (
        <>
          <h1 ref={title} tabIndex={-1} className={styles.flowTitle}>
            {flowName(t, flow.name)}
          </h1>
          <DetailHead
            flow={flow}
            refreshing={refreshing}
            askedAt={askedAt}
            onRefresh={() => refresh('opening')}
            onAction={setAction}
            onReuse={() => setReusing(true)}
          />
          {error && <FailureNote title={t('flows.listStale')} error={error} mild onRetry={load} />}
          {!error && stale && (
            <FailureNote title={t('flows.refreshFailed')} error={stale} asked mild onRetry={() => refresh('opening')} />
          )}
          <div className={styles.flowColumns}>
            <div>
              <PartiesSection flow={flow} onAction={setAction} />
              <LayoutSection flow={flow} draft={draft} />
            </div>
            <div>
              <FactsSection flow={flow} />
              <ReviewsSection reviews={flow.reviews} parties={flow.parties} />
            </div>
          </div>
          <FlowActionDialog action={action} onClose={() => setAction(null)} />
          {reusing && flow.request && (
            <ReuseDialog flow={flow} request={flow.request} draft={draft} onClose={() => setReusing(false)} />
          )}
        </>
      )}
    </article>
  )
}
