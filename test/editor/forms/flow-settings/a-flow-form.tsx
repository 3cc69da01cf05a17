// The form of the contract's own settings over a request, and how a test works it.
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import type { JsonObject } from '../../../../src/contract/values/json-object.ts'
import { useFolds } from '../../../../src/editor/ui/fields/folds.ts'
import { FlowForm } from '../../../../src/editor/forms/flow-settings/FlowForm.tsx'
import { flowFieldId, foldOfFlowKey } from '../../../../src/editor/forms/flow-settings/flow-folds.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aDraft } from '../../../contract/a-draft.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

const i18n = i18next.createInstance()

/** What the tests of the form need once. */
export async function prepare(): Promise<void> {
  antdInJsdom()
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
}

/** Opens every fold. */
export function unfoldAll(): void {
  useFolds.setState({ open: new Set(Object.values(foldOfFlowKey)) })
}

function Form() {
  const draft = useEditor((state) => state.draft)
  return draft && <FlowForm draft={draft} />
}

/** Shows the form of a request with these keys. */
export function show(
  flow: JsonObject = {},
  { editable = true, approvers }: { editable?: boolean; approvers?: Parameters<typeof aDraft>[0] } = {},
) {
  useEditor.getState().open({ ...aDraft(approvers), flow: { FlowName: '采购合同', ...flow } })
  useEditor.getState().setEditable(editable)
  render(
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true, token: { motion: false } }}>
        <Form />
      </ConfigProvider>
    </I18nextProvider>,
  )
  return userEvent.setup({ pointerEventsCheck: 0 })
}

export const flow = () => useEditor.getState().draft!.flow
export const field = (key: string) => document.getElementById(flowFieldId(key)!)!
export const steps = () => useEditor.temporal.getState().pastStates.length
export const type = (element: HTMLElement, text: string) => {
  fireEvent.change(element, { target: { value: text } })
  fireEvent.blur(element)
}

export function choose(element: HTMLElement, option: string) {
  fireEvent.mouseDown(element)
  fireEvent.click(screen.getByTitle(option, { exact: true }))
}

/** The keys that have a field. */
export const keys = [
  'FlowName',
  'FlowType',
  'FlowDescription',
  'Unordered',
  'SignBeanTag',
  'Deadline',
  'RemindedOn',
  'CcInfos',
  'CcNotifyType',
  ...Object.keys(foldOfFlowKey),
]
