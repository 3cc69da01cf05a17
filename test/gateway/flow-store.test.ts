// The store of contracts: what older versions sent, many of them, and several gateways at once.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { reportedByCallback } from '../../src/gateway/flow-model/reported-parties.ts'
import { flows } from '../../src/gateway/store/after-sending-tables.ts'
import { CallbackStore } from '../../src/gateway/store/callback-store.ts'
import { DownloadStore } from '../../src/gateway/store/download-store.ts'
import { FlowStore } from '../../src/gateway/store/flow-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { onBothStores } from '../database/stores.ts'

onBothStores('contracts', (place) => {
  it('of older versions are there after the step to this one, as far as they are known', async () => {
    const at = place()
    const older = await openDatabase({ ...at, migrations: migrations.slice(0, 2) })
    const created = randomUUID()
    const send = (id: string, state: string, flowId: string | null, approvers: string | null) => sql`
      insert into sends (id, environment, draft_id, digest, state,
        instance_id, operator_id, own_user_data, flow_id, approvers)
      values (${id}, 'test', ${`draft-${id}`}, 'd', ${state},
        ${randomUUID()}, 'yDoperator', true, ${flowId}, ${approvers}::jsonb)`
    await older.db.execute(
      send(
        created,
        'created',
        'Flow-Old',
        '[{"RecipientId":"r1","ApproverRoleName":"甲方"},{"RecipientId":"r2","SignId":"s2"}]',
      ),
    )
    await older.db.execute(send(randomUUID(), 'created', 'flow-bare', null))
    await older.db.execute(send(randomUUID(), 'refused', null, null))
    await older.close()

    const opened = await openDatabase({ ...at, migrations })
    const store = new FlowStore(opened.db, 'test')
    const { flows: listed, counts } = await store.list({ order: 'created-asc', page: 1, size: 50 })
    expect(
      listed.map(({ flowId, name, parties }) => [
        flowId,
        name,
        parties.map(({ role, recipientId }) => [role, recipientId]),
      ]),
    ).toEqual([
      [
        'Flow-Old',
        '',
        [
          ['甲方', 'r1'],
          ['', 'r2'],
        ],
      ],
      ['flow-bare', '', []],
    ])
    expect(counts).toEqual(new Map([[1, 2]]))
    expect(await store.find('Flow-Old')).toMatchObject({
      sendId: created,
      draftId: `draft-${created}`,
      operatorId: 'yDoperator',
      request: null,
    })
    // What a refresh tells is found from then on.
    await store.record([{ flowId: 'Flow-Old', status: 4, at: new Date(), source: 'poll', name: '旧合同' }])
    for (const query of ['旧合同', 'flow-old'])
      expect(
        (await store.list({ query, order: 'name-asc', page: 1, size: 50 })).flows.map(({ name, status }) => [
          name,
          status,
        ]),
      ).toEqual([['旧合同', 4]])
    await opened.close()
  })

  it('of older versions wait for the reviews that their requests ask for', async () => {
    const at = place()
    const step = migrations.findIndex(({ id }) => id === '007-flow-reviews')
    const older = await openDatabase({ ...at, migrations: migrations.slice(0, step) })
    const add = (flowId: string, request: object | null) =>
      older.db.execute(sql`
      insert into flows (
        environment, flow_id, name, type, operator_id, created_at, status, status_at, status_source,
        parties, search, request
      )
      values (
        'test', ${flowId}, ${flowId}, '', 'op', now(), 1, now(), 'local',
        '[{"recipientId":"r0"},{"recipientId":"r1"}]', '', ${request && JSON.stringify(request)}::jsonb
      )`)
    await add('bare', null)
    await add('none', { NeedSignReview: false, Approvers: [{}, {}] })
    await add('own', { NeedSignReview: true, Approvers: 'odd' })
    await add('party', { Approvers: [{}, { ApproverNeedSignReview: true }] })
    await older.close()
    const opened = await openDatabase({ ...at, migrations })
    const store = new FlowStore(opened.db, 'test')
    const read = async () =>
      (await store.list({ order: 'name-asc', page: 1, size: 50, reviewPending: true })).flows.map(
        ({ flowId }) => flowId,
      )
    expect(await read()).toEqual(['own', 'party'])
    // Who has signed was reviewed, wherever.
    await store.record([
      {
        flowId: 'party',
        status: null,
        at: new Date(),
        source: 'callback',
        parties: [reportedByCallback({ recipientId: 'r1', status: 3 })],
      },
    ])
    expect(await read()).toEqual(['own'])
    await opened.close()
  })

  it('are found among thousands, page by page and each once', async () => {
    const opened = await openDatabase({ ...place(), migrations })
    const store = new FlowStore(opened.db, 'test')
    await opened.db.execute(sql`
      insert into flows (
        environment, flow_id, name, type, operator_id, created_at, status, status_at, status_source,
        parties, search
      )
      select 'test', 'flow-' || n, '合同' || n, '', 'op', now() - n % 7 * interval '1 second', n % 5, now(), 'local',
        '[]'::jsonb, '合同' || n || E'\n139' || lpad(n::text, 8, '0')
      from generate_series(1, 5000) as n`)
    await opened.db.execute(sql`
      insert into flows
      select 'production', flow_id, send_id, draft_id, name, type, operator_id, created_at, deadline,
        status, status_at, status_source, parties, request, cancel_message, reviews, search
      from flows where flow_id = 'flow-7'`)
    const seen = new Set<string>()
    for (let page = 1; page <= 25; page += 1)
      for (const { flowId } of (await store.list({ order: 'created-desc', page, size: 200 })).flows) seen.add(flowId)
    expect(seen.size).toBe(5000)
    const { flows: found, counts } = await store.list({ query: '00004711', order: 'created-desc', page: 1, size: 50 })
    expect([found.map(({ flowId }) => flowId), counts]).toEqual([['flow-4711'], new Map([[1, 1]])])
    expect((await store.list({ statuses: [3, 4], order: 'deadline-asc', page: 1, size: 1 })).counts.get(3)).toBe(1000)
    expect(await store.unfinished(500)).toHaveLength(500)
    const [{ flowId: newest } = { flowId: '' }] = (await store.list({ order: 'created-desc', page: 1, size: 1 })).flows
    expect(newest).toMatch(/^flow-/)
    await opened.close()
  })

  it('heard of from several sides at once stand where the last of them says', async () => {
    const opened = await openDatabase({ ...place(), migrations })
    const store = new FlowStore(opened.db, 'test')
    const flow = {
      environment: 'test',
      flowId: 'f',
      name: '',
      type: '',
      operatorId: 'op',
      createdAt: new Date(0),
      status: 1,
      statusAt: new Date(0),
      statusSource: 'local' as const,
      parties: [],
      reviews: [],
      search: 'f',
    }
    await opened.db.insert(flows).values(flow)
    const said = [2, 4, 2, 1, 8, 4, 9].map((status, n) =>
      store.record([{ flowId: 'f', status, at: new Date(1000 - n), source: 'callback' }]),
    )
    const changes = (await Promise.all(said)).flat().filter(({ status }) => status === 4)
    expect(changes).toHaveLength(1)
    expect((await store.find('f'))?.status).toBe(4)
    expect(await store.record([{ flowId: 'nobody’s', status: 4, at: new Date(), source: 'poll' }])).toEqual([])
    await opened.close()
  })

  it('and a message is new once, whoever keeps it', async () => {
    const opened = await openDatabase({ ...place(), migrations })
    const [one, two] = [new CallbackStore(opened.db, 'test'), new CallbackStore(opened.db, 'production')]
    const event = {
      flowId: 'f',
      status: 2,
      at: 1,
      deadline: null,
      reason: null,
      sendId: null,
      qrCodeId: null,
      scanned: null,
    }
    const kept = await Promise.all([1, 2, 3].map(() => one.keep({ msgId: 'm', type: 'FlowStatusChange', event })))
    expect(kept.filter(Boolean)).toHaveLength(1)
    expect(await two.keep({ msgId: 'm', type: 'FlowStatusChange', event: null })).toBe(true)
    expect(await one.toDo()).toMatchObject([{ msgId: 'm', event }])
    expect([await one.finish('m'), await one.finish('m'), await two.finish('m')]).toEqual([true, false, false])
    expect(await one.toDo()).toEqual([])
    await opened.close()
  })

  it('and a file is there for five minutes, and its token stands nowhere', async () => {
    const opened = await openDatabase({ ...place(), migrations })
    const store = new DownloadStore(opened.db)
    const [token = ''] = await store.add([{ url: 'https://files.example.com/a', name: 'a.pdf', session: 'mine' }])
    expect(await store.find(token, 'mine')).toEqual({ url: 'https://files.example.com/a', name: 'a.pdf' })
    expect(await store.find(token, 'yours')).toBeNull()
    const written = await opened.db.execute(sql`select * from downloads`)
    expect(JSON.stringify(written)).not.toContain(token)
    await opened.db.execute(sql`update downloads set expires_at = now() - interval '1 second'`)
    expect(await store.find(token, 'mine')).toBeNull()
    await opened.close()
  })
})
