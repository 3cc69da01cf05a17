// What Tencent tells of a contract that was handed on, laid over what is known: who has it now, and who had it.
import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../src/gateway/flow-model/merge-reports.ts'
import { reportedByCallback } from '../../src/gateway/flow-model/reported-parties.ts'
import type { FlowApprover } from '../../src/gateway/tencent/after-sending-shapes.ts'
import { handOver, info, known, other, record, stands } from './support/some-reports.ts'

describe('a contract that was handed on', () => {
  const gone = info({ ApproveStatus: 19 })
  const next = (changes: Partial<FlowApprover> = {}) =>
    info({ ApproveName: '赵小兰', Mobile: '18888888888', SignId: 's9', ForwardRecords: [record], ...changes })
  const second = info({ RecipientId: 'r2', SignId: 's2', ApproveName: '王五', ApproveStatus: 1, SignOrder: 1 })
  const after = { name: '赵小兰', mobile: '18888888888', approveStatus: 2, forwards: [handOver] }

  it.each([
    ['in the same place, the one before beside it', [gone, next(), second], 'r1'],
    ['in a place of its own, the one before beside it', [gone, second, next({ RecipientId: 'r9' })], 'r9'],
    ['in a place of its own, and the one before is no more there', [next({ RecipientId: 'r9' }), second], 'r9'],
    ['in the same place, and the one before is no more there', [next(), second], 'r1'],
  ] as const)('is with who has it now: %s', (_, told, recipientId) => {
    const heard = mergeReports([known({ approveStatus: 2 }), other], told)
    expect(heard).toHaveLength(2)
    expect(heard[0]).toMatchObject({ ...after, recipientId, role: '甲方' })
    expect(heard[1]).toMatchObject({ name: '王五', approveStatus: 1 })
    // Asked again, nothing is new.
    expect(mergeReports(heard, told)).toBe(heard)
    // And then they sign.
    const signed = mergeReports(
      heard,
      told.map((one) => (one.name === '赵小兰' ? { ...one, status: 3, at: '2026-06-01T00:00:00.000Z' } : one)),
    )
    expect(signed[0]).toMatchObject({
      name: '赵小兰',
      approveStatus: 3,
      approvedAt: '2026-06-01T00:00:00.000Z',
      forwards: [handOver],
    })
  })

  it('is with who has it now, also where a callback was quicker to say that they had signed', () => {
    const quick = known({ approveStatus: 3, approvedAt: '2026-06-01T00:00:00.000Z' })
    expect(mergeReports([quick, other], [gone, next({ ApproveStatus: 3 }), second])[0]).toMatchObject({
      ...after,
      approveStatus: 3,
      approvedAt: '2026-06-01T00:00:00.000Z',
    })
    // An answer of before they signed.
    expect(mergeReports([quick, other], [gone, next(), second])[0]).toMatchObject({ ...after, approveStatus: 3 })
  })

  it('begins anew where the one before had filled in or was expected', () => {
    expect(mergeReports([known({ approveStatus: 2 })], [gone, next({ ApproveStatus: 8 })])[0]).toMatchObject({
      approveStatus: 8,
    })
  })

  it('twice names both, the first of them first', () => {
    const records = [
      record,
      { Name: '李*', Mobile: '1*********1', ForwardType: 'QUIT_FORWARD', ForwardTime: 1780009999 },
    ]
    const middle = info({
      RecipientId: 'r8',
      ApproveName: '李四',
      SignId: 's8',
      ApproveStatus: 19,
      ForwardRecords: [record],
    })
    const last = next({ RecipientId: 'r9', ForwardRecords: records })
    for (const known1 of [[known({ approveStatus: 2 }), other], []]) {
      const heard = mergeReports(known1, [gone, middle, second, last])
      expect(stands(heard)).toEqual([
        ['赵小兰', 2],
        ['王五', 1],
      ])
      expect(heard[0]!.forwards!.map(({ name, type }) => [name, type])).toEqual([
        ['叶**', 'FORWARD'],
        ['李*', 'QUIT_FORWARD'],
      ])
    }
  })

  it('without records is known by who stands there as handed on, masked here', () => {
    const told = [gone, next({ RecipientId: 'r9', ForwardRecords: null }), second]
    expect(mergeReports([known(), other], told)[0]).toMatchObject({
      name: '赵小兰',
      forwards: [{ name: '叶**', mobile: '1*********0', at: null }],
    })
  })

  it('keeps names and mobiles masked, also where they were told in full', () => {
    const heard = mergeReports(
      [known()],
      [next({ ForwardRecords: [{ Name: '叶小明', Mobile: '13812345670', ForwardType: 'FORWARD', ForwardTime: 0 }] })],
    )
    expect(heard[0]!.forwards).toEqual([{ name: '叶**', mobile: '1*********0', type: 'FORWARD', at: null }])
  })

  it('of which nobody knows to whom is said to be handed on', () => {
    expect(stands(mergeReports([known({ approveStatus: 2 }), other], [gone, second]))).toEqual([
      ['叶小明', 19],
      ['王五', 1],
    ])
  })

  it('is told of by a callback without names, which takes nothing away', () => {
    const told = [
      reportedByCallback({ recipientId: 'r1', status: 19 }),
      reportedByCallback({ recipientId: 'r1', status: 2 }),
    ]
    const parties = [known({ approveStatus: 2 })]
    expect(mergeReports(parties, told)).toBe(parties)
  })
})
