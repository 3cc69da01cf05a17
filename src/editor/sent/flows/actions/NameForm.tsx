// 补充签署人: names the signers who were left open when the contract was sent.
import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fillTypeOf } from '../../../../contract/after-sending/party-states.ts'
import { notify } from '../../../ui/notices/notices.ts'
import { FailureNote } from '../FailureNote.tsx'
import { partyName } from '../flow-names.ts'
import { call } from '../../../gateway-client/call.ts'
import type { AddedApprovers, FlowParty, NewApprovers } from '../../../../gateway/routes.ts'
import { readAgain } from '../../../gateway-client/query-client.ts'
import { queryKeys } from '../../../gateway-client/query-keys.ts'
import { useChange } from '../../../gateway-client/use-change.ts'
import type { ActionFlow } from './chosen-action.ts'
import { approverOf, emptySigner, isComplete, isUntouched, type NamedSigner } from './named-signer.ts'
import { SignerFields } from './SignerFields.tsx'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './NameForm.module.css'

interface NameFormProps {
  readonly flow: ActionFlow
  readonly onClose: () => void
}

export function NameForm({ flow, onClose }: NameFormProps) {
  const { t } = useTranslation()
  const open = flow.parties.filter((party) => fillTypeOf(party) !== null)
  const [typed, setTyped] = useState<Readonly<Record<string, NamedSigner>>>({})
  const [failed, setFailed] = useState<AddedApprovers['failed']>([])
  const signerOf = ({ recipientId, company }: FlowParty) => typed[recipientId ?? ''] ?? emptySigner(company)
  const entries = open.flatMap((party) => {
    const signer = signerOf(party)
    const fillType = fillTypeOf(party)
    return party.recipientId === null || fillType === null || isUntouched(signer, party.kind)
      ? []
      : [{ recipientId: party.recipientId, kind: party.kind, fillType, signer }]
  })
  const isFine = entries.length > 0 && entries.every(({ signer, kind }) => isComplete(signer, kind))
  const { busy, error, send } = useChange(async (bodies: readonly NewApprovers[]) => {
    setFailed([])
    const refused: AddedApprovers['failed'][number][] = []
    for (const body of bodies) {
      const { added, failed: not } = await call('POST /api/flows/{flowId}/approvers', {
        params: { flowId: flow.flowId },
        body,
      })
      refused.push(...not)
      // Signers that Tencent accepted must not be sent again with those it did not.
      setTyped((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !added.includes(id))))
      void readAgain(queryKeys.flows)
    }
    return refused
  })
  const submit = () => {
    // Signers and candidates are two calls.
    const calls = ([1, 0] as const).map((fillApproverType) => ({
      fillApproverType,
      approvers: entries
        .filter(({ fillType }) => fillType === fillApproverType)
        .map(({ recipientId, kind, signer }) => approverOf(recipientId, kind, signer)),
    }))
    send(
      calls.filter(({ approvers }) => approvers.length > 0),
      (refused) => {
        if (refused.length > 0) return setFailed(refused)
        notify({ kind: 'success', title: t('flows.name.done') })
        onClose()
      },
    )
  }
  return (
    <form
      className={actionStyles.action}
      onSubmit={(event) => {
        event.preventDefault()
        if (isFine) submit()
      }}
    >
      <p>{t('flows.name.text')}</p>
      {open.map((party) => {
        const id = party.recipientId ?? ''
        const refusal = failed.find(({ recipientId }) => recipientId === id)
        return (
          <fieldset key={id} className={styles.nameParty}>
            <legend>{party.role || partyName(t, party)}</legend>
            <p className={textStyles.hint}>
              {fillTypeOf(party) === 0 ? candidatesHint(t, party) : t('flows.name.once')}
            </p>
            <SignerFields
              id={id}
              kind={party.kind}
              signer={signerOf(party)}
              onChange={(change) => setTyped({ ...typed, [id]: { ...signerOf(party), ...change } })}
            />
            {refusal && (
              <p className={textStyles.fieldError} role="alert">
                {t('flows.name.refused', { why: refusal.message })}
              </p>
            )}
          </fieldset>
        )
      })}
      {error && <FailureNote title={t('flows.name.failed')} error={error} />}
      <div className={actionStyles.actionFoot}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!isFine}>
          {t('flows.name.ok')}
        </Button>
      </div>
    </form>
  )
}

function candidatesHint(t: TFunction, { candidates = [] }: FlowParty): string {
  const added =
    candidates.length > 0 ? ` ${t('flows.name.added', { names: candidates.join(t('common.listSeparator')) })}` : ''
  return `${t('flows.name.candidates')}${added}`
}
