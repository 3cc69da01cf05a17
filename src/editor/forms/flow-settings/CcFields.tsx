// The fields of a copy recipient, from the table of CcInfo, with the same rules as a party's.
import { useTranslation } from 'react-i18next'
import { ccInfo } from '../../../contract/api/create-flow-by-files.ts'
import type { Parameter } from '../../../contract/api/structure.ts'
import type { JsonObject } from '../../../contract/values/json-object.ts'
import { updateCc, type CcInfo } from '../../../contract/draft/flow-ccs.ts'
import { asText, isUnset } from '../../../contract/draft/flow-values.ts'
import { SwitchRow } from '../../ui/fields/SwitchRow.tsx'
import { useEditor } from '../../state/editor-store.ts'
import { ParameterRow } from '../rows/ParameterRow.tsx'
import { textProblem } from '../rows/text-rules.ts'
import { useRowWords } from '../rows/use-row-words.ts'
import { shownValue } from './shown-value.ts'
import { ValueProblem } from './ValueProblem.tsx'

interface CcFieldsProps {
  readonly entry: JsonObject
  readonly index: number
  readonly id: string
}

const rows = Object.entries<Parameter>(ccInfo)

/** Kept as empty texts, as addCc writes them. */
const kept: readonly string[] = ['Name', 'Mobile']

export function CcFields({ entry, index, id }: CcFieldsProps) {
  const { t } = useTranslation()
  const disabled = useEditor((state) => !state.editable)
  const wordsOf = useRowWords('flow.cc', 'inspector.optional')
  const set = (change: Partial<Record<keyof CcInfo, unknown>>) =>
    useEditor.getState().edit((draft) => updateCc(draft, index, change as Partial<CcInfo>))
  const notify = asText(entry.NotifyType).toLowerCase()
  return rows.map(([key, row]) => {
    const field = { id: `${id}-${key}`, param: key, disabled }
    const words = wordsOf(key, row)
    if (key === 'NotifyType')
      return (
        <SwitchRow
          key={key}
          {...field}
          label={words.label}
          value={notify === 'sms'}
          hint={notifyHint()}
          // Always written out: the default differs between Tencent's documents (docs/facts.md).
          onChange={(on) => set({ NotifyType: on ? 'sms' : 'none' })}
        />
      )
    const wrong = row.kind === 'string' ? textProblem(t, row, asText(entry[key])) : null
    return (
      <ParameterRow
        key={key}
        {...field}
        {...words}
        row={row}
        value={shownValue(row, entry[key])}
        hint={wrong === null ? words.hint : <ValueProblem id={field.id}>{wrong}</ValueProblem>}
        onChange={(value) => set({ [key]: value === '' && !kept.includes(key) ? undefined : value })}
      />
    )
  })

  function notifyHint() {
    if (notify === 'sms' || notify === 'none') return undefined
    if (isUnset(entry.NotifyType)) return t('flow.cc.notifyUnset')
    return (
      <ValueProblem id={`${id}-NotifyType`}>{t('flow.odd.switch', { found: asText(entry.NotifyType) })}</ValueProblem>
    )
  }
}
