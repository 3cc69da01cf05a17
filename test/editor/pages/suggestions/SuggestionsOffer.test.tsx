// @vitest-environment jsdom
// The offer over the pages of a contract that was just opened: made once, taken, declined, or led on from.
import { act, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Suggestion } from '../../../../src/contract/suggestions/suggestion.ts'
import { stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { aDraft, aSeal, placed } from '../../../contract/a-draft.ts'
import { blank, draft, openDraft, paging, prepare, rows, seal, show, signature, types } from './some-suggestions.tsx'

// Finding by role among antd's rows takes jsdom a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(openDraft)

describe('the offer over the pages', () => {
  const offer = () => screen.queryByText(/^找到 \d+ 处签署位置$/)

  test('is made once, for two or more that are likely, and takes them', async () => {
    const user = await show([seal, signature, blank])
    expect(offer()).toHaveTextContent('找到 2 处签署位置')
    await user.click(screen.getByRole('button', { name: '全部采用' }))
    expect(types()).toEqual(['SIGN_SEAL p1', 'SIGN_SIGNATURE p2'])
    act(() => void stepHistory('undo'))
    expect(types()).toEqual([])
    expect(draft().suggestionsOffered).toBe(true)
    expect(offer()).toBeNull()
  })

  test('is no step to undo when it is declined, and hides the places on the pages', async () => {
    const user = await show([seal, signature])
    await user.click(screen.getByRole('button', { name: '不用了' }))
    expect(offer()).toBeNull()
    expect(draft()).toMatchObject({ suggestionsOffered: true, suggestionsHidden: true })
    expect(useEditor.temporal.getState().pastStates).toHaveLength(0)
    await user.click(screen.getByRole('switch', { name: '在页面上显示' }))
    expect(draft()).not.toHaveProperty('suggestionsHidden')
  })

  test('says what a party becomes with it', async () => {
    const wish: Suggestion = { ...seal, id: 'wish', owner: 'p2', party: signature.party, become: 'company' }
    const user = await show([seal, wish, { ...signature, become: 'company' }])
    expect(screen.getByRole('region', { name: '签署位置建议' })).toHaveTextContent('乙方改为企业')
    await user.click(screen.getByRole('button', { name: '全部采用' }))
    expect(draft().parties[1]!.approver.ApproverType).toBe(0)
  })

  test('leads to the list', async () => {
    const user = await show([seal, signature])
    await user.click(screen.getByRole('button', { name: '逐个查看' }))
    expect(useView.getState().panel).toBe('suggestions')
    expect(offer()).toBeNull()
  })

  test('is not made for one place alone', async () => {
    await show([seal, blank, paging])
    expect(offer()).toBeNull()
  })

  test('is not made once something stands on the pages', async () => {
    useEditor.getState().open(aDraft(undefined, [placed('own', aSeal())]))
    await show([seal, signature])
    expect(rows()).toHaveLength(2)
    expect(offer()).toBeNull()
  })
})
