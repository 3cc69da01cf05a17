// How each party of a contract stands: as Tencent told it, or as the contract's status alone says.
import { describe, expect, test } from 'vitest'
import { isNewerApproveStatus } from '../../../src/contract/after-sending/approve-status.ts'
import { fillTypeOf, partyStates, type PartyFacts } from '../../../src/contract/after-sending/party-states.ts'

const company: PartyFacts = { kind: 'company', name: '李四', recipientId: 'r1', dynamic: false }
const person: PartyFacts = { kind: 'person', name: '王五', recipientId: 'r2', dynamic: false }
const machine: PartyFacts = { kind: 'auto-company', name: '', recipientId: 'r0', dynamic: false }
const open: PartyFacts = { kind: 'person', name: '', recipientId: 'r3', dynamic: true }
const told = (...statuses: number[]) => statuses.map((approveStatus) => ({ ...person, approveStatus }))
const ordered = (...pairs: (readonly [number, number])[]) =>
  pairs.map(([approveStatus, signOrder]) => ({ ...person, approveStatus, signOrder }))

describe('how the parties stand', () => {
  test('all have signed a signed contract; of one that ended otherwise nothing is said', () => {
    expect(partyStates(4, [company, person], false)).toEqual(['signed', 'signed'])
    expect(partyStates(3, [company, person], false)).toEqual(['over', 'over'])
  })
  test('the first one’s turn it is, or everybody’s where the order does not matter', () => {
    expect(partyStates(1, [machine, company, person], false)).toEqual(['auto', 'turn', 'later'])
    expect(partyStates(1, [company, person], true)).toEqual(['turn', 'turn'])
  })
  test('as callbacks told it of each', () => {
    expect(partyStates(2, told(3, 2, 2), false)).toEqual(['signed', 'turn', 'later'])
    expect(partyStates(2, told(2, 3, 2), true)).toEqual(['turn', 'signed', 'turn'])
    expect(partyStates(2, [{ ...person, approveStatus: 3 }, person, person], false)).toEqual([
      'signed',
      'unknown',
      'unknown',
    ])
    expect(partyStates(6, told(3, 2), false)).toEqual(['signed', 'over'])
  })
  test('of two in order of whom some have signed, the first has', () => {
    expect(partyStates(2, [company, person], false)).toEqual(['signed', 'turn'])
    expect(partyStates(2, [company, person], true)).toEqual(['unknown', 'unknown'])
    expect(partyStates(2, [company, person, person], false)).toEqual(['unknown', 'unknown', 'unknown'])
  })
  test('where the order is not known, nobody’s turn it is but that of one alone who is left', () => {
    expect(partyStates(1, [company, person], null)).toEqual(['unknown', 'unknown'])
    expect(partyStates(1, [machine, person], null)).toEqual(['auto', 'turn'])
    expect(partyStates(2, [company, person], null)).toEqual(['unknown', 'unknown'])
    expect(
      partyStates(
        2,
        [
          { ...company, approveStatus: 3 },
          { ...person, approveStatus: 2 },
        ],
        null,
      ),
    ).toEqual(['signed', 'turn'])
    expect(
      partyStates(
        2,
        [
          { ...company, approveStatus: 3 },
          { ...person, approveStatus: 2 },
          { ...person, approveStatus: 2 },
        ],
        null,
      ),
    ).toEqual(['signed', 'unknown', 'unknown'])
  })
  test('a place that is open is said to be', () => {
    expect(partyStates(1, [company, open], false)).toEqual(['turn', 'open'])
  })
  test('a company that was named alone is open until somebody is added, and more may be', () => {
    const alone = { ...company, name: '', company: '晨星科技有限公司' }
    expect(partyStates(1, [alone, person], false)).toEqual(['open', 'later'])
    expect(partyStates(1, [{ ...alone, candidates: ['李四'] }, person], false)).toEqual(['turn', 'later'])
    expect([alone, { ...alone, candidates: ['李四'] }].map(fillTypeOf)).toEqual([0, 0])
  })
  test('signers are added where none is known, and Tencent knows the place', () => {
    const alone = { ...company, name: '', company: '晨星科技有限公司' }
    expect(
      [
        open,
        { ...open, name: '王五' },
        { ...alone, userId: 'zhaoliu' },
        { ...alone, recipientId: null },
        { ...alone, company: '' },
        machine,
        person,
      ].map(fillTypeOf),
    ).toEqual([1, null, null, null, null, null, null])
  })

  test('who refused did, whatever became of the others', () => {
    expect(partyStates(3, told(3, 4, 9), false)).toEqual(['signed', 'refused', 'over'])
    expect(partyStates(5, told(3, 5), false)).toEqual(['signed', 'over'])
    // A party of its own deadline, in a contract that goes on.
    expect(partyStates(2, told(3, 5, 1), false)).toEqual(['signed', 'over', 'later'])
  })
  test('while it is filled in, each as it was told', () => {
    expect(partyStates(8, told(8, 1), false)).toEqual(['fill', 'afterFilling'])
    expect(partyStates(9, told(10, 8), false)).toEqual(['filled', 'fill'])
    expect(partyStates(8, [person], false)).toEqual(['unknown'])
    // Filled in: now it is about signing.
    expect(partyStates(1, told(10, 1), false)).toEqual(['turn', 'later'])
  })
  test('nobody’s turn it is before it has begun', () => {
    expect(partyStates(0, told(0, 0), true)).toEqual(['notBegun', 'notBegun'])
    expect(partyStates(7, [company, open], false)).toEqual(['notBegun', 'open'])
  })
  test('one that handed on is no more to sign, and does not stand before the others', () => {
    expect(partyStates(1, told(19, 2, 1), false)).toEqual(['handedOn', 'turn', 'later'])
    expect(partyStates(2, told(3, 19, 2), false)).toEqual(['signed', 'handedOn', 'turn'])
  })

  describe('where the request is not known', () => {
    test('SignOrder tells the order, also where the list has another', () => {
      expect(partyStates(1, ordered([1, 1], [2, 0]), null)).toEqual(['later', 'turn'])
      expect(partyStates(2, ordered([2, 1], [3, 0], [2, 2]), null)).toEqual(['turn', 'signed', 'later'])
    })
    test('those of one SignOrder sign in any order', () => {
      expect(partyStates(1, ordered([2, 0], [2, 0]), null)).toEqual(['turn', 'turn'])
    })
    test('what stands without it is not guessed', () => {
      expect(partyStates(1, told(2, 1), null)).toEqual(['unknown', 'later'])
    })
  })
})

describe('what is heard of a party', () => {
  test.each([
    [undefined, 2, true],
    [2, 2, false],
    // Callbacks say 2 of everybody who has not signed; a query tells whose turn has not come.
    [2, 1, true],
    [1, 2, true],
    [2, 3, true],
    [3, 2, false],
    [4, 3, false],
    [6, 3, true],
    [3, 6, false],
    [5, 2, false],
    [3, 15, true],
    [15, 3, false],
    [2, 19, true],
    // Somebody else signs in the same place now.
    [19, 2, true],
  ] as const)('known as %s, heard as %s: news is %s', (known, heard, isNews) => {
    expect(isNewerApproveStatus(known, heard)).toBe(isNews)
  })
})
