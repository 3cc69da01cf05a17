// @vitest-environment jsdom
// What is unusual about the open file: told over the pages until it has been read, and among the checks after that.
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { FileTrait } from '../../../src/contract/locate/file-trait.ts'
import { FileNotice } from '../../../src/editor/checking/FileNotice.tsx'
import { findingsOf } from '../../../src/editor/checking/use-findings.ts'
import { useEditor } from '../../../src/editor/state/editor-store.ts'
import { useFindingStore } from '../../../src/editor/state/finding-store.ts'
import { words as zh } from '../../../src/words/zh/words.ts'
import { waive } from '../../../src/contract/checks/waivers.ts'
import { aDraft } from '../../contract/a-draft.ts'
import { aDocument } from '../../contract/a-document.ts'
import { antdInJsdom } from '../antd-in-jsdom.ts'

const i18n = i18next.createInstance()
beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({ lng: 'zh', resources: { zh: { translation: zh } } })
})

const model = (...traits: FileTrait[]) => ({ ...aDocument(), traits })

/** The open draft is checked, as the editor does after each edit. */
function check(...traits: FileTrait[]): void {
  const { draft } = useEditor.getState()
  const findings = findingsOf(draft!, { model: model(...traits), modelReady: true, textReady: true })
  act(() => useFindingStore.getState().show(draft, findings))
}

const notice = () => screen.queryByRole('region', { name: '这份文件要留意' })

beforeEach(() => {
  useEditor.getState().open(aDraft())
  useEditor.getState().setEditable(true)
  useFindingStore.getState().show(null, [])
  render(
    <I18nextProvider i18n={i18n}>
      <FileNotice />
    </I18nextProvider>,
  )
})

test('an ordinary file needs no word', () => {
  check()
  expect(notice()).toBeNull()
})

test('each trait is told, in full', () => {
  check({ kind: 'portfolio', number: 3 }, { kind: 'hidden-layers', number: 2 })
  expect(notice()).toHaveTextContent('里面装着 3 个文件')
  expect(notice()).toHaveTextContent('文件里有 2 个图层')
})

test('once read, it is closed for good, which is no step to undo, and stays among the checks', async () => {
  check({ kind: 'signed', number: 1 })
  await userEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(notice()).toBeNull()
  expect(useEditor.getState().draft?.fileNoticeRead).toBe(true)
  expect(useEditor.temporal.getState().pastStates).toHaveLength(0)
  check({ kind: 'signed', number: 1 })
  expect(notice()).toBeNull()
  expect(useFindingStore.getState().open.map(({ rule }) => rule)).toContain('file-signed')
})

test('what was waived among the checks is not told again', () => {
  check({ kind: 'signed', number: 1 })
  const { open } = useFindingStore.getState()
  act(() => useEditor.getState().edit((draft) => waive(draft, open)))
  check({ kind: 'signed', number: 1 })
  expect(notice()).toBeNull()
})
