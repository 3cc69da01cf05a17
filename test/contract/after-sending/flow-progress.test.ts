// How far a contract is on its way: told only where it is known of every party.
import { describe, expect, test } from 'vitest'
import { progressOf } from '../../../src/contract/after-sending/flow-progress.ts'
import type { PartyFacts } from '../../../src/contract/after-sending/flow-status-rules.ts'

const party = (approveStatus?: number, change: Partial<PartyFacts> = {}): PartyFacts => ({ kind: 'person', name: '王五', recipientId: 'r', dynamic: false, approveStatus, ...change })
const told = (...statuses: number[]) => statuses.map((status) => party(status))
const machine = { kind: 'auto-company' }

describe('progress', () => {
  test('counts who has signed, and says whose turn it is', () => {
    expect(progressOf(2, told(3, 2, 2), false)).toEqual({ signed: 1, total: 3, next: [1] })
    expect(progressOf(2, told(3, 3, 2), false)).toEqual({ signed: 2, total: 3, next: [2] })
    expect(progressOf(2, told(2, 3, 2), true)).toEqual({ signed: 1, total: 3, next: [0, 2] })
  })

  test('is known of two in order without being told', () => {
    expect(progressOf(2, [party(), party()], false)).toEqual({ signed: 1, total: 2, next: [1] })
  })

  test('is not guessed where one party is not known of', () => {
    expect(progressOf(2, [party(3), party(), party(2)], false)).toBeNull()
    expect(progressOf(2, [party(), party()], true)).toBeNull()
    // 19: handed on to somebody.
    expect(progressOf(2, told(3, 19, 2), false)).toBeNull()
    expect(progressOf(2, [party(3), party(2), party(undefined, machine)], false)).toBeNull()
  })

  test('names nobody as next where the order is not known', () => {
    expect(progressOf(2, told(3, 2), null)).toEqual({ signed: 1, total: 2, next: [] })
    expect(progressOf(2, [party(), party()], null)).toBeNull()
  })

  test('counts machines where they are told of', () => {
    expect(progressOf(2, [party(3, machine), party(2), party(2)], false)).toEqual({ signed: 1, total: 3, next: [1] })
  })

  test.each([[1, told(2, 2)], [4, told(3, 3)], [6, told(3, 2)], [3, told(3, 4)]] as const)('is nothing to tell in status %i', (status, parties) => {
    expect(progressOf(status, parties, false)).toBeNull()
  })
})
