// @vitest-environment jsdom
// A JSON file that is dropped on the window or chosen as a contract.
import type { TFunction } from 'i18next'
import { beforeEach, expect, test, vi } from 'vitest'
import { openFile } from '../../../../src/editor/drafts/files/file-actions.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { setNotifier } from '../../../../src/editor/ui/notices/notices.ts'
import { aDocument } from '../../../contract/a-document.ts'
import { aDraft, aSeal, company, person, placed } from '../../../contract/a-draft.ts'

vi.mock('../../../../src/editor/viewer/show-component.ts', () => ({ showComponents: () => undefined }))
vi.mock('../../../../src/editor/drafts/session/session.ts', () => ({}))

const laidOut = aDraft([company, person], [placed('c1', aSeal())])
const t = ((key: string) => key) as TFunction
const confirm = vi.fn()
const notified = vi.fn()
const drop = (value: unknown) => openFile({ t, confirm }, new File([JSON.stringify(value)], 'request.json'))
const draft = () => useEditor.getState().draft

beforeEach(() => {
  confirm.mockReset()
  notified.mockReset()
  setNotifier(notified)
  useView.getState().set({ model: aDocument() })
  useEditor.getState().open(laidOut)
  useEditor.getState().setEditable(true)
})

test('that has less than the draft is asked about', async () => {
  confirm.mockImplementationOnce(({ onCancel }: { onCancel: () => void }) => onCancel())
  await drop({ FlowName: 'a', Approvers: null })
  expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ title: 'json.import.less' }))
  expect(draft()).toBe(laidOut)
  expect(notified).not.toHaveBeenCalled()
})

test('with names in another spelling is imported with the right ones, where the person says so', async () => {
  confirm.mockImplementation(({ onOk }: { onOk: () => void }) => onOk())
  await drop({ flowName: '采购', approvers: [company, { ApproverType: 1, signComponents: [aSeal()] }] })
  await vi.waitFor(() => expect(draft()!.flow.FlowName).toBe('采购'))
  expect(draft()!.components).toHaveLength(1)
})

test('that cannot be read is refused, and nothing changes', async () => {
  await drop({ FlowName: 'a', FlowApprovers: [] })
  expect(notified).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'error', text: 'json.import.problem.otherEdition' }),
  )
  expect(draft()).toBe(laidOut)
})

test('needs an open contract', async () => {
  useEditor.getState().open(null)
  await drop([aSeal()])
  expect(notified).toHaveBeenCalledWith(expect.objectContaining({ kind: 'error', text: 'json.import.needsDraft' }))
})
