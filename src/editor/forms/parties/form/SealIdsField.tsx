// The ids of the seals that a signer is limited to, chosen from the account or typed.
import { useTranslation } from 'react-i18next'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { SealsPicker } from '../../seals/SealPicker.tsx'

interface SealIdsFieldProps {
  readonly id: string
  readonly value: readonly string[]
  readonly disabled: boolean
  readonly onChange: (ids: readonly string[]) => void
}

export function SealIdsField({ id, value, disabled, onChange }: SealIdsFieldProps) {
  const { t } = useTranslation()
  return (
    <FieldRow id={id} label={t('party.sealIds')} param="ComponentValue" hint={t('party.hint.sealIds')}>
      <SealsPicker id={id} value={value} disabled={disabled} onChange={onChange} />
    </FieldRow>
  )
}
