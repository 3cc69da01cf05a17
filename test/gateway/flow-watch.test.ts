// The gateway asks by itself about contracts that are open: by their age, one gateway at a time, quietly while Tencent
// is away.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { EventHub, type GatewayEvent } from '../../src/gateway/events/event-hub.ts'
import type { FlowSource } from '../../src/gateway/flows/ask-about.ts'
import { FlowService } from '../../src/gateway/flows/flow-service.ts'
import { FlowWatch } from '../../src/gateway/flows/flow-watch.ts'
import { InFlight } from '../../src/gateway/runtime/in-flight.ts'
import { readSettings } from '../../src/gateway/settings/settings.ts'
import { FlowStore } from '../../src/gateway/store/flow-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { WatchStore } from '../../src/gateway/store/watch-store.ts'
import { flowBriefsAnswer, flowInfoAnswer } from '../../src/gateway/tencent/after-sending-shapes.ts'
import { onBothStores, slow, type StorePlace } from '../database/stores.ts'
import { flowRequest, onAnyStore, startGateway, type TestGateway } from './support/a-gateway.ts'
import { startFakeTencent } from './support/fake-tencent.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A store of contracts that were sent now, and what is needed to watch them at any time. */
async function opened(place: StorePlace, count: number) {
  const { db, close } = await openDatabase({ ...place, migrations })
  await db.execute(sql`
    insert into flows (environment, flow_id, name, type, operator_id, created_at, deadline, status, status_at,
      status_source, parties, search)
    select 'test', 'flow-' || n, '合同', '', 'op', now(), '2030-01-01', 1, now(), 'local', '[]'::jsonb, ''
    from generate_series(1, ${count}::int) as n`)
  const started = Date.now()
  const clock = { ahead: 0 }
  const now = () => started + clock.ahead
  const asked: string[][] = []
  const statuses = new Map<string, number>()
  const script: { fails: 'no' | 'away' | 'unknown' } = { fails: 'no' }
  const answered = async <A>(answer: A) => {
    if (script.fails === 'away') return { ok: false, failure: { kind: 'not-sent', message: '' } } as const
    if (script.fails === 'unknown')
      return { ok: false, failure: { kind: 'tencent', code: 'FailedOperation', message: '', requestId: '' } } as const
    return { ok: true, answer } as const
  }
  const tencent: FlowSource = {
    flowBriefs: (ids) =>
      answered(flowBriefsAnswer.parse({ FlowBriefs: ids.map((FlowId) => ({ FlowId, FlowName: '', FlowStatus: 1 })) })),
    flowInfo: (ids) => {
      asked.push([...ids].sort())
      const infos = ids.map((FlowId) => ({ FlowId, FlowName: '', FlowStatus: statuses.get(FlowId) ?? 1 }))
      return answered(flowInfoAnswer.parse({ FlowDetailInfos: infos }))
    },
  }
  const flows = new FlowStore(db, 'test')
  const warnings: unknown[] = []
  const watching = () => {
    const events: GatewayEvent[] = []
    const hub = new EventHub()
    hub.listen((event) => events.push(event))
    return {
      events,
      watch: new FlowWatch({
        watch: new WatchStore(db, 'test', randomUUID()),
        flowService: new FlowService({ flows, tencent, events: hub, now }),
        inFlight: new InFlight(),
        log: { info: () => {}, warn: (...line: unknown[]) => warnings.push(line) },
        now,
      }),
    }
  }
  return { db, flows, close, clock, asked, statuses, script, warnings, watching }
}

onBothStores('open contracts', (place) => {
  it('are asked about by their age: in minutes at first, once a day in the end', async () => {
    const { clock, asked, watching, close } = await opened(place(), 1)
    const { watch } = watching()
    const askedAt: number[] = []
    await watch.askDue()
    expect(asked).toEqual([])
    for (let at = MINUTE; at <= 40 * DAY; at = Math.ceil(at * 1.02)) {
      clock.ahead = at
      await watch.askDue()
      if (asked.splice(0).length > 0) askedAt.push(at)
    }
    const pauses = askedAt.map((at, n) => at - (askedAt[n - 1] ?? 0))
    expect(pauses[0]).toBeGreaterThanOrEqual(2 * MINUTE)
    expect(pauses[0]).toBeLessThan(3 * MINUTE)
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(DAY)
    expect(pauses.at(-1)).toBeLessThan(2 * DAY)
    expect(askedAt.length).toBeLessThan(200)
    await close()
  })

  it('are asked about more often again once something has changed, and open pages are told', async () => {
    const { db, clock, asked, statuses, watching, close } = await opened(place(), 1)
    const { watch, events } = watching()
    await db.execute(
      sql`update flows set created_at = now() - interval '30 days', status_at = now() - interval '30 days'`,
    )
    statuses.set('flow-1', 2)
    await watch.askDue()
    expect(asked).toHaveLength(1)
    expect(events).toMatchObject([{ event: 'flow', data: { flowId: 'flow-1', status: 2 } }])
    clock.ahead = 5 * MINUTE
    await watch.askDue()
    expect(asked).toHaveLength(2)
    expect(events).toHaveLength(1)
    statuses.set('flow-1', 4)
    clock.ahead = 10 * MINUTE
    await watch.askDue()
    expect(events).toHaveLength(2)
    // What has ended is asked about no more, and with nothing open nobody is.
    clock.ahead = DAY
    await watch.askDue()
    expect(asked).toHaveLength(3)
    await close()
  })

  it('are asked about a hundred at a time, five hundred a turn, the others in the next', async () => {
    const { clock, asked, watching, close } = await opened(place(), 620)
    const { watch } = watching()
    clock.ahead = 3 * MINUTE
    await watch.askDue()
    expect(asked.map((ids) => ids.length)).toEqual([100, 100, 100, 100, 100])
    await watch.askDue()
    expect(asked.map((ids) => ids.length)).toEqual([100, 100, 100, 100, 100, 100, 20])
    expect(new Set(asked.flat()).size).toBe(620)
    await close()
  })

  it('are asked about by one gateway of several, and by another once that one is gone', async () => {
    const { db, clock, asked, watching, close } = await opened(place(), 1)
    const [first, second] = [watching().watch, watching().watch]
    clock.ahead = 3 * MINUTE
    await Promise.all([first.askDue(), second.askDue()])
    expect(asked).toHaveLength(1)
    for (let n = 2; n <= 4; n += 1) {
      clock.ahead += 3 * MINUTE
      await first.askDue()
      await second.askDue()
      expect(asked).toHaveLength(n)
    }
    // It has let go of the turn, or has been killed and lost it by the time.
    await first.stop()
    clock.ahead += 3 * MINUTE
    await second.askDue()
    expect(asked).toHaveLength(5)
    const third = watching().watch
    clock.ahead += 3 * MINUTE
    await db.execute(sql`update watches set until = now() - interval '1 second'`)
    await third.askDue()
    expect(asked).toHaveLength(6)
    await close()
  })

  it('wait while Tencent is away, which is said once; those that it does not know are left for later', async () => {
    const { clock, asked, script, warnings, watching, close } = await opened(place(), 2)
    const { watch } = watching()
    script.fails = 'away'
    clock.ahead = 3 * MINUTE
    for (let n = 0; n < 3; n += 1) {
      clock.ahead += MINUTE
      await watch.askDue()
    }
    expect(asked).toHaveLength(3)
    expect(warnings).toHaveLength(1)
    script.fails = 'unknown'
    clock.ahead += MINUTE
    await watch.askDue()
    const calls = asked.length
    clock.ahead += MINUTE
    await watch.askDue()
    expect(asked).toHaveLength(calls)
    expect(warnings).toHaveLength(1)
    await close()
  })
})

describe('a gateway', slow, () => {
  const gateways: TestGateway[] = []
  afterEach(async () => {
    vi.useRealTimers()
    for (const gateway of gateways.splice(0)) await gateway.close(0)
  })

  it('asks without anybody looking, unless it is told not to', async () => {
    const tencent = await startFakeTencent()
    try {
      for (const watchesContracts of [true, false]) {
        const gateway = await startGateway(onAnyStore(), tencent, { watchesContracts }, { watchMs: 20 })
        gateways.push(gateway)
        const file = await gateway.upload()
        await gateway.request('POST', '/api/sends', { body: { draftId: 'd', ...file, request: flowRequest } })
        tencent.calls.length = 0
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * MINUTE })
        if (watchesContracts) {
          await vi.waitFor(() => expect(tencent.callsOf('DescribeFlowInfo')).not.toEqual([]), 20_000)
          expect(gateway.log.join('')).not.toContain('"level":50')
        } else {
          await gateway.request('GET', '/api/flows')
          expect(tencent.calls).toEqual([])
        }
        vi.useRealTimers()
        await gateway.close(0)
      }
    } finally {
      await tencent.close()
    }
  })

  it.each([
    [{}, true],
    [{ LUOKUAN_WATCH_CONTRACTS: 'off' }, false],
    [{ LUOKUAN_WATCH_CONTRACTS: 'on' }, true],
  ])('set up by %j does so: %j', (env, watches) => {
    expect(readSettings(env).watchesContracts).toBe(watches)
    expect(() => readSettings({ LUOKUAN_WATCH_CONTRACTS: 'never' })).toThrow(/should be on or off/)
  })
})
