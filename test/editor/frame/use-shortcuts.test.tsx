// @vitest-environment jsdom
// Whose keys they are: a field's, also once it was emptied, or the page's.
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { useShortcuts } from '../../../src/editor/frame/use-shortcuts.ts'
import { useEditor } from '../../../src/editor/state/editor-store.ts'
import { useView } from '../../../src/editor/state/view-store.ts'
import { aDocument } from '../../contract/a-document.ts'
import { aDraft, aSeal, company, person, placed } from '../../contract/a-draft.ts'

vi.mock('../../../src/editor/viewer/show-component.ts', () => ({ showComponents: () => undefined }))
vi.mock('../../../src/editor/viewer/viewer.ts', () => ({ theViewer: () => null }))

function Screen() {
  useShortcuts()
  return (
    <>
      <input aria-label="typed" defaultValue="" />
      <textarea aria-label="long" defaultValue="" />
      <input aria-label="list" readOnly defaultValue="" />
    </>
  )
}

const before = aDraft([company, person], [placed('c1', aSeal())])
const name = () => useEditor.getState().draft!.flow.FlowName
const components = () => useEditor.getState().draft!.components

beforeEach(() => {
  useView.getState().set({ model: aDocument() })
  useEditor.getState().open(before)
  useEditor.getState().setEditable(true)
  useEditor.getState().edit((draft) => updateFlow(draft, { FlowName: '租赁合同' }))
  useEditor.getState().select(['c1'])
  render(<Screen />)
})

test.each(['typed', 'long'])('Ctrl+Z and Ctrl+D in an empty field (%s) leave the pages alone', (label) => {
  fireEvent.keyDown(screen.getByLabelText(label), { key: 'z', ctrlKey: true })
  fireEvent.keyDown(screen.getByLabelText(label), { key: 'd', ctrlKey: true })
  expect(name()).toBe('租赁合同')
  expect(components()).toHaveLength(1)
})

test('they act on the pages from a list, which has no text of its own', () => {
  fireEvent.keyDown(screen.getByLabelText('list'), { key: 'd', ctrlKey: true })
  expect(components()).toHaveLength(2)
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(name()).toBe('采购合同')
})
