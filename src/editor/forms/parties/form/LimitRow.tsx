// One component type that a signer may add, and the seals or ways of signing it is limited to.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JsonObject } from '../../../../contract/values/json-object.ts'
import type { Party } from '../../../../contract/draft/draft.ts'
import {
  limitValues,
  limitValuesOf,
  namesSeals,
  removeLimit,
  setLimitType,
  setLimitValues,
  type LimitType,
} from '../../../../contract/draft/party-limits.ts'
import { sealKinds, signerSignatureKinds } from '../../../../contract/values/signature-kinds.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { ManyRow } from '../../../ui/fields/ManyRow.tsx'
import { SelectRow } from '../../../ui/fields/SelectRow.tsx'
import { SealIdsField } from './SealIdsField.tsx'
import { usePartySettings } from './use-party-settings.ts'
import styles from './LimitRow.module.css'

interface LimitRowProps {
  readonly party: Party
  readonly limit: JsonObject
  readonly index: number
  /** The types that a signer of this kind may add. */
  readonly types: readonly LimitType[]
}

type SealsBy = 'kinds' | 'ids'

export function LimitRow({ party, limit, index, types }: LimitRowProps) {
  const { t } = useTranslation()
  const { disabled, change } = usePartySettings(party)
  const values = limitValues(limit)
  const [chosen, setChosen] = useState<SealsBy>(namesSeals(limit) ? 'ids' : 'kinds')
  const sealsBy: SealsBy = namesSeals(limit) ? 'ids' : values.length > 0 ? 'kinds' : chosen
  const id = `lk-party-limit-${index}`
  const number = index + 1
  const setValues = (next: readonly string[]) => change((before) => setLimitValues(before, index, next))
  const about = limitValuesOf(limit.ComponentType)
  return (
    <div className={styles.partyLimit} role="group" aria-label={t('party.limitNumber', { number })}>
      <SelectRow<string>
        id={`${id}-type`}
        label={t('party.limitNumber', { number })}
        param="ComponentType"
        value={typeof limit.ComponentType === 'string' ? limit.ComponentType : undefined}
        placeholder={t('party.chooseType')}
        options={types.map((value) => ({ value, label: t(`componentType.${value}`) }))}
        disabled={disabled}
        onChange={(next) => {
          const type = types.find((one) => one === next)
          if (type) change((before) => setLimitType(before, index, type))
        }}
      />
      {about === 'seals' && (
        <>
          <FieldRow id={`${id}-by`} label={t('party.sealsBy')}>
            <Segmented<SealsBy>
              id={`${id}-by`}
              size="small"
              aria-label={t('party.sealsBy')}
              value={sealsBy}
              disabled={disabled}
              options={[
                { value: 'kinds', label: t('party.byKinds') },
                { value: 'ids', label: t('party.byIds') },
              ]}
              onChange={(next) => {
                setChosen(next)
                if (values.length > 0) setValues([])
              }}
            />
          </FieldRow>
          {sealsBy === 'ids' ? (
            <SealIdsField id={`${id}-values`} value={values} disabled={disabled} onChange={setValues} />
          ) : (
            <ManyRow<string>
              id={`${id}-values`}
              label={t('party.sealKinds')}
              param="ComponentValue"
              value={values}
              options={sealKinds.map((value) => ({ value, label: t(`party.sealKind.${value}`) }))}
              placeholder={t('party.anySeal')}
              disabled={disabled}
              onChange={setValues}
            />
          )}
        </>
      )}
      {about === 'signatures' && (
        <ManyRow<string>
          id={`${id}-values`}
          label={t('party.signatureKinds')}
          param="ComponentValue"
          value={values}
          options={signerSignatureKinds.map((value) => ({ value, label: t(`party.signatureKind.${value}`) }))}
          placeholder={t('party.notLimited')}
          disabled={disabled}
          onChange={setValues}
        />
      )}
      <Button
        size="small"
        type="text"
        className={styles.partyLimitRemove}
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('party.removeLimit', { number })}
        title={t('party.removeLimit', { number })}
        disabled={disabled}
        onClick={() => change((before) => removeLimit(before, index))}
      />
    </div>
  )
}
