// What Tencent tells of a contract's parties, laid over what is known: who signed, and who is who.
import { describe, expect, it } from 'vitest'
import { mergeReports } from '../../src/gateway/flow-model/merge-reports.ts'
import { reportedByCallback, reportedByInfo, reportedByScan } from '../../src/gateway/flow-model/reported-parties.ts'
import { flowInfoAnswer } from '../../src/gateway/tencent/after-sending-shapes.ts'
import { info, known, other, stands } from './support/some-reports.ts'

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
