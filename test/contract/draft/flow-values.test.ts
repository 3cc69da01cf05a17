// The request's own keys: read whatever they hold, changed without leaving anything empty behind.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCc, ccEntries, isWrongCc, maxCcs, removeCc, updateCc } from '../../../src/contract/draft/flow-ccs.ts'
import { deadlineProblem, remindedOnProblem } from '../../../src/contract/draft/flow-moments.ts'
import { endOfDayAfter } from '../../../src/contract/values/moment.ts'
import { asChoice, asNumber, asText, updateInside } from '../../../src/contract/draft/flow-values.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import type { Draft } from '../../../src/contract/draft/draft.ts'
import { aDraft, deepFreeze } from '../a-draft.ts'

const withFlow = (flow: JsonObject): Draft => deepFreeze({ ...aDraft(), flow })

describe('reading', () => {
  test('never throws, and shows what is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof asText(value)).toBe('string')
        expect(['string', 'number', 'undefined']).toContain(typeof asChoice(value))
        expect(isWrongCc(value)).toBeTypeOf('boolean')
        expect(ccEntries({ CcInfos: value })).toBeInstanceOf(Array)
      }),
    )
    expect([asText('a'), asText(''), asText(null), asText(3), asText({ a: 1 }), asText(false)]).toEqual([
      'a',
      '',
      '',
      '3',
      '{"a":1}',
      'false',
    ])
    expect([asNumber(3), asNumber('3'), asNumber(Number.NaN), asNumber(null)]).toEqual([
      3,
      undefined,
      undefined,
      undefined,
    ])
    expect([asChoice(0), asChoice('0'), asChoice(''), asChoice(true)]).toEqual([0, '0', undefined, 'true'])
  })
})

describe('a key inside of a key', () => {
  test('comes with its object and goes with it', () => {
    const set = updateInside(withFlow({ FlowName: 'a' }), 'FlowOperateLimit', 'NoRelease', true)
    expect(set.flow).toEqual({ FlowName: 'a', FlowOperateLimit: { NoRelease: true } })
    expect(updateInside(set, 'FlowOperateLimit', 'NoRelease', undefined).flow).toEqual({ FlowName: 'a' })
  })
  test('leaves the object’s other keys alone', () => {
    const draft = withFlow({ Agent: { ProxyOrganizationId: 'x', AppId: 'y' } })
    expect(updateInside(draft, 'Agent', 'ProxyOrganizationId', undefined).flow).toEqual({ Agent: { AppId: 'y' } })
  })
  test('takes the place of what is no object', () => {
    expect(updateInside(withFlow({ Agent: 'x' }), 'Agent', 'ProxyOrganizationId', 'y').flow).toEqual({
      Agent: { ProxyOrganizationId: 'y' },
    })
  })
})

describe('copies', () => {
  test('are added, changed and removed; the last one takes the list along', () => {
    const added = addCc(addCc(withFlow({})))
    const named = updateCc(added, 1, { Name: '王五' })
    expect(named.flow.CcInfos).toEqual([
      { Name: '', Mobile: '', NotifyType: 'sms' },
      { Name: '王五', Mobile: '', NotifyType: 'sms' },
    ])
    const one = removeCc(named, 0)
    expect(one.flow.CcInfos).toEqual([{ Name: '王五', Mobile: '', NotifyType: 'sms' }])
    expect(removeCc(one, 0).flow).toEqual({})
  })
  test('keep the keys that they came with', () => {
    const draft = withFlow({ CcInfos: [{ Name: '李四', Other: { a: 1 }, CcType: 1 }] })
    expect(updateCc(draft, 0, { CcType: undefined }).flow.CcInfos).toEqual([{ Name: '李四', Other: { a: 1 } }])
  })
  test('end at fifty', () => {
    const full = withFlow({ CcInfos: Array.from({ length: maxCcs }, () => ({})) })
    expect(addCc(full)).toBe(full)
    expect(updateCc(full, maxCcs, { Name: 'a' })).toBe(full)
  })
  test.each([
    [{ Mobile: '13800000000' }, false],
    [{ OrganizationName: '典子谦示例企业' }, false],
    [{ Name: '李四' }, true],
    [{ Mobile: '123' }, true],
    [{ Mobile: 13_800_000_000 }, true],
    [{ Mobile: '13800000000', Name: '李四!' }, true],
    [{ Mobile: '13800000000', Name: '李'.repeat(51) }, true],
    [{ OrganizationName: 'a(b)' }, true],
    ['李四', true],
  ])('%j needs a look: %s', (entry, wrong) => expect(isWrongCc(entry)).toBe(wrong))
})

describe('moments', () => {
  const now = Date.UTC(2026, 0, 31, 12)
  const seconds = now / 1000
  test.each([
    [undefined, null],
    [seconds + 1, null],
    [seconds, 'gone'],
    [1, 'gone'],
    [now, 'notTime'],
    [seconds + 1.5, 'notTime'],
    ['1830268800', 'notTime'],
    [{}, 'notTime'],
  ])('a deadline of %s: %s', (value, problem) => expect(deadlineProblem(value, now)).toBe(problem))
  test('a reminder lies within ten years, a deadline may lie beyond', () => {
    const years = (count: number) => seconds + count * 365.25 * 86_400
    expect(remindedOnProblem(years(9.9), now)).toBeNull()
    expect(remindedOnProblem(years(11), now)).toBe('tooFar')
    expect(deadlineProblem(years(11), now)).toBeNull()
    expect(remindedOnProblem('x', now)).toBe('notTime')
  })
  test('the end of a day some days on, over the end of a month', () => {
    const end = new Date(endOfDayAfter(30, new Date(2026, 0, 31, 12).getTime()) * 1000)
    expect([end.getMonth(), end.getDate(), end.getHours(), end.getMinutes(), end.getSeconds()]).toEqual([
      2, 2, 23, 59, 59,
    ])
  })
})
