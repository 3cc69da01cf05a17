// How contracts stand, asked of Tencent and written down: who signed and when, on both stores.
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { EventHub, type GatewayEvent } from '../../src/gateway/events/event-hub.ts'
import type { FlowSource } from '../../src/gateway/flows/ask-about.ts'
import { FlowService } from '../../src/gateway/flows/flow-service.ts'
import { reportedByInfo } from '../../src/gateway/flow-model/reported-parties.ts'
import { FlowStore } from '../../src/gateway/store/flow-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { flowBriefsAnswer, flowInfoAnswer } from '../../src/gateway/tencent/after-sending-shapes.ts'
import { onBothStores, type StorePlace } from '../database/stores.ts'

const parties = [
  {
    role: '甲方',
    kind: 'person',
    company: '',
    name: '叶小明',
    mobile: '13812345670',
    userId: '',
    recipientId: 'r1',
    signId: null,
    dynamic: false,
  },
  {
    role: '乙方',
    kind: 'person',
    company: '',
    name: '王五',
    mobile: '15100000002',
    userId: '',
    recipientId: 'r2',
    signId: null,
    dynamic: false,
  },
]
const SIGNED_AT = 1777000000

/** A store of `count` contracts of two, and a Tencent that knows them all but `unknown`. */
async function opened(place: StorePlace, count: number, deadline = true) {
  const { db, close } = await openDatabase({ ...place, migrations })
  await db.execute(sql`
    insert into flows (
      environment, flow_id, name, type, operator_id, created_at, status, status_at, status_source,
      parties, search, deadline
    )
    select 'test', 'flow-' || n, '合同' || n, '', 'op', now(), 1, now(), 'local',
      ${JSON.stringify(parties)}::jsonb, '叶小明' || E'\n' || 'flow-' || n,
      ${deadline ? '2030-01-01T00:00:00Z' : null}::timestamptz
    from generate_series(1, ${count}::int) as n`)
  const script = {
    unknown: [] as string[],
    hidden: [] as string[],
    statuses: [3, 2] as readonly number[],
    infoFails: false,
  }
  const calls: { action: string; ids: readonly string[] }[] = []
  const tencent: FlowSource = {
    flowBriefs: async (ids) => {
      calls.push({ action: 'briefs', ids })
      if (ids.some((id) => script.hidden.includes(id)))
        return {
          ok: false,
          failure: { kind: 'tencent', code: 'OperationDenied', message: '无查看权限', requestId: 'r' },
        }
      return {
        ok: true,
        answer: flowBriefsAnswer.parse({
          FlowBriefs: ids
            .filter((id) => !script.unknown.includes(id))
            .map((FlowId) => ({ FlowId, FlowStatus: 2, Deadline: 1900000000 })),
        }),
      }
    },
    flowInfo: async (ids) => {
      calls.push({ action: 'info', ids })
      if (script.infoFails) return { ok: false, failure: { kind: 'unknown', message: 'timeout' } }
      if (ids.some((id) => [...script.unknown, ...script.hidden].includes(id)))
        return {
          ok: false,
          failure: {
            kind: 'tencent',
            code: 'FailedOperation',
            message: '无效的流程合同Id，检查后重试',
            requestId: 'r',
          },
        }
      const FlowApproverInfos = script.statuses.map((ApproveStatus, n) => ({
        RecipientId: `r${n + 1}`,
        ApproveStatus,
        ApproveTime: ApproveStatus === 3 ? SIGNED_AT : 0,
        SignOrder: n,
      }))
      return {
        ok: true,
        answer: flowInfoAnswer.parse({
          FlowDetailInfos: ids.map((FlowId) => ({ FlowId, FlowStatus: 2, FlowApproverInfos })),
        }),
      }
    },
  }
  const events: GatewayEvent[] = []
  const hub = new EventHub()
  hub.listen((event) => events.push(event))
  let now = Date.parse('2026-06-01T00:00:00Z')
  const flows = new FlowStore(db, 'test')
  const service = new FlowService({ flows, tencent, events: hub, now: () => now })
  const standing = async (flowId: string) =>
    (await flows.find(flowId))!.parties.map(({ approveStatus, approvedAt }) => [approveStatus, approvedAt])
  return { service, flows, script, calls, events, standing, pass: (ms: number) => (now += ms), close }
}
const asked = (calls: { action: string; ids: readonly string[] }[]) =>
  calls.map(({ action, ids }) => `${action} ${ids.length}`).sort()

onBothStores('a refresh', (place) => {
  it('loses only the hundred of which Tencent knows too few, and tells of the others', async () => {
    const { service, flows, script, close } = await opened(place(), 150)
    // In the order in which they are asked about.
    const ids = (await flows.standings(Array.from({ length: 150 }, (_, n) => `flow-${n + 1}`))).map(
      ({ flowId }) => flowId,
    )
    script.hidden = ids.slice(100)
    const refreshed = await service.refresh(ids)
    expect(refreshed.ok && refreshed.flows.map(({ status }) => status)).toEqual(ids.map((_, n) => (n < 100 ? 2 : 1)))
    script.hidden = ids
    expect(await service.refresh(ids)).toMatchObject({ ok: false, failure: { kind: 'tencent' } })
    await close()
  })

  it('writes down how each party stands, and tells who listens', async () => {
    const { service, events, standing, close } = await opened(place(), 1)
    expect(await service.refresh(['flow-1'])).toMatchObject({
      ok: true,
      flows: [{ flowId: 'flow-1', status: 2 }],
      askedAt: new Date('2026-06-01T00:00:00Z'),
    })
    expect(await standing('flow-1')).toEqual([
      [3, new Date(SIGNED_AT * 1000).toISOString()],
      [2, undefined],
    ])
    expect(events).toMatchObject([{ event: 'flow', data: { flowId: 'flow-1', status: 2 } }])
    expect(JSON.stringify(events)).not.toMatch(/叶小明|13812345670/)
    await close()
  })

  it('that changes a party alone, and not the status, is told too, and one that changes nothing is not', async () => {
    const { service, script, events, standing, close } = await opened(place(), 1)
    script.statuses = [2, 2]
    await service.refresh(['flow-1'])
    events.length = 0
    await service.refresh(['flow-1'])
    expect(events).toEqual([])
    script.statuses = [3, 2]
    await service.refresh(['flow-1'])
    expect(events).toHaveLength(1)
    expect((await standing('flow-1')).map(([status]) => status)).toEqual([3, 2])
    await close()
  })

  it('of 100 contracts takes one call of each action, of 101 two', async () => {
    const { service, calls, standing, close } = await opened(place(), 101)
    await service.refresh(Array.from({ length: 100 }, (_, n) => `flow-${n + 1}`))
    expect(asked(calls)).toEqual(['briefs 100', 'info 100'])
    calls.length = 0
    expect(await service.refresh()).toMatchObject({ ok: true })
    expect(asked(calls)).toEqual(['briefs 1', 'briefs 100', 'info 1', 'info 100'])
    for (const id of ['flow-1', 'flow-101']) expect((await standing(id)).map(([status]) => status)).toEqual([3, 2])
    await close()
  })

  it('of 100 of which Tencent does not know one tells of the 99, and does not trip over it the next time', async () => {
    const { service, script, calls, standing, pass, close } = await opened(place(), 100)
    script.unknown = ['flow-42']
    const ids = Array.from({ length: 100 }, (_, n) => `flow-${n + 1}`)
    expect(await service.refresh(ids)).toMatchObject({ ok: true })
    expect(asked(calls)).toEqual(['briefs 100', 'info 100', 'info 99'])
    expect((await standing('flow-99')).map(([status]) => status)).toEqual([3, 2])
    expect(await standing('flow-42')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    calls.length = 0
    await service.refresh(ids)
    expect(asked(calls)).toEqual(['briefs 99', 'info 99'])
    // Alone it is asked about all the same, and after a while with the others again.
    expect(await service.refresh(['flow-42'])).toMatchObject({ ok: false, failure: { code: 'FailedOperation' } })
    script.unknown = []
    pass(11 * 60_000)
    await service.refresh(ids)
    expect((await standing('flow-42')).map(([status]) => status)).toEqual([3, 2])
    await close()
  })

  it('that Tencent does not answer says so, and what it did answer is written down', async () => {
    const { service, script, flows, standing, close } = await opened(place(), 1)
    script.infoFails = true
    expect(await service.refresh(['flow-1'])).toMatchObject({ ok: false, failure: { kind: 'unknown' } })
    expect((await flows.find('flow-1'))?.status).toBe(2)
    expect(await standing('flow-1')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    await close()
  })

  it('finds a contract by who has it now, and by who handed it on', async () => {
    const { flows, close } = await opened(place(), 1)
    const told = flowInfoAnswer.parse({
      FlowDetailInfos: [
        {
          FlowId: 'flow-1',
          FlowApproverInfos: [
            {
              RecipientId: 'r1',
              ApproveName: '赵小兰',
              Mobile: '18888888888',
              ApproveStatus: 2,
              ForwardRecords: [{ Name: '叶**', Mobile: '1*********0', ForwardType: 'FORWARD', ForwardTime: SIGNED_AT }],
            },
          ],
        },
      ],
    })
    await flows.record([
      {
        flowId: 'flow-1',
        status: null,
        at: new Date(),
        source: 'poll',
        parties: told.FlowDetailInfos[0]!.FlowApproverInfos!.map(reportedByInfo),
      },
    ])
    for (const query of ['赵小兰', '18888888888', '叶小明'])
      expect((await flows.list({ query, order: 'name-asc', page: 1, size: 50 })).total, query).toBe(1)
    expect((await flows.find('flow-1'))?.parties[0]).toMatchObject({
      name: '赵小兰',
      forwards: [{ name: '叶**', at: new Date(SIGNED_AT * 1000).toISOString() }],
    })
    await close()
  })
})

describe('screens that ask by themselves', () => {
  onBothStores('and many at once', (place) => {
    it('cost little more than one: who was asked about lately is not asked about again', async () => {
      const { service, calls, pass, close } = await opened(place(), 60)
      const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `flow-${from + n}`)
      await service.refresh(ids(1, 51), 20_000)
      expect(asked(calls)).toEqual(['info 50'])
      pass(15_000)
      // Another person, another page of the list.
      expect(await service.refresh(ids(41, 61), 20_000)).toMatchObject({
        ok: true,
        askedAt: new Date('2026-06-01T00:00:00Z'),
      })
      expect(calls.at(-1)!.ids).toEqual(ids(51, 61))
      const before = calls.length
      expect(await service.refresh(ids(1, 61), 20_000)).toMatchObject({ ok: true })
      expect(calls).toHaveLength(before)
      // A person who presses wants to know now.
      await service.refresh(['flow-1'])
      expect(asked(calls.slice(before))).toEqual(['briefs 1', 'info 1'])
      pass(21_000)
      await service.refresh(['flow-2'], 20_000)
      expect(calls.at(-1)).toEqual({ action: 'info', ids: ['flow-2'] })
      await close()
    })

    it('ask for the deadline where it is not known yet', async () => {
      const { service, calls, flows, pass, close } = await opened(place(), 1, false)
      await service.refresh(['flow-1'], 20_000)
      expect(asked(calls)).toEqual(['briefs 1', 'info 1'])
      expect((await flows.find('flow-1'))?.deadline).toEqual(new Date(1900000000_000))
      pass(30_000)
      await service.refresh(['flow-1'], 20_000)
      expect(calls.at(-1)!.action).toBe('info')
      expect(calls).toHaveLength(3)
      await close()
    })
  })
})
