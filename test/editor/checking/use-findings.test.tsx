// @vitest-environment jsdom
// The findings of a large contract come in slices, and are always of the draft and the file that are open.
import { act, render, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { Checks } from '../../../src/editor/checking/Checks.tsx'
import { findingsOf } from '../../../src/editor/checking/use-findings.ts'
import { useEditor } from '../../../src/editor/state/editor-store.ts'
import { useFindingStore } from '../../../src/editor/state/finding-store.ts'
import { useView } from '../../../src/editor/state/view-store.ts'
import { A4 } from '../../contract/a-document.ts'
import { aDraft, aSeal, placed } from '../../contract/a-draft.ts'

const company = { ApproverType: 0, OrganizationName: '某某（深圳）公司', ApproverName: '典子谦' }
const seals = Array.from({ length: 600 }, (_, index) => placed(`seal${index}`, aSeal({ ComponentPosX: index % 90 })))
const large = (id: string): Draft => ({ ...aDraft([company], seals), id })

/** The drafts whose findings have been shown, in their order. */
let shown: (Draft | null)[] = []
let stop = () => {}

beforeEach(() => {
  // Each portion takes longer than a slice may.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10))
  useView.getState().set({ model: pagesOnly([A4, A4]), modelReady: true, textReady: true, pageShown: true })
  useEditor.getState().open(large('one'))
  useEditor.getState().setEditable(true)
  useFindingStore.getState().show(null, [])
  shown = []
  stop = useFindingStore.subscribe(({ draft }) => shown.push(draft))
})

afterEach(() => {
  stop()
  vi.restoreAllMocks()
})

const draft = () => useEditor.getState().draft!
const rename = (FlowName: string) =>
  act(() => useEditor.getState().edit((now) => ({ ...now, flow: { ...now.flow, FlowName } })))
const isShown = () => waitFor(() => expect(useFindingStore.getState().draft).toBe(draft()))

test('a check is abandoned by a newer draft, whose findings are shown in the end', async () => {
  render(<Checks />)
  rename('第二份')
  rename('第三份')
  expect(shown).toEqual([])
  await isShown()
  expect(shown).toEqual([draft()])
  expect(useFindingStore.getState().open).toEqual(
    findingsOf(draft(), { model: useView.getState().model, modelReady: true, textReady: true }),
  )
})

test('a check is abandoned when more of the file is known', async () => {
  useView.getState().set({ modelReady: false })
  render(<Checks />)
  act(() => useView.getState().set({ modelReady: true }))
  await isShown()
  expect(shown).toEqual([draft()])
  expect(useFindingStore.getState().open.map(({ rule }) => rule)).toContain('same-overlap')
})

test('findings of another draft are not shown while one is checked', async () => {
  render(<Checks />)
  await isShown()
  act(() => useEditor.getState().open(large('two')))
  expect(useFindingStore.getState()).toMatchObject({ draft: null, open: [] })
  await isShown()
  act(() => useEditor.getState().open(null))
  expect(useFindingStore.getState()).toMatchObject({ draft: null, open: [] })
})
