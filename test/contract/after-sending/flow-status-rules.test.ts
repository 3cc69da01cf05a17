// What a status means: its colour, what can be done, which reviews are waited for.
import { describe, expect, test } from 'vitest'
import { finalStatuses, flowStatuses } from '../../../src/contract/after-sending/flow-status.ts'
import {
  actionsFor,
  deadlineState,
  pendingReviews,
  statusOrder,
  toneOf,
} from '../../../src/contract/after-sending/flow-status-rules.ts'
import type { PartyFacts } from '../../../src/contract/after-sending/party-states.ts'

const company: PartyFacts = { kind: 'company', name: '李四', recipientId: 'r1', dynamic: false }
const person: PartyFacts = { kind: 'person', name: '王五', recipientId: 'r2', dynamic: false }
const machine: PartyFacts = { kind: 'auto-company', name: '', recipientId: 'r0', dynamic: false }
const open: PartyFacts = { kind: 'person', name: '', recipientId: 'r3', dynamic: true }

describe('the statuses', () => {
  test('are each in the order of their way once', () => {
    expect([...statusOrder].sort((a, b) => a - b)).toEqual([...flowStatuses])
  })
  test('have a calm colour each, and only a signed contract that of success', () => {
    expect(flowStatuses.filter((status) => toneOf(status) === 'done')).toEqual([4])
    expect(flowStatuses.filter((status) => toneOf(status) === 'stopped')).toEqual([3, 10, 16])
    expect(toneOf(99)).toBe('waiting')
  })
})

describe('what can be done', () => {
  test.each(finalStatuses)('at the end (%i) only downloading', (status) => {
    expect(actionsFor(status, [company, open], 1)).toEqual(['download'])
  })
  test('while it is under way', () => {
    expect(actionsFor(1, [company, person])).toEqual(['link', 'remind', 'download', 'cancel'])
  })
  test('naming signers where a place is open, and not once it is named', () => {
    expect(actionsFor(1, [company, open])).toContain('name')
    expect(actionsFor(1, [company, { ...open, name: '赵六' }])).not.toContain('name')
  })
  test('no links for machines, no reminding before it has begun, a review where one is waited for', () => {
    expect(actionsFor(1, [machine])).not.toContain('link')
    expect(actionsFor(0, [company])).not.toContain('remind')
    expect(actionsFor(1, [company], 1)).toContain('review')
  })
})

describe('a deadline', () => {
  const now = Date.parse('2026-05-10T00:00:00Z')
  test.each([
    [null, 1, 'none'],
    ['2026-05-09T23:59:59Z', 1, 'past'],
    ['2026-05-12T23:59:59Z', 1, 'soon'],
    ['2026-05-14T00:00:00Z', 2, 'later'],
    ['2026-05-09T00:00:00Z', 4, 'none'],
    ['nonsense', 1, 'none'],
  ] as const)('%s in status %i is %s', (deadline, status, state) => {
    expect(deadlineState(deadline, status, now)).toBe(state)
  })
})

describe('the reviews that are waited for', () => {
  const request = { NeedSignReview: true, Approvers: [{}, { ApproverNeedSignReview: true }] }
  test('of the company and of a signer', () => {
    expect(pendingReviews(request, [company, person], [])).toEqual([
      { recipientId: null, party: null },
      { recipientId: 'r2', party: 1 },
    ])
  })
  test('a PASS ends it, a REJECT does not', () => {
    const reviews = [
      { reviewType: 'PASS', recipientId: null },
      { reviewType: 'REJECT', recipientId: 'r2' },
    ]
    expect(pendingReviews(request, [company, person], reviews)).toEqual([{ recipientId: 'r2', party: 1 }])
  })
  test('none where the request is not known', () => {
    expect(pendingReviews(null, [company], [])).toEqual([])
  })
})
