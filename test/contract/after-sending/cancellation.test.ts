// What cancelling gives back of the quota (合同额度返还规则), as far as it is known who has signed.
import { expect, test } from 'vitest'
import { quotaBack } from '../../../src/contract/after-sending/cancellation.ts'
import type { PartyFacts } from '../../../src/contract/after-sending/party-states.ts'

const party = (approveStatus?: number, kind = 'person'): PartyFacts => ({
  kind,
  name: '王五',
  recipientId: 'r',
  dynamic: false,
  approveStatus,
})

test.each([0, 1, 7, 8, 9])(
  'nobody has signed a contract in status %i: it comes back while there are free cancellations',
  (status) => {
    expect(quotaBack(status, [party(), party()])).toBe('free')
    expect(quotaBack(status, [])).toBe('free')
  },
)

test('machines alone have signed: it comes back', () => {
  expect(quotaBack(2, [party(3, 'auto-company'), party(2), party(1)])).toBe('free')
  expect(quotaBack(2, [party(3, 'auto-person'), party(19), party(2)])).toBe('free')
})

test('somebody has signed by hand: nothing comes back', () => {
  expect(quotaBack(2, [party(3, 'auto-company'), party(3), party(2)])).toBe('none')
  // There is no machine that could have been it.
  expect(quotaBack(2, [party(), party(), party()])).toBe('none')
})

test('where a machine or a person may have signed, nobody here knows', () => {
  expect(quotaBack(2, [party(undefined, 'auto-company'), party(), party()])).toBe('unknown')
  expect(quotaBack(2, [])).toBe('unknown')
})
