// Who may scan the code: the listed people, or everybody if none are listed.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { idCardTypes } from '../../../contract/values/id-card.ts'
import { PersonText } from './PersonText.tsx'
import { emptyPerson, type Person } from './new-code.ts'
import textStyles from '../../ui/text.module.css'
import qrCodesStyles from './qr-codes.module.css'
import styles from './RestrictionRows.module.css'

/** The gateway's limit. */
const maxPersons = 50
const params = { name: 'Name', mobile: 'Mobile', idCardNumber: 'IdCardNumber' } as const

interface RestrictionRowsProps {
  readonly persons: readonly Person[]
  /** Takes `restrictions.0.mobile` and the like. */
  readonly errorOf: (field: string) => string | null
  readonly onChange: (persons: readonly Person[]) => void
}

export function RestrictionRows({ persons, errorOf, onChange }: RestrictionRowsProps) {
  const { t } = useTranslation()
  return (
    <div data-param="Restrictions">
      {persons.map((person, place) => {
        const set = (change: Partial<Person>) =>
          onChange(persons.map((one, at) => (at === place ? { ...one, ...change } : one)))
        const label = (field: keyof Person) =>
          [t('qrCode.make.person', { place: place + 1 }), t(`qrCode.make.${field}`)].join(t('common.colon'))
        const whole = errorOf(`restrictions.${place}`)
        const text = (field: keyof typeof params) => (
          <PersonText
            id={`qr-person-${place}-${field}`}
            param={params[field]}
            label={label(field)}
            placeholder={t(`qrCode.make.${field}`)}
            value={person[field]}
            error={errorOf(`restrictions.${place}.${field}`)}
            onChange={(value) => set({ [field]: value })}
          />
        )
        return (
          // oxlint-disable-next-line react/no-array-index-key -- persons have no id, and the form holds all state
          <div
            className={styles.qrPerson}
            key={place}
            role="group"
            aria-label={t('qrCode.make.person', { place: place + 1 })}
          >
            {text('name')}
            {text('mobile')}
            <div data-param="IdCardType">
              <Select
                id={`qr-person-${place}-type`}
                size="small"
                aria-label={label('idCardType')}
                placeholder={t('qrCode.make.idCardType')}
                allowClear
                value={person.idCardType || undefined}
                onChange={(idCardType?: string) => set({ idCardType: idCardType ?? '' })}
                options={idCardTypes.map((value) => ({ value, label: t(`qrCode.make.cardType.${value}`) }))}
              />
            </div>
            {text('idCardNumber')}
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('qrCode.make.removePerson', { place: place + 1 })}
              onClick={() => onChange(persons.filter((_, at) => at !== place))}
            />
            {whole && (
              <span className={textStyles.fieldError} role="alert">
                {whole}
              </span>
            )}
          </div>
        )
      })}
      <Button
        className={qrCodesStyles.qrAdd}
        size="small"
        icon={<PlusOutlined aria-hidden />}
        disabled={persons.length >= maxPersons}
        onClick={() => onChange([...persons, emptyPerson])}
      >
        {t('qrCode.make.addPerson')}
      </Button>
    </div>
  )
}
