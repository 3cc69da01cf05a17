// The party form in jsdom, on the real store.
import { act, render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { vi } from 'vitest'
import type { Approver } from '../../../../src/contract/api/approver-info.ts'
import type { JsonObject } from '../../../../src/contract/values/json-object.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { useFolds } from '../../../../src/editor/ui/fields/folds.ts'
import { PartyForm } from '../../../../src/editor/forms/parties/PartyForm.tsx'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aDraft } from '../../../contract/a-draft.ts'
import { WithQueries } from '../../with-queries.tsx'

const i18n = i18next.createInstance()
const withoutStyles = { zeroRuntime: true, token: { motion: false } }

/** What jsdom lacks and antd asks for. */
export async function prepare(): Promise<void> {
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: false,
    media,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  // jsdom works out each element's style from all of antd's rules, anew at each question.
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
}

function Form() {
  const party = useEditor((state) => state.draft?.parties[0])
  return party ? <PartyForm party={party} /> : null
}

export const folds = ['identity', 'limits', 'adding', 'register', 'wework', 'developer'].map((name) => `party-${name}`)

export async function showForm(approver: Approver, flow: JsonObject = {}, open: readonly string[] = folds) {
  const draft = aDraft([approver])
  useFolds.setState({ open: new Set(open) })
  useEditor.getState().open({ ...draft, flow: { ...draft.flow, ...flow } })
  useEditor.getState().setEditable(true)
  const view = render(
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={withoutStyles}>
        <WithQueries>
          <App>
            <Form />
          </App>
        </WithQueries>
      </ConfigProvider>
    </I18nextProvider>,
  )
  await act(async () => undefined)
  return view
}

export const approverNow = () => useEditor.getState().draft!.parties[0]!.approver
