// @vitest-environment jsdom
// The list of findings as a person uses it: mend, wave through, bring back; and the marks that come of it.
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { Checks } from '../../../src/editor/checking/Checks.tsx'
import { useFindingStore } from '../../../src/editor/state/finding-store.ts'
import { FindingMark } from '../../../src/editor/pages/boxes/FindingMark.tsx'
import { FindingsPanel } from '../../../src/editor/checking/FindingsPanel.tsx'
import { useFolds } from '../../../src/editor/ui/fields/folds.ts'
import { words as zh } from '../../../src/words/zh/words.ts'
import { stepHistory, useEditor } from '../../../src/editor/state/editor-store.ts'
import { useView } from '../../../src/editor/state/view-store.ts'
import { A4 } from '../../contract/a-document.ts'
import { aDraft, aSeal, placed } from '../../contract/a-draft.ts'

const i18n = i18next.createInstance()
const company = {
  ApproverType: 0,
  ApproverRoleName: '甲方',
  OrganizationName: '某某(深圳)公司',
  ApproverName: '典子谦',
  ApproverMobile: '13200000000',
  NotifyType: 'sms',
}
const person = {
  ApproverType: 1,
  ApproverRoleName: '乙方',
  ApproverName: '张三',
  ApproverMobile: '18888888888',
  NotifyType: 'none',
}
const signature = aSeal({ ComponentType: 'SIGN_SIGNATURE', ComponentPosX: 3, ComponentPosY: 500, ComponentHeight: 43 })

beforeAll(async () => {
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
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
})

beforeEach(() => {
  useFolds.setState({ open: new Set() })
  useView.getState().set({ model: pagesOnly([A4, A4]), modelReady: true, textReady: true, pageShown: true })
  useEditor.getState().open(aDraft([company, person], [placed('seal', aSeal()), placed('sign', signature, 'p2')]))
  useEditor.getState().setEditable(true)
})

function show() {
  render(
    <I18nextProvider i18n={i18n}>
      <Checks />
      <FindingsPanel />
    </I18nextProvider>,
  )
  return userEvent.setup()
}

const row = (rule: string) => document.querySelector<HTMLElement>(`[data-rule="${rule}"]`)!
const rules = (root: ParentNode = document) =>
  [...root.querySelectorAll('[data-rule]')].map((item) => item.getAttribute('data-rule'))
const draft = () => useEditor.getState().draft!

describe('the list of findings', () => {
  test('says what is wrong and where, with Tencent’s code', async () => {
    show()
    expect(rules()).toEqual(['organization-brackets', 'party-not-told', 'near-edge'])
    expect(row('organization-brackets')).toHaveAttribute('data-severity', 'error')
    expect(row('near-edge')).toHaveTextContent('乙方 · 签名')
    expect(within(row('near-edge')).getByText('InvalidParameter.ComponentPosition')).toBeVisible()
    expect(screen.getByText('1 处错误，2 处提醒')).toBeVisible()
    expect(
      (await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } }))
        .violations,
    ).toEqual([])
  })

  test('mends what a button can mend, as one step', async () => {
    const user = show()
    await user.click(within(row('organization-brackets')).getByRole('button', { name: /^改成中文括号/ }))
    expect(draft().parties[0]!.approver.OrganizationName).toBe('某某（深圳）公司')
    expect(rules()).toEqual(['party-not-told', 'near-edge'])
    act(() => stepHistory('undo'))
    expect(draft().parties[0]!.approver.OrganizationName).toBe('某某(深圳)公司')
  })

  test('lets a warning be waved through and brought back, and no error', async () => {
    const user = show()
    expect(within(row('organization-brackets')).queryByRole('button', { name: /^忽略/ })).toBeNull()
    await user.click(within(row('near-edge')).getByRole('button', { name: /^忽略/ }))
    expect(rules()).toEqual(['organization-brackets', 'party-not-told'])
    expect(draft().waived).toHaveLength(1)
    const fold = screen.getByRole('button', { name: '已忽略（1）', expanded: false })
    await user.click(fold)
    await user.click(within(row('near-edge')).getByRole('button', { name: /^恢复提醒/ }))
    expect(screen.queryByRole('button', { name: /已忽略/ })).toBeNull()
    expect(draft()).not.toHaveProperty('waived')
    act(() => stepHistory('undo'))
    expect(draft().waived).toHaveLength(1)
  })

  test('says that nothing is left once all is waved through', async () => {
    const user = show()
    await user.click(within(row('organization-brackets')).getByRole('button', { name: /^改成中文括号/ }))
    for (const rule of ['party-not-told', 'near-edge'])
      await user.click(within(row(rule)).getByRole('button', { name: /^忽略/ }))
    expect(screen.getByText('没有待处理的问题')).toBeVisible()
    expect(screen.getByRole('button', { name: '已忽略（2）' })).toBeVisible()
  })

  test('changes nothing where the draft may not be changed', () => {
    useEditor.getState().setEditable(false)
    show()
    expect(screen.queryByRole('button', { name: /^(忽略|改成)/ })).toBeNull()
  })
})

describe('the marks', () => {
  const marks = () => {
    const { componentMarks, ownerMarks } = useFindingStore.getState()
    return {
      components: [...componentMarks].map(([id, { severity }]) => [id, severity]),
      owners: [...ownerMarks].map(([id, { severity }]) => [id, severity]),
    }
  }

  test('are of the worst that is open, of a component and of its party', async () => {
    const user = show()
    expect(marks()).toEqual({
      components: [['sign', 'warning']],
      owners: [
        ['p1', 'error'],
        ['p2', 'warning'],
      ],
    })
    await user.click(within(row('near-edge')).getByRole('button', { name: /^忽略/ }))
    expect(marks()).toEqual({
      components: [],
      owners: [
        ['p1', 'error'],
        ['p2', 'warning'],
      ],
    })
  })

  test('are on the initiator too, for what is written in its components', () => {
    show()
    const text = { ComponentType: 'TEXT', ComponentValue: '放不下的一行字', ComponentWidth: 40 }
    act(() =>
      useEditor.getState().edit((now) => ({
        ...now,
        components: [...now.components, placed('text', { ...signature, ...text }, 'initiator', 'fill')],
      })),
    )
    expect(marks().owners).toContainEqual(['initiator', 'warning'])
  })

  test('stay the same where nothing has changed, so that no box is drawn anew', () => {
    show()
    const before = useFindingStore.getState().componentMarks.get('sign')
    act(() => useEditor.getState().edit((now) => ({ ...now, flow: { ...now.flow, FlowName: '另一份合同' } })))
    expect(useFindingStore.getState().draft).toBe(draft())
    expect(useFindingStore.getState().componentMarks.get('sign')).toBe(before)
  })

  test('say what is the matter', () => {
    show()
    render(
      <I18nextProvider i18n={i18n}>
        <FindingMark mark={useFindingStore.getState().componentMarks.get('sign')!} />
      </I18nextProvider>,
    )
    expect(screen.getByTitle(/离页边只有 1 毫米/)).toHaveAttribute('data-severity', 'warning')
  })
})
