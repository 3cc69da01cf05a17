// @vitest-environment jsdom
// The import dialog over a draft: what it asks before it replaces, what it refuses, and how it reads files.
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { ImportDialog } from '../../../../src/editor/drafts/json/ImportDialog.tsx'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { setNotifier } from '../../../../src/editor/ui/notices/notices.ts'
import { json } from '../../../../src/words/zh/json.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { aDocument } from '../../../contract/a-document.ts'
import { aDraft, aSeal, company, person, placed } from '../../../contract/a-draft.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

vi.mock('../../../../src/editor/viewer/show-component.ts', () => ({ showComponents: () => undefined }))
vi.setConfig({ testTimeout: 30_000 })

const i18n = i18next.createInstance()
const laidOut = aDraft([company, person], [placed('c1', aSeal()), placed('c2', aSeal())])
const onClose = vi.fn()
const notified = vi.fn()
const less = JSON.stringify({ FlowName: '租赁合同', Approvers: [{ ...company, SignComponents: [] }] })

beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: { json } } },
    interpolation: { escapeValue: false },
  })
})
beforeEach(() => {
  onClose.mockClear()
  notified.mockClear()
  setNotifier(notified)
  useView.getState().set({ model: aDocument() })
  useEditor.getState().open(laidOut)
  useEditor.getState().setEditable(true)
  render(
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
        <App>
          <ImportDialog open onClose={onClose} />
        </App>
      </ConfigProvider>
    </I18nextProvider>,
  )
})

const draft = (): Draft => useEditor.getState().draft!
const button = (name: string) => screen.findByRole('button', { name })

async function paste(text: string): Promise<void> {
  const box = screen.getByRole('textbox')
  await userEvent.click(box)
  await userEvent.paste(text)
  await userEvent.click(await button('导入'))
}

test('an import of less asks first, with the numbers of both, and keeps what is there', async () => {
  await paste(less)
  expect(await screen.findByText(/现在有 2 个签署方、2 个控件，导入的内容有 1 个签署方、0 个控件/)).toBeVisible()
  expect(draft()).toBe(laidOut)
  await userEvent.click(await button('保留现在的'))
  await waitFor(() => expect(screen.queryByText(/导入后会比现在少/)).toBeNull())
  expect(draft()).toBe(laidOut)
  expect(onClose).not.toHaveBeenCalled()
  expect(notified).not.toHaveBeenCalled()
})

test('an import of less is taken where the person says so', async () => {
  await paste(less)
  await userEvent.click(await button('替换'))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(draft().flow.FlowName).toBe('租赁合同')
  expect(draft().components).toEqual([])
})

test('an import of as much is taken without a question', async () => {
  await paste(JSON.stringify([aSeal()]))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(draft().components).toHaveLength(3)
})

test('a request of the other edition is named, and nothing changes', async () => {
  await paste('{"FlowName":"a","FlowApprovers":[{"Name":"张三"}]}')
  expect(await within(await screen.findByRole('alert')).findByText(/essbasic.*FlowApprovers/)).toBeVisible()
  expect(draft()).toBe(laidOut)
})

test('a file in GBK is read, and the person is told to look at its texts', async () => {
  // {"FlowName":"采购","Components":[…]} with 采购 in GBK.
  const components = JSON.stringify([aSeal(), aSeal(), aSeal()])
  const parts = [`{"FlowName":"`, Uint8Array.from([0xb2, 0xc9, 0xb9, 0xba]), `","Components":${components},`]
  const approvers = JSON.stringify([
    { ApproverType: 0, OrganizationName: 'A' },
    { ApproverType: 0, OrganizationName: 'B' },
  ])
  const file = new File([...parts, `"Approvers":${approvers}}`], 'request.json', { type: 'application/json' })
  await userEvent.upload(screen.getByLabelText('选择 .json 文件，或拖到这里'), file)
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(draft().flow.FlowName).toBe('采购')
  expect(notified).toHaveBeenCalledWith(expect.objectContaining({ text: expect.stringContaining('GB18030') }))
})
