// 补充签署人: who signs at the places that were left open when the contract was sent.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpen } from '../../../contract/after-sending/flow-status-rules.ts'
import { maxNameLength, mobileProblem, nameProblem, organizationProblem, tidyMobile, withFullBrackets } from '../../../contract/draft/party-rules.ts'
import { notify } from '../../notices/notices.ts'
import { FailureNote } from '../FailureNote.tsx'
import { partyName } from '../flow-names.ts'
import { nameSigners, type AddedApprovers } from '../flows-api.ts'
import type { ActionFlow } from './FlowActionDialog.tsx'
import { useAttempt } from './use-attempt.ts'

interface NameFormProps {
  readonly flow: ActionFlow
  readonly onClose: () => void
  readonly onChanged: () => void
}

interface Named {
  readonly name: string
  readonly mobile: string
  readonly company: string
}

export function NameForm({ flow, onClose, onChanged }: NameFormProps) {
  const { t } = useTranslation()
  const open = flow.parties.filter(isOpen)
  const [typed, setTyped] = useState<Readonly<Record<string, Named>>>(() =>
    Object.fromEntries(open.map(({ recipientId, company }) => [recipientId ?? '', { name: '', mobile: '', company }])),
  )
  const [failed, setFailed] = useState<AddedApprovers['failed']>([])
  const { busy, error, run } = useAttempt()
  const entries = open.flatMap(({ recipientId, kind }) => {
    const one = typed[recipientId ?? '']
    return recipientId !== null && one && (one.name !== '' || one.mobile !== '') ? [{ recipientId, kind, ...one }] : []
  })
  const isFine = entries.length > 0 && entries.every((one) => one.name !== '' && one.mobile !== '' && problemsOf(one, one.kind).every((problem) => problem === null) && (one.kind !== 'company' || one.company !== ''))
  const send = async () => {
    setFailed([])
    const approvers = entries.map(({ recipientId, kind, name, mobile, company }) => ({ recipientId, name, mobile, ...(kind === 'company' ? { organizationName: company } : {}) }))
    const answer = await run(() => nameSigners(flow.flowId, { approvers, fillApproverType: 1 }))
    if (!answer) return
    onChanged()
    if (answer.failed.length > 0) return setFailed(answer.failed)
    notify({ kind: 'success', title: t('flows.name.done') })
    onClose()
  }
  return (
    <form
      className="lk-action"
      onSubmit={(event) => {
        event.preventDefault()
        if (isFine) void send()
      }}
    >
      <p>{t('flows.name.text')}</p>
      {open.map((party) => {
        const id = party.recipientId ?? ''
        const one = typed[id] ?? { name: '', mobile: '', company: '' }
        const change = (part: Partial<Named>) => setTyped({ ...typed, [id]: { ...one, ...part } })
        const [name, mobile, company] = problemsOf(one, party.kind)
        const refusal = failed.find(({ recipientId }) => recipientId === id)
        return (
          <fieldset key={id} className="lk-name-party">
            <legend>{party.role || partyName(t, party)}</legend>
            {party.kind === 'company' && (
              <NameField id={`lk-name-company-${id}`} label={t('party.field.company')} value={one.company} problem={company} onChange={(value) => change({ company: withFullBrackets(value) })} />
            )}
            <NameField id={`lk-name-name-${id}`} label={t(party.kind === 'company' ? 'party.field.operatorName' : 'party.field.name')} value={one.name} problem={name} onChange={(value) => change({ name: value })} />
            <NameField id={`lk-name-mobile-${id}`} label={t('party.field.mobile')} value={one.mobile} problem={mobile} tel onChange={(value) => change({ mobile: tidyMobile(value) })} />
            {refusal && (
              <p className="lk-field-error" role="alert">
                {t('flows.name.refused', { why: refusal.message })}
              </p>
            )}
          </fieldset>
        )
      })}
      {error && <FailureNote title={t('flows.name.failed')} error={error} />}
      <div className="lk-action-foot">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!isFine}>
          {t('flows.name.ok')}
        </Button>
      </div>
    </form>
  )
}

function problemsOf({ name, mobile, company }: Named, kind: string): readonly (string | null)[] {
  return [
    nameProblem(name) ?? ([...name].length > maxNameLength ? 'tooLong' : null),
    mobileProblem(mobile),
    kind === 'company' ? organizationProblem(company) : null,
  ]
}

interface NameFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly problem: string | null | undefined
  readonly tel?: boolean
  readonly onChange: (value: string) => void
}

function NameField({ id, label, value, problem, tel, onChange }: NameFieldProps) {
  const { t } = useTranslation()
  // A number is not wrong while it is being typed.
  const [left, setLeft] = useState(false)
  const shown = problem && left
  return (
    <div className="lk-name-row">
      <label htmlFor={id}>{label}</label>
      <div>
        <Input
          id={id}
          value={value}
          inputMode={tel ? 'tel' : 'text'}
          autoComplete="off"
          status={shown ? 'error' : undefined}
          aria-invalid={Boolean(shown)}
          aria-describedby={shown ? `${id}-problem` : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setLeft(true)}
        />
        {shown && (
          <p id={`${id}-problem`} className="lk-field-error">
            {t(`problem.${problem}`, { max: maxNameLength, min: 0 })}
          </p>
        )}
      </div>
    </div>
  )
}
