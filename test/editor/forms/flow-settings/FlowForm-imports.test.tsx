// @vitest-environment jsdom
// The form of the contract's own settings over what an import brought, however odd.
import { screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { field, flow, keys, prepare, show, steps, type, unfoldAll } from './a-flow-form.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(unfoldAll)

describe('what an import brought', () => {
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
