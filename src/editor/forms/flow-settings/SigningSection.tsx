// Who signs when, until when, and what a signer may add.
import { Segmented, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { deadlineProblem, endOfDayAfter, remindedOnProblem } from '../../../contract/draft/flow-moments.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { AutoSceneField } from './AutoSceneField.tsx'
import { FlowMoment } from './FlowMoment.tsx'
import { useFlowKey } from './use-flow.ts'
import chipsStyles from './chips.module.css'

const quickDays = [7, 15, 30, 90] as const

export function SigningSection({ needsScene }: { readonly needsScene: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <OrderField />
      <FlowMoment
        name="Deadline"
        label={t('flow.deadline')}
        placeholder={t('flow.deadlineDefault')}
        problem={deadlineProblem}
      />
      <QuickDays />
      <FlowMoment
        name="RemindedOn"
        label={t('flow.remindedOn')}
        placeholder={t('flow.remindedOnDefault')}
        hint={t('flow.remindedOnHint')}
        problem={remindedOnProblem}
      />
      <AddOwnField />
      {needsScene && <AutoSceneField />}
    </>
  )
}

function OrderField() {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey('Unordered')
  const odd = !isUnset(value) && typeof value !== 'boolean'
  return (
    <FieldRow
      id={id}
      param="Unordered"
      label={t('flow.order')}
      error={odd ? t('flow.odd.switch', { found: asText(value) }) : null}
      hint={t(value === true ? 'flow.unorderedHint' : 'flow.orderedHint')}
    >
      <Segmented
        id={id}
        size="small"
        aria-label={t('flow.order')}
        value={odd ? undefined : value === true ? 'unordered' : 'ordered'}
        disabled={disabled}
        onChange={(next) => set(next === 'unordered' ? true : undefined)}
        options={[
          { value: 'ordered', label: t('flow.ordered') },
          { value: 'unordered', label: t('flow.unordered') },
        ]}
      />
    </FieldRow>
  )
}

function QuickDays() {
  const { t } = useTranslation()
  const { disabled, set } = useFlowKey('Deadline')
  return (
    <div className={chipsStyles.flowChips} role="group" aria-label={t('flow.deadlineQuick')}>
      {quickDays.map((days) => (
        <button
          key={days}
          type="button"
          className={chipsStyles.flowChip}
          disabled={disabled}
          onClick={() => set(endOfDayAfter(days, Date.now()))}
        >
          {t('flow.days', { days })}
        </button>
      ))}
    </div>
  )
}

function AddOwnField() {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey('SignBeanTag')
  const odd = !isUnset(value) && value !== 0 && value !== 1
  return (
    <FieldRow
      id={id}
      param="SignBeanTag"
      label={t('flow.addOwn')}
      error={odd ? t('flow.odd.switch', { found: asText(value) }) : null}
      hint={t('flow.addOwnHint')}
    >
      <Switch
        id={id}
        size="small"
        aria-label={t('flow.addOwn')}
        checked={value === 1}
        disabled={disabled}
        onChange={(own) => set(own ? 1 : undefined)}
      />
    </FieldRow>
  )
}
