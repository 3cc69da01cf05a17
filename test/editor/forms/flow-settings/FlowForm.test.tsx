// @vitest-environment jsdom
// The form of the contract's own settings: what it writes, what it takes away again, and what it does with odd imports.
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { JsonObject } from '../../../../src/contract/values/json-object.ts'
import { useFolds } from '../../../../src/editor/ui/fields/folds.ts'
import { FlowForm } from '../../../../src/editor/forms/flow-settings/FlowForm.tsx'
import { flowFieldId, foldOfFlowKey } from '../../../../src/editor/forms/flow-settings/flow-folds.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aDraft } from '../../../contract/a-draft.ts'

const i18n = i18next.createInstance()

vi.setConfig({ testTimeout: 30_000 })

beforeAll(async () => {
  // What jsdom lacks and antd asks for.
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
  // jsdom works out each element's style from all of antd's rules, anew at each question: with that, this file takes
  // minutes.
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
})

beforeEach(() => {
  const folds = new Set(Object.values(foldOfFlowKey))
  useFolds.setState({ open: folds })
})

function Form() {
  const draft = useEditor((state) => state.draft)
  return draft && <FlowForm draft={draft} />
}

/** Shows the form of a request with these keys. */
function show(
  flow: JsonObject = {},
  { editable = true, approvers }: { editable?: boolean; approvers?: Parameters<typeof aDraft>[0] } = {},
) {
  useEditor.getState().open({ ...aDraft(approvers), flow: { FlowName: '采购合同', ...flow } })
  useEditor.getState().setEditable(editable)
  render(
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true, token: { motion: false } }}>
        <Form />
      </ConfigProvider>
    </I18nextProvider>,
  )
  return userEvent.setup({ pointerEventsCheck: 0 })
}

const flow = () => useEditor.getState().draft!.flow
const field = (key: string) => document.getElementById(flowFieldId(key)!)!
const steps = () => useEditor.temporal.getState().pastStates.length
const type = (element: HTMLElement, text: string) => {
  fireEvent.change(element, { target: { value: text } })
  fireEvent.blur(element)
}

function choose(element: HTMLElement, option: string) {
  fireEvent.mouseDown(element)
  fireEvent.click(screen.getByTitle(option, { exact: true }))
}

test('every setting has its field, with the id that its finding is shown by', () => {
  show({ CcInfos: [{}] })
  const keys = [
    'FlowName',
    'FlowType',
    'FlowDescription',
    'Unordered',
    'SignBeanTag',
    'Deadline',
    'RemindedOn',
    'CcInfos',
    'CcNotifyType',
    ...Object.keys(foldOfFlowKey),
  ]
  expect(keys.filter((key) => !field(key))).toEqual([])
  expect(flowFieldId('Approvers')).toBeUndefined()
  expect(flowFieldId('toString')).toBeUndefined()
})

describe('what is set goes into the request, and what is taken back leaves nothing', () => {
  test.each(['NeedSignReview', 'Workflow', 'NeedPreview', 'OpenDynamicSignFlow'])('%s', (key) => {
    show()
    fireEvent.click(field(key))
    expect(flow()[key]).toBe(true)
    fireEvent.click(field(key))
    expect(flow()).toEqual({ FlowName: '采购合同' })
  })
  test('FlowOperateLimit.NoRelease', () => {
    show()
    fireEvent.click(field('FlowOperateLimit'))
    expect(flow().FlowOperateLimit).toEqual({ NoRelease: true })
    fireEvent.click(field('FlowOperateLimit'))
    expect(flow()).not.toHaveProperty('FlowOperateLimit')
  })
  test('Agent.ProxyOrganizationId, beside what an import had there', () => {
    show({ Agent: { AppId: 'a' } })
    type(field('Agent'), ' yDwFdUUckpsvm3ci ')
    expect(flow().Agent).toEqual({ AppId: 'a', ProxyOrganizationId: 'yDwFdUUckpsvm3ci' })
    type(field('Agent'), '')
    expect(flow().Agent).toEqual({ AppId: 'a' })
  })
  test.each([
    ['ApproverVerifyType', '手机号', 'MobileCheck', '人脸识别（默认）'],
    ['FlowDisplayType', '协议', 2, '合同（默认）'],
    ['PreviewType', '网页查看', 1, '下载 PDF（默认）'],
  ])('%s', (key, option, value, fallback) => {
    show()
    choose(field(key), option)
    expect(flow()[key]).toBe(value)
    choose(field(key), fallback)
    expect(flow()).not.toHaveProperty(key)
  })
  test('a deadline by a quick choice: the last second of the day, one undo step', () => {
    show()
    fireEvent.click(
      within(screen.getByRole('group', { name: '签署截止：从今天起' })).getByRole('button', { name: '30 天' }),
    )
    const day = new Date()
    day.setDate(day.getDate() + 30)
    day.setHours(23, 59, 59, 0)
    expect(flow().Deadline).toBe(day.getTime() / 1000)
    expect(steps()).toBe(1)
  })
  test.each(['2026-13-45', '下周五'])(
    'a deadline that is none (%s) is said to be none, and the deadline stays',
    (typed) => {
      show({ Deadline: 1_893_456_000 })
      fireEvent.focus(field('Deadline'))
      fireEvent.input(field('Deadline'), { target: { value: typed } })
      fireEvent.keyDown(field('Deadline'), { key: 'Enter' })
      fireEvent.blur(field('Deadline'))
      expect(screen.getByRole('alert')).toHaveTextContent(`“${typed}”不是有效时间，没有采用`)
      expect(flow().Deadline).toBe(1_893_456_000)
      fireEvent.input(field('Deadline'), { target: { value: '2030-05-06' } })
      fireEvent.blur(field('Deadline'))
      expect(screen.queryByRole('alert')).toBeNull()
      expect(flow().Deadline).toBe(new Date(2030, 4, 6, 23, 59, 59).getTime() / 1000)
    },
  )
  test('a deadline by typing, to the second, and emptied again', () => {
    show()
    for (const [typed, seconds] of [
      ['2099-12-31 12:00:00', new Date(2099, 11, 31, 12).getTime() / 1000],
      ['2099-12-30', new Date(2099, 11, 30, 23, 59, 59).getTime() / 1000],
    ] as const) {
      const before = steps()
      fireEvent.input(field('Deadline'), { target: { value: typed } })
      fireEvent.keyDown(field('Deadline'), { key: 'Enter' })
      expect(flow().Deadline).toBe(seconds)
      expect(steps()).toBe(before + 1)
    }
    fireEvent.input(field('Deadline'), { target: { value: '' } })
    fireEvent.blur(field('Deadline'))
    expect(flow()).not.toHaveProperty('Deadline')
  })
  test('UserData is typed as text and sent as base64, its size beside it', () => {
    show()
    type(field('UserData'), '订单 42')
    expect(flow().UserData).toBe(Buffer.from('订单 42').toString('base64'))
    expect(screen.getByText('12 / 20480')).toBeVisible()
    type(field('UserData'), 'x'.repeat(15_361))
    expect(screen.getByText('编码后超过 20480 个字符，请缩短')).toBeVisible()
    expect(flow().UserData).toBe(Buffer.from('订单 42').toString('base64'))
    fireEvent.change(field('UserData'), { target: { value: '' } })
    fireEvent.blur(field('UserData'))
    expect(flow()).not.toHaveProperty('UserData')
  })
  test('a variable goes to the caret of CustomShowMap, and the list is shown', () => {
    show()
    type(field('CustomShowMap'), '名称:;签署方:{签署方2姓名}')
    ;(field('CustomShowMap') as HTMLTextAreaElement).setSelectionRange(3, 3)
    fireEvent.click(screen.getByRole('button', { name: '合同名称' }))
    expect(flow().CustomShowMap).toBe('名称:{合同名称};签署方:{签署方2姓名}')
    expect([...screen.getByTestId('show-map').querySelectorAll('p')].map((line) => line.textContent)).toEqual([
      '名称:采购合同',
      '签署方:张三',
    ])
    type(field('CustomShowMap'), '{签署方3姓名}')
    expect(screen.getByText('没有 {签署方3姓名} 这个变量，请从下面选择')).toBeVisible()
  })
})

describe('copies', () => {
  test('are added, filled in, and the last one removed leaves no list', async () => {
    const user = show()
    await user.click(screen.getByRole('button', { name: '添加抄送人' }))
    expect(screen.getByLabelText('姓名')).toHaveFocus()
    type(screen.getByLabelText('姓名'), '李四')
    type(screen.getByLabelText('手机号'), '+86 138-0000-0000')
    choose(screen.getByLabelText('身份'), '企业员工')
    choose(screen.getByLabelText('权限'), '查看并下载原文')
    fireEvent.click(screen.getByLabelText('短信通知'))
    type(screen.getByLabelText('企业名称'), '典子谦示例企业')
    choose(field('CcNotifyType'), '签署完成后')
    expect(flow()).toEqual({
      FlowName: '采购合同',
      CcNotifyType: 1,
      CcInfos: [
        {
          Name: '李四',
          Mobile: '13800000000',
          NotifyType: 'none',
          CcType: 1,
          CcPermission: 1,
          OrganizationName: '典子谦示例企业',
        },
      ],
    })
    type(screen.getByLabelText('手机号'), '123')
    expect(screen.getByText('请输入 11 位大陆手机号，不加 +86')).toBeVisible()
    expect(flow().CcInfos).toMatchObject([{ Mobile: '13800000000' }])
    await user.click(screen.getByRole('button', { name: '删除抄送人：李四' }))
    expect(flow()).not.toHaveProperty('CcInfos')
    expect(screen.getByRole('button', { name: '添加抄送人' })).toHaveFocus()
  })
  test('keep what they came with, and say what is wrong in them', async () => {
    const user = show({ CcInfos: [{ Name: '李!', Mobile: '12', NotifyType: 'NONE', Other: 1 }, '王五'] })
    expect(screen.getAllByText('请检查')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: /^李!/ }))
    expect(screen.getByText('请输入 11 位大陆手机号，不加 +86')).toBeVisible()
    expect(screen.getByLabelText('短信通知')).not.toBeChecked()
    type(screen.getByLabelText('姓名'), '李四')
    expect(flow().CcInfos).toEqual([{ Name: '李四', Mobile: '12', NotifyType: 'NONE', Other: 1 }, '王五'])
    await user.click(screen.getByRole('button', { name: /^王五/ }))
    expect(screen.getByText('导入的内容不是抄送人，请删除后重新添加。')).toBeVisible()
  })
  test('end at fifty', () => {
    show({ CcInfos: Array.from({ length: 50 }, () => ({ Mobile: '13800000000' })) })
    expect(screen.getByRole('button', { name: '最多 50 个抄送人' })).toBeDisabled()
  })
})

describe('what an import brought', () => {
  const keys = [
    'FlowName',
    'FlowType',
    'FlowDescription',
    'Unordered',
    'SignBeanTag',
    'Deadline',
    'RemindedOn',
    'CcInfos',
    'CcNotifyType',
    ...Object.keys(foldOfFlowKey),
  ]
  test.each([[null], ['nonsense'], [''], [-1], [1e300], [true], [[]], [[null, 3, []]], [{ a: { b: 1 } }]])(
    '%j in every key neither breaks the form nor is changed by it',
    (value) => {
      const odd = Object.fromEntries(keys.map((key) => [key, value]))
      show(odd)
      expect(flow()).toEqual(odd)
      expect(field('FlowName')).toBeInTheDocument()
      expect(steps()).toBe(0)
    },
  )
  test('is said where it is wrong', () => {
    show({
      Deadline: 1,
      RemindedOn: '2027',
      FlowType: 'a/b',
      FlowDisplayType: 9,
      NeedSignReview: 'yes',
      FlowDescription: 'x'.repeat(1001),
      CcInfos: 'x',
    })
    for (const words of [
      '这个时间已经过去，请改为将来的时间',
      '现在的内容 "2027" 不是有效时间，请重新选择',
      '只能用汉字、字母、数字和下划线',
      '导入的内容不在可选范围内，请重新选择',
      '导入的内容 "yes" 不是“是”或“否”，请重新选择',
      '最多 1000 个字',
      '导入的抄送不是列表：x',
    ]) {
      expect(screen.getByText(words)).toBeVisible()
    }
  })
  test('UserData that is no text is its base64, and changed as such', () => {
    const bytes = Buffer.from([0xff, 0xfe]).toString('base64')
    show({ UserData: bytes })
    expect(field('UserData')).toHaveValue(bytes)
    type(field('UserData'), '!')
    expect(screen.getByText('不是有效的 Base64')).toBeVisible()
    // A text's base64, typed as base64, stays base64 while it is being typed.
    type(field('UserData'), 'YWJj')
    expect(flow().UserData).toBe('YWJj')
    expect(field('UserData')).toHaveValue('YWJj')
    type(field('UserData'), '')
    expect(flow()).not.toHaveProperty('UserData')
    type(field('UserData'), 'abc')
    expect(flow().UserData).toBe('YWJj')
  })
})

test('a person’s automatic signing asks for its scene in sight; else it is in a fold', () => {
  useFolds.setState({ open: new Set() })
  show({}, { approvers: [{ ApproverType: 7 }] })
  expect(field('AutoSignScene')).toBeInTheDocument()
  choose(field('AutoSignScene'), '通用场景')
  expect(flow().AutoSignScene).toBe('OTHER')
  expect(document.querySelector('[data-fold="flow-signing"] [data-count]')).toBeNull()
})

test('the folds say how much is set in them', () => {
  useFolds.setState({ open: new Set() })
  show({ ApproverVerifyType: 'MobileCheck', AutoSignScene: 'OTHER', UserData: '' })
  expect(document.querySelector('[data-fold="flow-signing"] [data-count]')).toHaveTextContent('2')
  expect(document.querySelector('[data-fold="flow-developer"] [data-count]')).toBeNull()
})

test('nothing can be changed where the draft is held by another tab', () => {
  show({ CcInfos: [{ Name: '李四' }] }, { editable: false })
  fireEvent.click(screen.getByRole('button', { name: /^李四/ }))
  const open = [
    ...document.querySelectorAll(':is(input, textarea:not([aria-hidden]), button:not([aria-expanded]))'),
  ].filter((control) => !(control as HTMLInputElement).disabled)
  expect(open).toEqual([])
})
