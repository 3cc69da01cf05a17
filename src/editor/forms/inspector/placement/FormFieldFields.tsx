// The form field that a component is in. Page, position and size are those of the field.
import { AutoComplete } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { toField } from '../../../../contract/locate/convert-mode.ts'
import { locate } from '../../../../contract/locate/locate.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { editComponent } from '../edit-component.ts'
import { FieldList } from './FieldList.tsx'
import { FieldNotes } from './FieldNotes.tsx'
import notesStyles from './notes.module.css'
import textStyles from '../../../ui/text.module.css'

export function FormFieldFields({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const model = useView((state) => state.model)
  const ready = useView((state) => state.modelReady)
  const [typed, setTyped] = useState<string | null>(null)
  const givenUp = useRef(false)
  const { component } = placed
  const name = component.ComponentName ?? ''
  useEffect(() => setTyped(null), [name])
  const options = [...new Map(model.fields.map((field) => [field.name, field])).values()].map((field) => ({
    value: field.name,
    label: t('placement.field.option', {
      name: field.name,
      page: model.fields.find((first) => first.name === field.name)!.page,
    }),
  }))
  const commit = (text: string | null) => {
    if (givenUp.current) {
      givenUp.current = false
      return
    }
    setTyped(null)
    if (text !== null && text !== name) editComponent(placed.id, (before) => toField(before, text, model))
  }
  const found = locate(component, model).length > 0
  const words = () => {
    if (model.fieldsNowhere?.includes(name)) return t('formField.nowhere')
    if (name === '')
      return t(
        options.length > 0 ? 'placement.field.choose' : ready ? 'placement.field.none' : 'placement.field.reading',
      )
    if (!found && !ready) return t('placement.field.reading')
    return t(found ? 'inspector.fieldPlaced' : 'inspector.fieldMissing', { name })
  }
  return (
    <>
      <FieldRow
        id="lk-component-name"
        label={t('placement.field.name')}
        param="ComponentName"
        hint={
          <>
            <span className={found || !ready ? undefined : notesStyles.fieldProblem}>{words()}</span>
            <FieldNotes component={component} />
          </>
        }
      >
        <AutoComplete
          id="lk-component-name"
          size="small"
          aria-label={t('placement.field.name')}
          placeholder={t('placement.field.placeholder')}
          value={typed ?? name}
          disabled={!editable}
          options={typed ? options.filter(({ value }) => value.includes(typed)) : options}
          onChange={(text: string) => setTyped(text)}
          onSelect={(text: string) => commit(text)}
          onBlur={() => commit(typed)}
          onInputKeyDown={(event) => {
            // During IME composition, Enter and Escape belong to the input method.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit(typed)
            if (event.key === 'Escape' && typed !== null) {
              event.stopPropagation()
              givenUp.current = true
              setTyped(null)
              ;(event.target as HTMLElement).blur()
            }
          }}
        />
      </FieldRow>
      <FieldList placed={placed} typed={typed} onChoose={commit} />
      {options.length > 0 && <p className={textStyles.hint}>{t('formField.dropHint')}</p>}
    </>
  )
}
