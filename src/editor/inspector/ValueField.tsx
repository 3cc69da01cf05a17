// A component's value. The initiator's fill components need one (S4: written into the PDF at the start); a signer's must
// have none, the signer fills it; a seal's is a seal id.
import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { componentType } from '../../contract/component-types/catalogue.ts'
import { INITIATOR, type PlacedComponent } from '../../contract/draft/draft.ts'
import { useEditor } from '../state/editor-store.ts'
import { setKeys } from './edit-component.ts'
import { FieldRow } from './FieldRow.tsx'
import { TextField } from './TextField.tsx'

/** The form of a DATE value (SDK's comment on ComponentValue). */
const dateForm = 'YYYY年MM月DD日'
const seals = ['SIGN_SEAL', 'SIGN_PAGING_SEAL', 'SIGN_LEGAL_PERSON_SEAL']

export function ValueField({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { component } = placed
  const type = component.ComponentType
  const value = typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
  const set = (text: string) => setKeys(placed.id, { ComponentValue: text === '' ? undefined : text })
  const id = 'lk-value'

  const group = componentType(type)?.group
  if (group === 'fill' && placed.owner !== INITIATOR && value === '') {
    return <p className="lk-hint">{t('inspector.signerFills')}</p>
  }
  if (group === 'sign' && !seals.includes(type) && value === '') return null
  if (type === 'CHECK_BOX') {
    return (
      <FieldRow id={id} label={t('inspector.value')}>
        <Segmented
          id={id}
          size="small"
          aria-label={t('inspector.value')}
          value={value === 'true' ? 'true' : value === 'false' ? 'false' : ''}
          disabled={!editable}
          onChange={(next) => set(next)}
          options={[
            { value: 'true', label: t('inspector.ticked') },
            { value: 'false', label: t('inspector.unticked') },
          ]}
        />
      </FieldRow>
    )
  }
  if (type === 'DATE') {
    const date = dayjs(value.replace(/[年月]/g, '-').replace('日', ''))
    return (
      <FieldRow id={id} label={t('inspector.value')} hint={value !== '' && !date.isValid() ? value : undefined}>
        <DatePicker
          id={id}
          size="small"
          format={dateForm}
          value={value !== '' && date.isValid() ? date : null}
          disabled={!editable}
          onChange={(next) => set(next ? next.format(dateForm) : '')}
        />
      </FieldRow>
    )
  }
  const manyLines = type === 'MULTI_LINE_TEXT' || type === 'DYNAMIC_TABLE'
  return (
    <TextField
      id={id}
      label={t(seals.includes(type) ? 'inspector.sealId' : 'inspector.value')}
      placeholder={t(seals.includes(type) ? 'inspector.sealIdPlaceholder' : 'inspector.valuePlaceholder')}
      value={value}
      rows={manyLines ? 3 : undefined}
      disabled={!editable}
      onCommit={set}
    />
  )
}
