// 审批与限制: the company's own approvals, and what may not be done later.
import { useTranslation } from 'react-i18next'
import { asObject, isObject, isUnset, updateInside } from '../../../contract/draft/flow-values.ts'
import { More } from '../../ui/fields/More.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { FlowSwitch } from './FlowSwitch.tsx'
import { useFlowKey, useSetCount } from './use-flow.ts'

export function LimitsFold() {
  const { t } = useTranslation()
  const { set: setReview, ...review } = useFlowKey('NeedSignReview')
  const { set: setWorkflow, ...workflow } = useFlowKey('Workflow')
  const limit = useFlowKey('FlowOperateLimit')
  const odd = !isUnset(limit.value) && !isObject(limit.value)
  return (
    <More fold="flow-limits" label={t('flow.fold.limits')} set={useSetCount('flow-limits')}>
      <FlowSwitch
        {...workflow}
        param="Workflow"
        label={t('flow.workflow')}
        hint={t('flow.workflowHint')}
        onChange={setWorkflow}
      />
      <FlowSwitch
        {...review}
        param="NeedSignReview"
        label={t('flow.review')}
        hint={t('flow.reviewHint')}
        onChange={setReview}
      />
      <FlowSwitch
        id={limit.id}
        disabled={limit.disabled}
        param="FlowOperateLimit.NoRelease"
        label={t('flow.noRelease')}
        hint={t('flow.noReleaseHint')}
        value={odd ? limit.value : asObject(limit.value).NoRelease}
        onChange={(on) =>
          useEditor.getState().edit((draft) => updateInside(draft, 'FlowOperateLimit', 'NoRelease', on))
        }
      />
    </More>
  )
}
