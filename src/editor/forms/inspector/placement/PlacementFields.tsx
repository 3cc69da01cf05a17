// How the selected component is placed: by an absolute position, a keyword, or a form field.
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coversPages } from '../../../../contract/component-types/catalogue.ts'
import type { PlacedComponent } from '../../../../contract/draft/draft.ts'
import { toAbsolute, toField, toKeyword } from '../../../../contract/locate/convert-mode.ts'
import { locate, placementMode, type Placement, type PlacementMode } from '../../../../contract/locate/locate.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { useEditor } from '../../../state/editor-store.ts'
import { useView } from '../../../state/view-store.ts'
import { editComponent } from '../edit-component.ts'
import { AbsoluteFields } from './AbsoluteFields.tsx'
import { FormFieldFields } from './FormFieldFields.tsx'
import { KeywordFields } from './KeywordFields.tsx'

const modes: readonly PlacementMode[] = ['NORMAL', 'KEYWORD', 'FIELD']

export function PlacementFields({ placed }: { readonly placed: PlacedComponent }) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  // Where the component was when it was tied to a keyword; it stays there while the keyword is being typed.
  const [home, setHome] = useState<Placement | null>(null)
  const { component } = placed
  const mode = placementMode(component)
  const type = component.ComponentType
  // A component that covers every page cannot be tied to a word, although an import may do so.
  const hasModes = mode !== 'NORMAL' || !coversPages(type)

  const convert = (next: PlacementMode) => {
    if (next === mode) return
    const { model, pageNumber } = useView.getState()
    setHome(next === 'KEYWORD' ? (locate(component, model)[0] ?? null) : null)
    editComponent(placed.id, (before) => {
      if (next === 'KEYWORD') return toKeyword(before, '', model)
      return next === 'FIELD' ? toField(before, '', model) : toAbsolute(before, model, pageNumber)
    })
  }
  return (
    <>
      {hasModes && (
        <FieldRow id="lk-generate-mode" label={t('placement.mode')} param="GenerateMode">
          <Segmented<PlacementMode>
            id="lk-generate-mode"
            size="small"
            aria-label={t('placement.mode')}
            value={mode}
            disabled={!editable}
            onChange={convert}
            options={modes.map((value) => ({ value, label: t(`placement.modes.${value}`) }))}
          />
        </FieldRow>
      )}
      {mode === 'NORMAL' && <AbsoluteFields placed={placed} />}
      {mode === 'KEYWORD' && <KeywordFields placed={placed} home={home} />}
      {mode === 'FIELD' && <FormFieldFields placed={placed} />}
    </>
  )
}
