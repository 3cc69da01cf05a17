// The fields of a copy recipient, with the same rules as a party's.
import { useTranslation } from 'react-i18next'
import { isLonger } from '../../../contract/values/characters.ts'
import type { JsonObject } from '../../../contract/values/json-object.ts'
import { updateCc, type CcInfo } from '../../../contract/draft/flow-ccs.ts'
import { asChoice, asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { organizationProblem } from '../../../contract/values/company-name.ts'
import { mobileProblem, tidyMobile } from '../../../contract/values/mobile.ts'
import { maxNameLength, nameProblem, tidyName } from '../../../contract/values/person-name.ts'
import { SelectRow } from '../../ui/fields/SelectRow.tsx'
import { SwitchRow } from '../../ui/fields/SwitchRow.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { ValueProblem } from './ValueProblem.tsx'
import type { Problem } from '../../../words/zh/fields.ts'

interface CcFieldsProps {
  readonly entry: JsonObject
  readonly index: number
  readonly id: string
}

export function CcFields({ entry, index, id }: CcFieldsProps) {
  const { t } = useTranslation()
  const disabled = useEditor((state) => !state.editable)
  const set = (change: Partial<Record<keyof CcInfo, unknown>>) =>
    useEditor.getState().edit((draft) => updateCc(draft, index, change as Partial<CcInfo>))
  const field = (
    key: 'Name' | 'Mobile' | 'OrganizationName',
    problem: (value: string) => Problem | null,
    max?: number,
  ) => {
    const text = asText(entry[key])
    const wrong = max !== undefined && isLonger(text, max) ? t('problem.tooLong', { max }) : problemWords(problem(text))
    return {
      id: `${id}-${key}`,
      param: key,
      value: text,
      maxLength: max,
      disabled,
      problem,
      hint: wrong && <ValueProblem id={`${id}-${key}`}>{wrong}</ValueProblem>,
    }
  }
  const problemWords = (key: Problem | null) => (key ? t(`problem.${key}`) : null)
  const choice = (key: 'CcType' | 'CcPermission') => ({
    id: `${id}-${key}`,
    param: key,
    value: asChoice(entry[key]),
    fallback: 0,
    disabled,
    onChange: (value: string | number | undefined) => set({ [key]: value }),
  })
  const notify = asText(entry.NotifyType).toLowerCase()
  const organization = field('OrganizationName', organizationProblem)
  return (
    <>
      <TextField
        {...field('Name', nameProblem, maxNameLength)}
        label={t('flow.cc.name')}
        placeholder={t('flow.cc.namePlaceholder')}
        tidy={tidyName}
        onCommit={(Name) => set({ Name })}
      />
      <TextField
        {...field('Mobile', mobileProblem)}
        label={t('flow.cc.mobile')}
        placeholder={t('flow.cc.mobilePlaceholder')}
        inputMode="tel"
        tidy={tidyMobile}
        onCommit={(Mobile) => set({ Mobile })}
      />
      <SelectRow
        {...choice('CcType')}
        label={t('flow.cc.type')}
        options={[
          { value: 0, label: t('flow.cc.person') },
          { value: 1, label: t('flow.cc.employee') },
        ]}
      />
      <SelectRow
        {...choice('CcPermission')}
        label={t('flow.cc.permission')}
        options={[
          { value: 0, label: t('flow.cc.read') },
          { value: 1, label: t('flow.cc.download') },
        ]}
      />
      <SwitchRow
        id={`${id}-NotifyType`}
        param="NotifyType"
        label={t('flow.cc.notify')}
        value={notify === 'sms'}
        disabled={disabled}
        hint={notifyHint()}
        // Always written out: the default differs between Tencent's documents (docs/facts.md).
        onChange={(on) => set({ NotifyType: on ? 'sms' : 'none' })}
      />
      <TextField
        {...organization}
        label={t('flow.cc.company')}
        placeholder={t('inspector.optional')}
        hint={organization.hint ?? t('flow.cc.companyHint')}
        onCommit={(value) => set({ OrganizationName: value === '' ? undefined : value })}
      />
    </>
  )

  function notifyHint() {
    if (notify === 'sms' || notify === 'none') return undefined
    if (isUnset(entry.NotifyType)) return t('flow.cc.notifyUnset')
    return (
      <ValueProblem id={`${id}-NotifyType`}>{t('flow.odd.switch', { found: asText(entry.NotifyType) })}</ValueProblem>
    )
  }
}
