// The visible rows that need more than their row of the table: signing order, deadline, and what a signer may add.
import { Segmented, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { endOfDayAfter } from '../../../contract/values/moment.ts'
import { deadlineProblem, remindedOnProblem, type MomentProblem } from '../../../contract/draft/flow-moments.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { useNow } from '../../ui/fields/use-now.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { FlowSettingRow } from './FlowSettingRow.tsx'
import { useFlowKey } from './use-flow.ts'
import chipsStyles from './chips.module.css'

const quickDays = [7, 15, 30, 90] as const

export function OrderField() {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey('Unordered')
  const odd = !isUnset(value) && typeof value !== 'boolean'
  return (
    <FieldRow
      id={id}
      param="Unordered"
      label={t('flow.set.Unordered')}
      error={odd ? t('flow.odd.switch', { found: asText(value) }) : null}
      hint={t(value === true ? 'flow.unorderedHint' : 'flow.orderedHint')}
    >
      <Segmented
        id={id}
        size="small"
        aria-label={t('flow.set.Unordered')}
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

/** The signing deadline, with buttons for common periods. */
export function DeadlineField() {
  return (
    <>
      <MomentField path="Deadline" problem={deadlineProblem} />
      <QuickDays />
    </>
  )
}

export function RemindedOnField() {
  return <MomentField path="RemindedOn" problem={remindedOnProblem} />
}

interface MomentFieldProps {
  readonly path: 'Deadline' | 'RemindedOn'
  readonly problem: (value: unknown, now: number) => MomentProblem | null
}

/** Also reports a time that passes while the form is open. */
function MomentField({ path, problem }: MomentFieldProps) {
  const { t } = useTranslation()
  const { value } = useFlowKey(path)
  const wrong = problem(value, useNow(value))
  return <FlowSettingRow path={path} error={wrong && t(`flow.moment.${wrong}`, { found: JSON.stringify(value) })} />
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

export function AddOwnField() {
  const { t } = useTranslation()
  const { id, value, disabled, set } = useFlowKey('SignBeanTag')
  const odd = !isUnset(value) && value !== 0 && value !== 1
  return (
    <FieldRow
      id={id}
      param="SignBeanTag"
      label={t('flow.set.SignBeanTag')}
      error={odd ? t('flow.odd.switch', { found: asText(value) }) : null}
      hint={t('flow.hint.SignBeanTag')}
    >
      <Switch
        id={id}
        size="small"
        aria-label={t('flow.set.SignBeanTag')}
        checked={value === 1}
        disabled={disabled}
        onChange={(own) => set(own ? 1 : undefined)}
      />
    </FieldRow>
  )
}
