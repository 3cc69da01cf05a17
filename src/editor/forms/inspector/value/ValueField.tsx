// A component's value, with the control of its type. The initiator's fill components need a value, which is written
// into the PDF at the start; a signer's must have none; a seal's is a seal id (SDK's comment on ComponentValue).
import { Alert, Button } from 'antd'
import { createElement, type JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { componentType } from '../../../../contract/component-types/catalogue.ts'
import { readExtra } from '../../../../contract/component-types/extra.ts'
import { kindFacets, type ValueKind } from '../../../../contract/component-types/value-kinds.ts'
import { INITIATOR, type PlacedComponent } from '../../../../contract/draft/draft.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { SealPicker } from '../../seals/SealPicker.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { setKeys } from '../edit-component.ts'
import { CheckBoxValue, SelectorValue } from './ChoiceValue.tsx'
import { DateValue } from './DateValue.tsx'
import { PictureValue } from './PictureValue.tsx'
import { TableValue } from './TableValue.tsx'
import { valueId, type ValueProps } from './value-props.ts'
import textStyles from '../../../ui/text.module.css'
import styles from './ValueField.module.css'

/** The control for each kind of value. A missing one is a compile error. */
const controls: Readonly<Record<ValueKind, (props: ValueProps) => JSX.Element>> = {
  seal: SealValue,
  legalSeal: SealValue,
  line: TextValue,
  lines: (props) => <TextValue {...props} rows={3} />,
  district: DistrictValue,
  tick: CheckBoxValue,
  date: DateValue,
  option: SelectorValue,
  picture: PictureValue,
  pictures: PictureValue,
  table: TableValue,
  watermark: WatermarkValue,
  inside: CombinationValue,
  // The initiator does not sign; a value that an import has anyway is shown as it is.
  bySigning: TextValue,
}

export function ValueField({ placed }: { readonly placed: PlacedComponent }) {
  const editable = useEditor((state) => state.editable)
  const { component } = placed
  const value = typeof component.ComponentValue === 'string' ? component.ComponentValue : ''
  const set = (text: string) => setKeys(placed.id, { ComponentValue: text === '' ? undefined : text })
  const props: ValueProps = { placed, value, editable, set }
  const entry = componentType(component.ComponentType)
  if (entry === undefined) return <TextValue {...props} />
  const { beforehand } = kindFacets(entry.value)
  if (placed.owner !== INITIATOR && !beforehand) return <SignersValue {...props} fills={entry.group === 'fill'} />
  return createElement(controls[entry.value], props)
}

interface TextValueProps extends ValueProps {
  readonly rows?: number
  readonly placeholder?: string
}

function TextValue({ value, editable, set, rows, placeholder }: TextValueProps) {
  const { t } = useTranslation()
  return (
    <TextField
      id={valueId}
      label={t('inspector.value')}
      param="ComponentValue"
      placeholder={placeholder ?? t('inspector.valuePlaceholder')}
      value={value}
      rows={rows}
      counted
      disabled={!editable}
      onCommit={set}
    />
  )
}

function DistrictValue(props: ValueProps) {
  const { t } = useTranslation()
  return <TextValue {...props} placeholder={t('value.district')} />
}

function CombinationValue(props: ValueProps) {
  const { t } = useTranslation()
  return props.value === '' ? (
    <p className="lk-hint">{t('value.combination')}</p>
  ) : (
    <Unwanted {...props} text={t('value.combination')} />
  )
}

function WatermarkValue(props: ValueProps) {
  const { t } = useTranslation()
  const writesItself = readExtra(props.placed.component).SubType === 'PERSON_INFO_WATERMARK'
  if (!writesItself) return <TextValue {...props} />
  return props.value === '' ? (
    <p className={textStyles.hint}>{t('value.personInfo')}</p>
  ) : (
    <Unwanted {...props} text={t('value.personInfo')} />
  )
}

/** Signers fill in and sign themselves: an imported value is reported and can be removed. */
function SignersValue({ fills, ...props }: ValueProps & { readonly fills: boolean }) {
  const { t } = useTranslation()
  if (props.value !== '') return <Unwanted {...props} text={t(fills ? 'value.ofSigner' : 'value.ofSignature')} />
  return fills ? <p className={textStyles.hint}>{t('inspector.signerFills')}</p> : null
}

function Unwanted({ value, text, editable, set }: ValueProps & { readonly text: string }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="warning"
      title={text}
      description={<code className={styles.unwantedText}>{value}</code>}
      action={
        <Button size="small" disabled={!editable} onClick={() => set('')}>
          {t('value.clear')}
        </Button>
      }
    />
  )
}

/** A seal of the account, chosen by picture and name, or by id. */
function SealValue({ value, editable, set }: ValueProps) {
  const { t } = useTranslation()
  return (
    <FieldRow id={valueId} label={t('value.seal')} param="ComponentValue">
      <SealPicker
        id={valueId}
        value={value === '' ? undefined : value}
        onChange={(id) => set(id ?? '')}
        disabled={!editable}
        placeholder={t('inspector.sealIdPlaceholder')}
      />
    </FieldRow>
  )
}
