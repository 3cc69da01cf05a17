// How far a contract is on its way: told only where it is known of every party.
import { describe, expect, test } from 'vitest'
import { progressOf } from '../../../src/contract/after-sending/flow-progress.ts'
import type { PartyFacts } from '../../../src/contract/after-sending/party-states.ts'

const party = (approveStatus?: number, change: Partial<PartyFacts> = {}): PartyFacts => ({
  kind: 'person',
  name: '王五',
  recipientId: 'r',
  dynamic: false,
  approveStatus,
  ...change,
})
const told = (...statuses: number[]) => statuses.map((status) => party(status))
const machine = { kind: 'auto-company' }

describe('progress', () => {
  test('counts who has signed, and says whose turn it is', () => {
    expect(progressOf(2, told(3, 2, 2), false)).toEqual({ signed: 1, total: 3, next: [1], open: [], refused: [] })
    expect(progressOf(2, told(3, 3, 2), false)).toEqual({ signed: 2, total: 3, next: [2], open: [], refused: [] })
    expect(progressOf(2, told(2, 3, 2), true)).toEqual({ signed: 1, total: 3, next: [0, 2], open: [], refused: [] })
  })

  test('begins with nobody, which the status says of all of them', () => {
    expect(progressOf(1, [party(), party()], false)).toEqual({ signed: 0, total: 2, next: [0], open: [], refused: [] })
    expect(progressOf(1, [party(), party(undefined, machine)], true)).toMatchObject({ signed: 0, total: 2, next: [0] })
    expect(progressOf(1, [party(), party()], null)).toMatchObject({ signed: 0, total: 2, next: [] })
  })

  test('tells the places for which nobody is named yet', () => {
    expect(progressOf(1, [party(), party(undefined, { name: '', dynamic: true })], true)).toEqual({
      signed: 0,
      total: 2,
      next: [0],
      open: [1],
      refused: [],
    })
  })

  test('ends with everybody', () => {
    expect(progressOf(4, [party(), party(undefined, machine)], null)).toEqual({
      signed: 2,
      total: 2,
      next: [],
      open: [],
      refused: [],
    })
    expect(progressOf(21, told(15, 15), false)).toMatchObject({ signed: 2, total: 2 })
  })

  test('of one that ended otherwise says who had signed, and who refused', () => {
    expect(progressOf(3, told(3, 4, 9), false)).toEqual({ signed: 1, total: 3, next: [], open: [], refused: [1] })
    expect(progressOf(6, told(3, 6), false)).toMatchObject({ signed: 1, total: 2, next: [] })
    expect(progressOf(6, [party(), party()], false)).toBeNull()
  })

  test('is known of two in order without being told', () => {
    expect(progressOf(2, [party(), party()], false)).toMatchObject({ signed: 1, total: 2, next: [1] })
  })

  test('is not guessed where one party is not known of', () => {
    expect(progressOf(2, [party(3), party(), party(2)], false)).toBeNull()
    expect(progressOf(2, [party(), party()], true)).toBeNull()
    expect(progressOf(2, [party(), party()], null)).toBeNull()
    expect(progressOf(2, [party(3), party(2), party(undefined, machine)], false)).toBeNull()
    expect(progressOf(1, [], false)).toBeNull()
  })

  test('does not count one that handed on, whose successor stands beside it', () => {
    expect(progressOf(2, told(3, 19, 2), false)).toEqual({ signed: 1, total: 2, next: [2], open: [], refused: [] })
    expect(progressOf(1, told(19, 2, 1), false)).toEqual({ signed: 0, total: 2, next: [1], open: [], refused: [] })
  })

  test('names nobody as next where the order is not known, but one alone who is left', () => {
    expect(progressOf(2, told(3, 2, 2), null)).toMatchObject({ signed: 1, total: 3, next: [] })
    expect(progressOf(2, told(3, 2), null)).toMatchObject({ signed: 1, total: 2, next: [1] })
    expect(
      progressOf(2, [party(3, { signOrder: 1 }), party(2, { signOrder: 2 }), party(2, { signOrder: 0 })], null),
    ).toMatchObject({ signed: 1, total: 3, next: [2] })
  })

  test('counts machines where they are told of', () => {
    expect(progressOf(2, [party(3, machine), party(2), party(2)], false)).toMatchObject({
      signed: 1,
      total: 3,
      next: [1],
    })
  })

  test.each([8, 9])('begins with nobody also while parties fill in, and names who has to (%i)', (status) => {
    expect(progressOf(status, told(8, 1), false)).toEqual({ signed: 0, total: 2, next: [0], open: [], refused: [] })
    expect(progressOf(status, [party(), party()], false)).toMatchObject({ signed: 0, total: 2, next: [] })
  })

  test('says who refused to fill in', () => {
    expect(progressOf(10, told(4, 9), false)).toEqual({ signed: 0, total: 2, next: [], open: [], refused: [0] })
    expect(progressOf(10, [party(), party()], false)).toBeNull()
  })

  test.each([0, 7])('is nothing to tell before it has begun (%i)', (status) => {
    expect(progressOf(status, told(8, 1), false)).toBeNull()
  })
})
