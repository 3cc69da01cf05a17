// @vitest-environment jsdom
// One press places a component in every form field, and says what it did and what it left.
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { FieldsToggle } from '../../../../src/editor/pages/keyword/FieldsToggle.tsx'
import { stepHistory, useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { setNotifier, type Notice } from '../../../../src/editor/ui/notices/notices.ts'
import { aDocument, rect } from '../../../contract/a-document.ts'
import { aDraft } from '../../../contract/a-draft.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

const at = rect(100, 100, 120, 40)
const named = (name: string, kind: string) => ({ name, page: 1, rect: at, kind, filled: false })
const fields = [
  named('SellerSeal', 'Sig'),
  { ...named('BuyerSign', 'Sig'), rect: rect(300, 100, 120, 40) },
  { ...named('agree', 'Btn'), rect: rect(100, 300, 16, 16) },
]

let told: Notice[] = []
const types = () =>
  useEditor.getState().draft!.components.map(({ owner, component }) => `${component.ComponentType} ${owner}`)
const button = () => screen.getByRole('button', { name: '全部放上控件' })

const i18n = i18next.createInstance()
beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({ lng: 'zh', resources: { zh: { translation: zh } } })
})
beforeEach(() => {
  told = []
  setNotifier((notice) => told.push(notice))
  useEditor.getState().open(aDraft())
  useEditor.getState().setEditable(true)
  useView.setState({ model: aDocument({ fields }), preview: false })
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
})

function show(): void {
  render(
    <I18nextProvider i18n={i18n}>
      <FieldsToggle />
    </I18nextProvider>,
  )
}

function textOf({ text }: Notice): string {
  return render(<div>{text}</div>).container.textContent ?? ''
}

describe('the button beside 表单域', () => {
  test('places all in one step, selects them, and says how many', async () => {
    show()
    await userEvent.click(button())
    expect(types()).toEqual(['SIGN_SEAL p1', 'SIGN_SIGNATURE p2', 'CHECK_BOX p1'])
    expect(useEditor.getState().selection.size).toBe(3)
    expect(told).toMatchObject([{ kind: 'success', title: '已在 3 个表单域放上控件' }])
    stepHistory('undo')
    expect(types()).toEqual([])
  })

  test('undoes it from what it says', async () => {
    show()
    await userEvent.click(button())
    told[0]!.action!.run()
    expect(types()).toEqual([])
  })

  test('says what it left and why', async () => {
    const model = aDocument({
      fields: [
        ...fields,
        { ...named('send', 'Btn'), push: true },
        { ...named('丙方签字', 'Sig'), rect: rect(9, 9, 9, 9) },
      ],
    })
    useView.setState({ model })
    show()
    await userEvent.click(button())
    expect(told).toMatchObject([{ kind: 'warning', title: '已在 3 个表单域放上控件，还有 2 个没有放', seconds: 0 }])
    expect(textOf(told[0]!)).toBe('按钮，不能放控件：send合同里没有“丙方”，请先添加这一方：丙方签字')
  })

  test('says where a person signs in place of a seal', async () => {
    useView.setState({ model: aDocument({ fields: [{ ...named('乙方盖章', 'Sig') }] }) })
    show()
    await userEvent.click(button())
    expect(types()).toEqual(['SIGN_SIGNATURE p2'])
    expect(textOf(told[0]!)).toMatch(/^个人不能盖章，放的是签名；.*：乙方盖章$/)
  })

  test('says that there is nothing left to do', async () => {
    show()
    await userEvent.click(button())
    await userEvent.click(button())
    expect(told[1]).toMatchObject({ kind: 'info', title: '每个表单域都已经有控件了' })
    expect(types()).toHaveLength(3)
  })

  test('does nothing where the draft is not edited', () => {
    useEditor.getState().setEditable(false)
    show()
    expect(button()).toBeDisabled()
  })
})
