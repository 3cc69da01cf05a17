// @vitest-environment jsdom
// A finding leads to what it was about when it was checked, also where the open draft has moved on.
import { beforeEach, expect, test, vi } from 'vitest'
import type { Finding } from '../../../src/contract/checks/finding.ts'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { showFinding } from '../../../src/editor/checking/show-finding.ts'
import { useEditor } from '../../../src/editor/state/editor-store.ts'
import { useView } from '../../../src/editor/state/view-store.ts'
import { A4 } from '../../contract/a-document.ts'
import { aDraft, aSeal, placed } from '../../contract/a-draft.ts'

const reveal = vi.hoisted(() => vi.fn())
vi.mock(import('../../../src/editor/viewer/viewer.ts'), async (original) => ({
  ...(await original()),
  theViewer: () => ({ reveal }) as never,
}))

const company = { ApproverType: 0, OrganizationName: '某某（深圳）公司', ApproverName: '典子谦' }
const person = { ApproverType: 1, ApproverName: '张三', ApproverMobile: '13200000000' }
const checked = aDraft(
  [company, person],
  ['first', 'second', 'third'].map((id) => placed(id, aSeal())),
)

const at = (...path: Finding['path']): Finding =>
  ({ rule: 'same-overlap', code: 'same-overlap', severity: 'warning', path, params: {} }) as unknown as Finding
const ofSecond = at('Approvers', 0, 'SignComponents', 1)
const remove = (id: string) =>
  useEditor.getState().edit((draft): Draft => ({
    ...draft,
    components: draft.components.filter((component) => component.id !== id),
  }))
const selected = () => [...useEditor.getState().selection]

beforeEach(() => {
  useView.getState().set({ model: pagesOnly([A4]), modelReady: true })
  useEditor.getState().open(checked)
  useEditor.getState().setEditable(true)
})

test('to its component, and not to the one that stands in its place by now', () => {
  remove('first')
  showFinding(ofSecond, checked)
  expect(selected()).toEqual(['second'])
})

test('nowhere, if its component has been removed', () => {
  useEditor.getState().select(['third'])
  remove('second')
  showFinding(ofSecond, checked)
  expect(selected()).toEqual(['third'])
})

test('nowhere, if its party has been removed', () => {
  const ofPerson = at('Approvers', 1, 'ApproverName')
  const { owner } = useEditor.getState()
  useEditor.getState().edit((draft): Draft => ({ ...draft, parties: draft.parties.slice(0, 1) }))
  showFinding(ofPerson, checked)
  expect(useEditor.getState().owner).toBe(owner)
})

test('nowhere, if another draft is open', () => {
  useEditor.getState().open({ ...checked, id: 'another' })
  showFinding(ofSecond, checked)
  expect(selected()).toEqual([])
})

test('to the words of the file, and away from the preview', () => {
  const spot = { page: 1, rect: { x: 100, y: 200, width: 60, height: 12 } }
  useView.getState().set({ preview: true, tab: 'party' })
  showFinding({ ...at('FileIds'), spot }, checked)
  expect(reveal).toHaveBeenLastCalledWith(1, spot.rect)
  expect(useView.getState()).toMatchObject({ preview: false, tab: 'party' })
})

test('to the words of the file, and to the field of the party that they contradict', () => {
  const spot = { page: 1, rect: { x: 100, y: 300, width: 60, height: 12 } }
  showFinding({ ...at('Approvers', 0, 'OrganizationName'), spot }, checked)
  expect(reveal).toHaveBeenLastCalledWith(1, spot.rect)
  expect(useView.getState().tab).toBe('party')
  expect(useEditor.getState().owner).toBe('p1')
})
