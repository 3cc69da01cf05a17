import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countCodes,
  filters,
  searchCodes,
  stateOf,
  timeLeft,
  webAddress,
} from '../../../../src/editor/sent/qr-codes/code-state.ts'
import { aCode, now } from './some-codes.ts'

describe('how a code stands', () => {
  it('changes with the clock and with its use, where it is valid', () => {
    const until = '2026-11-21T08:00:01.000Z'
    expect(stateOf(aCode({ expiresAt: until }), now)).toBe('valid')
    expect(stateOf(aCode({ expiresAt: until }), now + 1000)).toBe('expired')
    expect(stateOf(aCode({ usedFlowNum: 5 }), now)).toBe('usedUp')
    expect(stateOf(aCode({ expiresAt: null }), now)).toBe('valid')
  })
  it.each(['creating', 'cancelled', 'invalid', 'unknown', 'expired', 'usedUp'] as const)(
    'stays %s where the gateway says so',
    (state) => {
      expect(stateOf(aCode({ state, usedFlowNum: 5, expiresAt: '2020-01-01T00:00:00.000Z' }), now)).toBe(state)
    },
  )
})

describe('the list', () => {
  const codes = [
    aCode({ id: '1' }),
    aCode({ id: '2', state: 'unknown', qrCodeId: null, flowName: '劳务协议' }),
    aCode({ id: '3', state: 'cancelled', qrCodeName: '前台' }),
    aCode({ id: '4', state: 'invalid' }),
  ]
  const found = (filter: (typeof filters)[number], query = '') =>
    searchCodes(codes, { filter, query }, now, new Map([['yDLuokuanTemp1ateOnboarding00001', '入职模板']])).map(
      ({ id }) => id,
    )

  it('is searched by names, template and id', () => {
    expect(found('all', '前台')).toEqual(['3'])
    expect(found('all', ' 劳务 ')).toEqual(['2'])
    expect(found('all', '入职模板')).toEqual(['1', '2', '3', '4'])
    expect(found('all', 'YDSXTUUC')).toEqual(['1', '3', '4'])
    expect(found('valid', '前台')).toEqual([])
  })
  it('counts each code once among the states', () => {
    const { all, ...others } = countCodes(codes, now)
    expect(all).toBe(4)
    expect(Object.values(others).reduce((sum, count) => sum + count)).toBe(4)
    for (const filter of filters) expect(found(filter)).toHaveLength(countCodes(codes, now)[filter])
  })
})

describe('the countdown', () => {
  it.each([
    [0, 'over', 0, 0, 0, 0],
    [-5000, 'over', 0, 0, 0, 0],
    [1, 'minutes', 0, 0, 0, 1],
    [65_000, 'minutes', 0, 0, 1, 5],
    [3_600_000, 'hours', 0, 1, 0, 0],
    [(86_400 + 7200) * 1000, 'days', 1, 2, 0, 0],
  ])('%i ms are %s', (ms, word, days, hours, minutes, seconds) => {
    expect(timeLeft(now + ms, now)).toEqual({ word, days, hours, minutes, seconds })
  })
  it('adds up to what is left', () => {
    fc.assert(
      fc.property(fc.nat(400 * 86_400), (left) => {
        const { days, hours, minutes, seconds } = timeLeft(now + left * 1000, now)
        expect(((days * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(left)
      }),
    )
  })
})

it('only web addresses stand in links', () => {
  expect(webAddress('https://essurl.cn/x')).toBe('https://essurl.cn/x')
  expect(webAddress('javascript:alert(1)')).toBeNull()
  expect(webAddress(null)).toBeNull()
})
