// @vitest-environment jsdom
// The list of proposed places as a person uses it: tick, take, leave, add the party; and what stands there instead of a
// list.
import { act, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { I18nextProvider } from 'react-i18next'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { INITIATOR } from '../../../../src/contract/draft/draft.ts'
import type { Suggestion } from '../../../../src/contract/suggestions/suggestion.ts'
import { stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { Suggestions } from '../../../../src/editor/pages/suggestions/Suggestions.tsx'
import { SuggestionsPanel } from '../../../../src/editor/pages/suggestions/SuggestionsPanel.tsx'
import { aSeal, placed } from '../../../contract/a-draft.ts'
import {
  ask,
  blank,
  draft,
  i18n,
  notices,
  openDraft,
  paging,
  prepare,
  rowOf,
  rows,
  seal,
  show,
  signature,
  third,
  types,
  unsaid,
} from './some-suggestions.tsx'

// Finding by role among antd's rows takes jsdom a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(openDraft)

describe('the list of proposed places', () => {
  test('says what, for whom, where, by which words and how sure', async () => {
    await show([blank, seal, signature, paging])
    expect(rows()).toEqual(['blank', seal.id, 'sign', 'paging'])
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      '第 1 页',
      '第 2 页',
      '骑缝',
    ])
    expect(rowOf(seal)).toHaveTextContent('印章甲方很可能“甲方（盖章）：”')
    expect(rowOf(seal).querySelector('[data-sureness]')).toHaveAttribute('title', '很可能（92%）')
    expect(rowOf(blank)).toHaveTextContent('单行文本发起方不确定正文里留空的地方')
    expect(rowOf(paging)).toHaveTextContent('骑缝章甲方可能')
    expect(
      (await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } }))
        .violations,
    ).toEqual([])
  })

  test('asks with the parties, and again once they change', async () => {
    await show([seal])
    expect(ask).toHaveBeenCalledTimes(1)
    expect(ask.mock.lastCall![0].parties).toMatchObject([
      { id: 'p1', role: '甲方' },
      { id: 'p2', role: '乙方' },
    ])
    act(() => useEditor.getState().edit((now) => ({ ...now, parties: now.parties.slice(0, 1) })))
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(2))
    expect(ask.mock.lastCall![0].parties).toHaveLength(1)
  })

  test('takes what is ticked in one step, with a way back', async () => {
    const user = await show([blank, seal, signature, paging])
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
    await user.click(screen.getByRole('checkbox', { name: '勾选：单行文本 发起方 第 1 页' }))
    await user.click(screen.getByRole('button', { name: '采用勾选的（3）' }))
    expect(types()).toEqual(['TEXT initiator', 'SIGN_SEAL p1', 'SIGN_SIGNATURE p2'])
    expect([...useEditor.getState().selection]).toEqual(draft().components.map((c) => c.id))
    expect(rows()).toEqual(['paging'])
    expect(notices.map((notice) => notice.title)).toEqual(['已采用 3 处建议'])
    act(() => notices[0]!.action!.run())
    expect(types()).toEqual([])
    expect(rows()).toEqual(['blank', seal.id, 'sign', 'paging'])
  })

  test('undoes nothing else once something else was done', async () => {
    const user = await show([seal, signature])
    await user.click(screen.getByRole('button', { name: '采用勾选的（2）' }))
    act(() => useEditor.getState().edit((now) => ({ ...now, flow: { ...now.flow, FlowName: '另一份合同' } })))
    act(() => notices[0]!.action!.run())
    expect(draft().flow.FlowName).toBe('另一份合同')
    expect(types()).toHaveLength(2)
  })

  test('takes one, and leaves out what stands there already', async () => {
    const user = await show([seal, signature])
    await user.click(screen.getByRole('button', { name: '采用建议：签名 乙方 第 2 页' }))
    expect(types()).toEqual(['SIGN_SIGNATURE p2'])
    expect(rows()).toEqual([seal.id])
    act(() =>
      useEditor.getState().edit((now) => ({
        ...now,
        components: [...now.components, placed('own', aSeal({ ComponentPage: 2, ComponentPosX: 110 }))],
      })),
    )
    expect(rows()).toEqual([])
    expect(screen.getByText('建议的位置都处理完了')).toBeVisible()
    act(() => void stepHistory('undo'))
    expect(rows()).toEqual([seal.id])
  })

  test('leaves one or all, remembers them with the draft, and brings them back', async () => {
    const user = await show([seal, signature])
    await user.click(screen.getByRole('button', { name: '忽略建议：印章 甲方 第 2 页' }))
    expect(draft().dismissedSuggestions).toEqual([seal.id])
    expect(rows()).toEqual(['sign'])
    await user.click(screen.getByRole('button', { name: '全部忽略' }))
    expect(rows()).toEqual([])
    await user.click(screen.getByRole('button', { name: '恢复忽略的 2 处' }))
    expect(rows()).toEqual([seal.id, 'sign'])
    expect(draft()).not.toHaveProperty('dismissedSuggestions')
  })

  test('adds the party that the draft lacks and takes it, as one step', async () => {
    const user = await show([seal, third])
    expect(rowOf(third)).toHaveTextContent('丙方（草稿里还没有）')
    expect(within(rowOf(third)).getByRole('checkbox')).not.toBeChecked()
    await user.click(screen.getByRole('button', { name: '新增签署方丙方并采用：印章 丙方 第 2 页' }))
    expect(draft().parties[2]!.approver).toMatchObject({ ApproverType: 0, ApproverRoleName: '丙方' })
    expect(types()).toEqual([`SIGN_SEAL ${draft().parties[2]!.id}`])
    act(() => void stepHistory('undo'))
    expect(draft().parties).toHaveLength(2)
    expect(types()).toEqual([])
  })

  test('adds with all that is ticked the party that they need, once', async () => {
    const sign: Suggestion = { ...third, id: 'third-sign', what: 'SIGN_SIGNATURE' }
    const user = await show([seal, third, sign])
    for (const each of [third, sign]) await user.click(within(rowOf(each)).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: '采用勾选的（3）' }))
    expect(draft().parties).toHaveLength(3)
    const added = draft().parties[2]!.id
    expect(types()).toEqual(['SIGN_SEAL p1', `SIGN_SEAL ${added}`, `SIGN_SIGNATURE ${added}`])
    expect(notices.at(-1)).toMatchObject({ title: '已采用 3 处建议', text: '已新增签署方丙方' })
  })

  test('makes a party a company that is to seal, and says so before and after', async () => {
    const wish: Suggestion = { ...seal, id: 'wish', owner: 'p2', party: signature.party, become: 'company' }
    const user = await show([seal, wish])
    expect(screen.getByText('采用勾选的，乙方改为企业。')).toBeInTheDocument()
    expect(rowOf(wish)).not.toHaveTextContent('请先核对')
    const button = screen.getByRole('button', { name: '改为企业并采用：印章 乙方 第 2 页' })
    expect(button).toHaveTextContent('改为企业')
    await user.click(button)
    expect(draft().parties[1]!.approver.ApproverType).toBe(0)
    expect(types()).toEqual(['SIGN_SEAL p2'])
    expect(notices.at(-1)).toMatchObject({ title: '乙方已改为企业' })
    act(() => notices.at(-1)!.action!.run())
    expect(draft().parties[1]!.approver.ApproverType).toBe(1)
    expect(types()).toEqual([])
  })

  test('asks to look first where a person would have to seal', async () => {
    const doubt: Suggestion = {
      ...seal,
      owner: 'p2',
      party: signature.party,
      become: 'company',
      doubted: true,
      confidence: 0.6,
    }
    await show([doubt])
    expect(rowOf(doubt)).toHaveTextContent('请先核对')
    expect(within(rowOf(doubt)).getByRole('checkbox')).not.toBeChecked()
  })

  test('gives what names nobody to whoever is chosen, if they may have it', async () => {
    const user = await show([unsaid])
    act(() => useEditor.getState().choose(INITIATOR))
    expect(rowOf(unsaid)).toHaveTextContent('请先在左栏选中一方')
    expect(screen.getByRole('button', { name: /^采用建议/ })).toBeDisabled()
    act(() => useEditor.getState().choose('p2'))
    expect(rowOf(unsaid)).toHaveTextContent('采用后归左栏选中的“乙方”')
    await user.click(screen.getByRole('button', { name: /^采用建议/ }))
    expect(types()).toEqual(['SIGN_SIGNATURE p2'])
  })

  test('lists long ones a portion at a time, and draws a few rows a frame', async () => {
    const slow = { timeout: 20_000 }
    const many = Array.from({ length: 100 }, (_, i): Suggestion => ({
      ...blank,
      id: `b${i}`,
      page: 1 + Math.floor(i / 60),
    }))
    const user = await show(many)
    expect(rows().length).toBeLessThan(40)
    await waitFor(() => expect(rows()).toHaveLength(40), slow)
    await user.click(screen.getByText('再列出 40 处'))
    await waitFor(() => expect(rows()).toHaveLength(80), slow)
  })

  test('changes nothing where the draft may not be changed', async () => {
    useEditor.getState().setEditable(false)
    await show([seal])
    expect(rows()).toEqual([seal.id])
    expect(screen.queryByRole('button', { name: /采用|忽略/ })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})

describe('without a list', () => {
  test('says that the file is a scan', async () => {
    await show([], false)
    expect(screen.getByText('文件里没有可识别的文字（可能是扫描件），无法给出建议')).toBeVisible()
  })

  test('says that nothing was found', async () => {
    await show([])
    expect(screen.getByText('没有找到需要签署或填写的位置')).toBeVisible()
  })

  test('says that the text could not be read', async () => {
    await show(null)
    expect(screen.getByText('没能读出合同文字，无法给出建议')).toBeVisible()
  })

  test('says how far the reading is', () => {
    useView.getState().set({ textReady: false, text: { read: 1, state: 'reading' }, suggest: ask })
    render(
      <I18nextProvider i18n={i18n}>
        <Suggestions />
        <SuggestionsPanel />
      </I18nextProvider>,
    )
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1')
    expect(screen.getByText('正在读取合同文字：1 / 2 页')).toBeVisible()
    expect(ask).not.toHaveBeenCalled()
  })
})
