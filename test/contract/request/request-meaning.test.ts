import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { aSeal } from '../a-draft.ts'
import { allExamples } from '../fixtures/examples.ts'
import { meaningOf } from './request-meaning.ts'

const requests = allExamples.map(({ name, request }) => [name, request] as const)

const withComponent = (component: JsonObject) => ({
  FlowName: '合同',
  Approvers: [{ ApproverType: 0, SignComponents: [component] }],
})
const same = (one: JsonObject, other: JsonObject) =>
  expect(meaningOf(withComponent(one))).toEqual(meaningOf(withComponent(other)))
const different = (one: JsonObject, other: JsonObject) =>
  expect(meaningOf(withComponent(one))).not.toEqual(meaningOf(withComponent(other)))

/** Every number, text and truth in a value, by its path. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

/** The value with what stands at a path made something else. */
function altered(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined)
    return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((item, index) => (String(index) === key ? altered(item, rest) : item))
  return { ...(value as JsonObject), [key]: altered((value as JsonObject)[key], rest) }
}

/** Where a change says nothing: what the gateway fills in, and places that nobody reads. */
function isRead(request: JsonObject, path: readonly string[]): boolean {
  if (path[0] === 'FileIds' || path[0] === 'Operator') return false
  const component = path.slice(0, -1).reduce<unknown>((at, key) => (at as JsonObject)[key], request) as JsonObject
  const leaf = path.at(-1)!
  const place = ['ComponentPage', 'ComponentPosX', 'ComponentPosY'].includes(leaf)
  const size = ['ComponentWidth', 'ComponentHeight'].includes(leaf)
  if (component.GenerateMode === 'KEYWORD') return !place
  if (component.GenerateMode === 'FIELD') return !place && !size
  if (leaf === 'ComponentRequired' && component.ComponentType === 'SIGN_SEAL') return false
  if (component.ComponentType === 'WATERMARK') return !place && !size
  return component.ComponentType !== 'SIGN_PAGING_SEAL' || (leaf !== 'ComponentPage' && leaf !== 'ComponentPosX')
}

describe('what a request means', () => {
  it.each(requests)('%s: changes with every value in it that anybody reads', (_name, request) => {
    const meant = meaningOf(request)
    const read = leaves(request).filter((path) => isRead(request, path))
    expect(read.length).toBeGreaterThan(8)
    const unnoticed = read.filter(
      (path) => JSON.stringify(meaningOf(altered(request, path) as JsonObject)) === JSON.stringify(meant),
    )
    expect(unnoticed).toEqual([])
  })

  it.each(requests)('%s: changes with every party, copy and component that is missing', (_name, request) => {
    const meant = meaningOf(request)
    const lists = [
      ['Approvers'],
      ['Components'],
      ['CcInfos'],
      ...(request.Approvers as readonly unknown[]).flatMap((_, index) => [
        ['Approvers', String(index), 'SignComponents'],
        ['Approvers', String(index), 'Components'],
      ]),
    ]
    const shortened = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
      if (key === undefined) return (value as readonly unknown[]).slice(1)
      if (Array.isArray(value))
        return (value as readonly unknown[]).map((item, index) =>
          String(index) === key ? shortened(item, rest) : item,
        )
      const inner = (value as JsonObject)[key]
      return inner === undefined ? value : { ...(value as JsonObject), [key]: shortened(inner, rest) }
    }
    const full = lists.filter(
      (path) =>
        (
          path.reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], request) as
            | readonly unknown[]
            | undefined
        )?.length,
    )
    expect(full.length).toBeGreaterThan(0)
    for (const path of full)
      expect(meaningOf(shortened(request, path) as JsonObject), path.join('.')).not.toEqual(meant)
  })

  it('is the same with the defaults written out, and with nothing said in many words', () => {
    const plain = {
      FlowName: '合同',
      Approvers: [{ ApproverType: 1, ApproverName: '张三' }],
      CcInfos: [{ Name: '李四' }],
    }
    const wordy = {
      FileIds: ['yDR4'],
      Operator: { UserId: 'u' },
      FlowName: '合同',
      FlowType: '',
      Unordered: false,
      SignBeanTag: 0,
      PreviewType: 0,
      Components: [],
      Agent: {},
      CcInfos: [{ Name: '李四', CcType: 0, NotifyType: 'SMS' }],
      Approvers: [
        {
          ApproverType: 1,
          ApproverName: '张三',
          NotifyType: 'SMS',
          VerifyChannel: [],
          ApproverIdCardNumber: '',
          ApproverIdCardType: 'ID_CARD',
          SignComponents: null,
        },
      ],
    }
    expect(meaningOf(wordy)).toEqual(meaningOf(plain))
    expect(meaningOf(plain)).toEqual(plain)
  })

  it('hears who is told and who is not', () => {
    const told = (NotifyType: string) => meaningOf({ Approvers: [{ ApproverType: 1, NotifyType }] })
    expect(told('NONE')).toEqual(told('none'))
    expect(told('NONE')).not.toEqual(told('sms'))
  })

  it('is exact to 0.01 pt', () => {
    same(aSeal({ ComponentPosX: 143.59375 }), aSeal({ ComponentPosX: 143.59 }))
    different(aSeal({ ComponentPosX: 143.59375 }), aSeal({ ComponentPosX: 143.6 }))
  })

  it('does not depend on how settings are written, and does on what they are', () => {
    const text = (ComponentExtra?: string) => ({ ...aSeal(), ComponentType: 'TEXT', ComponentExtra })
    same(text('{ "FontSize": 12, "Font":"黑体","FontAlign":"Left" }'), text())
    same(text('{"FontSize":14,"SubType":"EMAIL"}'), text('{"SubType":"EMAIL","FontSize":14}'))
    different(text('{"FontSize":14}'), text('{"FontSize":12}'))
    different(text('{"Neu":1}'), text())
    different(text('{"Neu":'), text())
    // A date of signing is centred by itself, a text is not.
    different(
      { ...text('{"FontAlign":"Left"}'), ComponentType: 'SIGN_DATE' },
      { ...text('{"FontAlign":"Center"}'), ComponentType: 'SIGN_DATE' },
    )
  })

  it('has the place where nothing else says it', () => {
    const other = { ComponentPage: 3, ComponentPosX: 7, ComponentPosY: 8 }
    same(
      aSeal({ GenerateMode: 'KEYWORD', ComponentId: '签名' }),
      aSeal({ GenerateMode: 'KEYWORD', ComponentId: '签名', ...other }),
    )
    different(
      aSeal({ GenerateMode: 'KEYWORD', ComponentId: '签名' }),
      aSeal({ GenerateMode: 'KEYWORD', ComponentId: '签名', ComponentWidth: 30 }),
    )
    same(
      aSeal({ GenerateMode: 'FIELD', ComponentName: 'seal' }),
      aSeal({ GenerateMode: 'FIELD', ComponentName: 'seal', ...other, ComponentWidth: 0 }),
    )
    different(aSeal(), aSeal(other))
    const paging = (change: JsonObject) => aSeal({ ComponentType: 'SIGN_PAGING_SEAL', ...change })
    same(paging({}), paging({ ComponentPage: 3, ComponentPosX: 7 }))
    different(paging({}), paging({ ComponentPosY: 7 }))
  })
})
