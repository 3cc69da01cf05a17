// @vitest-environment jsdom
// The form of the contract's own settings: what it writes, and what it takes away again.
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { useFolds } from '../../../../src/editor/ui/fields/folds.ts'
import { flowFieldId } from '../../../../src/editor/forms/flow-settings/flow-folds.ts'
import { choose, field, flow, keys, prepare, show, steps, type, unfoldAll } from './a-flow-form.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(unfoldAll)

test('every setting has its field, with the id that its finding is shown by', () => {
  show({ CcInfos: [{}] })
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
