// The rows that place the chosen component, over a signature, and how a test works them.
import { fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { Component } from '../../../../../src/contract/api/component.ts'
import type { DocumentModel } from '../../../../../src/contract/locate/document-model.ts'
import { PlacementFields } from '../../../../../src/editor/forms/inspector/placement/PlacementFields.tsx'
import { words as en } from '../../../../../src/words/en/words.ts'
import { words as zh } from '../../../../../src/words/zh/words.ts'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../../src/editor/state/view-store.ts'
import { aDocument } from '../../../../contract/a-document.ts'
import { aDraftWith, aSignature } from '../../../state/a-file.ts'
import { antdInJsdom } from '../../../antd-in-jsdom.ts'

const i18n = i18next.createInstance()

/** What the tests of the rows need once. */
export async function prepare(): Promise<void> {
  antdInJsdom()
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
}

function Chosen() {
  const placed = useEditor((state) => state.draft!.components[0]!)
  return <PlacementFields key={placed.id} placed={placed} />
}

export const written = (): Component => useEditor.getState().draft!.components[0]!.component

export function show(change: Partial<Component> = {}, model: DocumentModel = aDocument(), page = 1) {
  useEditor.getState().open(aDraftWith(aSignature('a', page, change)))
  useEditor.getState().setEditable(true)
  useView.setState({ model, modelReady: true, textReady: true, text: { read: 0, state: 'reading' } })
  return render(
    <I18nextProvider i18n={i18n}>
      <Chosen />
    </I18nextProvider>,
  )
}

export const press = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

export function type(label: string, text: string) {
  const input = screen.getByLabelText(label, { selector: 'input:not([type=radio])' })
  fireEvent.change(input, { target: { value: text } })
  fireEvent.blur(input)
}
