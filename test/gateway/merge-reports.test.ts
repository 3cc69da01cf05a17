// What Tencent tells of a contract's parties, laid over what is known: who signed, who handed on to whom, and who is
// who.
import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../src/gateway/flow-model/merge-reports.ts'
import type { FlowParty } from '../../src/gateway/flow-model/parties.ts'
import {
  reportedByCallback,
  reportedByInfo,
  reportedByScan,
  type ReportedParty,
} from '../../src/gateway/flow-model/reported-parties.ts'
import { flowInfoAnswer, type FlowApprover } from '../../src/gateway/tencent/after-sending-shapes.ts'

const known = (changes: Partial<FlowParty> = {}): FlowParty => ({
  role: '甲方',
  kind: 'person',
  company: '',
  name: '叶小明',
  mobile: '13812345670',
  userId: '',
  recipientId: 'r1',
  signId: null,
  dynamic: false,
  ...changes,
})
const other = known({ role: '乙方', name: '王五', mobile: '15100000002', recipientId: 'r2' })

/** As DescribeFlowInfo answers it. */
function info(changes: Partial<FlowApprover>): ReportedParty {
  const approver = {
    ApproveName: '叶小明',
    ApproveStatus: 2,
    ApproveTime: 0,
    ApproveType: 'PERSON',
    Mobile: '13812345670',
    OrganizationName: '',
    SignOrder: 0,
    RecipientId: 'r1',
    SignId: 's1',
    ...changes,
  }
  const read = flowInfoAnswer.parse({ FlowDetailInfos: [{ FlowId: 'f', FlowApproverInfos: [approver] }] })
    .FlowDetailInfos[0]!.FlowApproverInfos![0]!
  return reportedByInfo(read)
}
const record = { Name: '叶**', Mobile: '1*********0', ForwardType: 'FORWARD', ForwardTime: 1780000034 }
const handOver = { name: '叶**', mobile: '1*********0', type: 'FORWARD', at: '2026-05-28T20:27:14.000Z' }
const stands = (parties: readonly FlowParty[]) => parties.map(({ name, approveStatus }) => [name, approveStatus])

describe('a party', () => {
  it('is known by its RecipientId, and stands as it was told, with the time and the order', () => {
    const told = [
      info({ RecipientId: 'r2', ApproveStatus: 1, SignOrder: 1 }),
      info({ ApproveStatus: 3, ApproveTime: 1695279840 }),
    ]
    expect(mergeReports([known(), other], told)).toMatchObject([
      { name: '叶小明', approveStatus: 3, approvedAt: '2023-09-21T07:04:00.000Z', signOrder: 0, signId: 's1' },
      { name: '王五', approveStatus: 1, signOrder: 1 },
    ])
  })

  it('that has signed has, whatever comes late, and keeps when', () => {
    const signed = mergeReports([known()], [info({ ApproveStatus: 3, ApproveTime: 1695279840 })])
    expect(mergeReports(signed, [reportedByCallback({ recipientId: 'r1', status: 2 })])).toBe(signed)
    expect(mergeReports(signed, [info({ ApproveStatus: 3, ApproveTime: 1695279840 })])).toBe(signed)
    // A callback that knew no time, and a query that does.
    const quick = mergeReports([known()], [reportedByCallback({ recipientId: 'r1', status: 3 })])
    expect(quick[0]).not.toHaveProperty('approvedAt')
    expect(mergeReports(quick, [info({ ApproveStatus: 3, ApproveTime: 1695279840 })])[0]).toMatchObject({
      approvedAt: '2023-09-21T07:04:00.000Z',
    })
  })

  it('that is to sign has no time, whatever the answer gives', () => {
    expect(mergeReports([known()], [info({ ApproveTime: 1695279840 })])[0]).not.toHaveProperty('approvedAt')
  })

  it('is known by its SignId, or alone among those that are left', () => {
    expect(
      stands(
        mergeReports(
          [known({ recipientId: null, signId: 's1' }), other],
          [info({ RecipientId: 'r2', SignId: 's2', ApproveStatus: 1 }), info({ RecipientId: 'new', ApproveStatus: 3 })],
        ),
      ),
    ).toEqual([
      ['叶小明', 3],
      ['王五', 1],
    ])
    expect(
      mergeReports(
        [known({ recipientId: null }), other],
        [info({ RecipientId: 'r2', ApproveStatus: 1 }), info({ RecipientId: 'r1', ApproveStatus: 3 })],
      ),
    ).toMatchObject([{ recipientId: 'r1', approveStatus: 3 }, { approveStatus: 1 }])
  })

  it('is known by the order of signing, where the ids of none are known', () => {
    const nameless = [known({ recipientId: null }), known({ recipientId: null, name: '王五' })]
    const told = [
      info({ RecipientId: 'b', SignId: 'sb', SignOrder: 1, ApproveStatus: 1 }),
      info({ RecipientId: 'a', SignId: 'sa', SignOrder: 0, ApproveStatus: 2 }),
    ]
    expect(
      mergeReports(nameless, told).map(({ name, recipientId, approveStatus }) => [name, recipientId, approveStatus]),
    ).toEqual([
      ['叶小明', 'a', 2],
      ['王五', 'b', 1],
    ])
    // As many must be told as are known.
    expect(mergeReports(nameless, told.slice(1))).toBe(nameless)
  })

  it('keeps what is known of it, and learns what is not', () => {
    const open = known({ name: '', mobile: '', dynamic: true, role: '' })
    expect(
      mergeReports([open], [info({ ApproveName: '赵小兰', Mobile: '18888888888', ApproverRoleName: '乙方' })])[0],
    ).toMatchObject({ role: '乙方', name: '赵小兰', mobile: '18888888888', dynamic: true })
    expect(mergeReports([known()], [info({ ApproveName: '另一个名字', Mobile: '18888888888' })])[0]).toMatchObject({
      name: '叶小明',
      mobile: '13812345670',
    })
    // A masked mobile is none with which a link could be made.
    expect(mergeReports([open], [info({ Mobile: '188****8888' })])[0]).toMatchObject({ mobile: '' })
    // Of an older version nothing is known but the ids.
    expect(
      mergeReports(
        [known({ name: '', mobile: '', role: '' })],
        [info({ ApproveType: 'ORGANIZATION', OrganizationName: '晨星科技有限公司' })],
      )[0],
    ).toMatchObject({ kind: 'company', company: '晨星科技有限公司' })
  })

  it('of whom several may sign is the one who did, and nobody before that', () => {
    const anybody = known({ name: '', mobile: '', kind: 'company', company: '晨星科技有限公司' })
    const two = [info({ ApproveName: '李四', SignId: 's1' }), info({ ApproveName: '赵六', SignId: 's2' })]
    expect(mergeReports([anybody], two)).toMatchObject([{ name: '', candidates: ['李四', '赵六'], approveStatus: 2 }])
    // One alone may be joined by others; whom this gateway added stays.
    expect(mergeReports([anybody], [two[0]!])).toMatchObject([{ name: '', candidates: ['李四'] }])
    const added = { ...anybody, candidates: ['wecom-7', '李四'] }
    const heard = mergeReports([added], [...two, info({ ApproveName: '王五', CustomUserId: 'wecom-7' })])
    expect(heard).toMatchObject([{ name: '', candidates: ['wecom-7', '李四', '赵六'] }])
    expect(mergeReports(heard, [...two, info({ ApproveName: '王五', CustomUserId: 'wecom-7' })])).toBe(heard)
    const told = mergeReports([anybody], [info({ ApproveName: '' })])
    expect(mergeReports(told, [info({ ApproveName: '' })])).toBe(told)
    expect(told[0]).not.toHaveProperty('candidates')
    // A contract that a scan began.
    expect(
      mergeReports(
        [],
        two.map((one) => ({ ...one, kind: 'company' as const })),
      ),
    ).toMatchObject([{ name: '', candidates: ['李四', '赵六'] }])
    expect(
      stands(mergeReports([anybody], [two[0]!, info({ ApproveName: '赵六', SignId: 's2', ApproveStatus: 3 })])),
    ).toEqual([['赵六', 3]])
    expect(
      stands(
        mergeReports(
          [known()],
          [reportedByCallback({ recipientId: 'r1', status: 3 }), reportedByCallback({ recipientId: 'r1', status: 2 })],
        ),
      ),
    ).toEqual([['叶小明', 3]])
  })

  it('of whom nothing is told stays the same, and so does the list', () => {
    const parties = [known(), other]
    for (const told of [
      [],
      [
        reportedByCallback({ recipientId: 'nobody', status: 3 }),
        reportedByCallback({ recipientId: 'nobody2', status: 3 }),
        reportedByCallback({ recipientId: 'nobody3', status: 3 }),
      ],
    ])
      expect(mergeReports(parties, told)).toBe(parties)
  })
})

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

describe('a contract that a scan began', () => {
  it('gets its parties from DescribeFlowInfo, in the order of signing', () => {
    const told = [
      info({ RecipientId: 'r2', ApproveName: '周小川', SignOrder: 1, ApproveStatus: 1 }),
      info({
        ApproveType: 'ENTERPRISESERVER',
        ApproveName: '',
        Mobile: '',
        OrganizationName: '典子谦示例企业',
        ApproveStatus: 3,
        ApproveTime: 1695279840,
      }),
    ]
    expect(mergeReports([], told)).toMatchObject([
      { kind: 'auto-company', company: '典子谦示例企业', approveStatus: 3, signOrder: 0 },
      {
        kind: 'person',
        name: '周小川',
        mobile: '13812345670',
        recipientId: 'r2',
        dynamic: false,
        approveStatus: 1,
        signOrder: 1,
      },
    ])
  })

  it('is told of nobody by a callback that names nobody', () => {
    expect(mergeReports([], [reportedByCallback({ recipientId: 'r1', status: 2 })])).toEqual([])
  })

  it('learns from callbacks what was left out', () => {
    const first = known({ name: '', mobile: '' })
    expect(mergeReports([first], [reportedByScan(known())])[0]).toMatchObject({ name: '叶小明', mobile: '13812345670' })
    expect(mergeReports([known()], [reportedByScan(first)])).toEqual([known()])
  })
})

describe('an answer of another form', () => {
  const read = (FlowDetailInfos: unknown) => flowInfoAnswer.safeParse({ FlowDetailInfos }).data?.FlowDetailInfos

  it('loses what cannot be read, and nothing beside it', () => {
    expect(
      read([
        { FlowId: 'a', FlowStatus: 'signed' },
        { FlowStatus: 2 },
        'x',
        null,
        { FlowId: 'b', FlowStatus: 2, FlowApproverInfos: 'none' },
      ]),
    ).toEqual([
      { FlowId: 'a', FlowStatus: null },
      { FlowId: 'b', FlowStatus: 2, FlowApproverInfos: null },
    ])
    const [flow] = read([
      {
        FlowId: 'a',
        FlowStatus: 2,
        FlowApproverInfos: [{ RecipientId: 'r1', ApproveStatus: '3', ApproveName: 5, ForwardRecords: {} }],
      },
    ])!
    expect(flow!.FlowApproverInfos!.map(reportedByInfo)).toMatchObject([
      { recipientId: 'r1', status: null, name: '', handOvers: [] },
    ])
    expect(read(undefined)).toEqual([])
  })
})
