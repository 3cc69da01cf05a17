// Never twice, with several gateways on one store, and with one that dies.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, onTestFinished, describe, expect, it } from 'vitest'
import { openDatabase, type OpenedDatabase } from '../../src/database/open-database.ts'
import { thisProcess } from '../../src/database/process-identity.ts'
import { InstanceStore } from '../../src/gateway/store/instance-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { SendStore } from '../../src/gateway/store/send-store.ts'
import { onBothStores, onPglite, onPostgresql, onPostgresqlAlone, slow } from '../database/stores.ts'
import { flowRequest } from './support/a-gateway.ts'
import { openGatewaysInTests } from './support/open-gateway.ts'

const { tencent, open: gatewayAt } = openGatewaysInTests()

/** The first call that reaches Tencent, which then says nothing. */
function hang(): Promise<void> {
  return new Promise((resolve) => {
    tencent.on('CreateFlowByFiles', () => {
      resolve()
      return 'hang'
    })
  })
}

onPostgresqlAlone('several gateways', () => {
  it('create one contract of a draft, however many are asked at once', async () => {
    const place = onPostgresql()
    const gateways = [await gatewayAt(place), await gatewayAt(place), await gatewayAt(place)]
    const file = await gateways[0]!.upload()
    for (let draft = 0; draft < 10; draft += 1) {
      const body = { draftId: `draft-${draft}`, ...file, request: flowRequest }
      const answers = await Promise.all(
        [...gateways, ...gateways].map((gateway) => gateway.request('POST', '/api/sends', { body })),
      )
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409])
    }
    expect(tencent.callsOf('CreateFlowByFiles')).toHaveLength(10)
  })

  it('do not take each other’s sends for lost', async () => {
    const place = onPostgresql()
    const first = await gatewayAt(place)
    const body = { draftId: 'draft', ...(await first.upload()), request: flowRequest }
    const arrived = hang()
    const sending = first.request('POST', '/api/sends', { body })
    await arrived
    const second = await gatewayAt(place)
    await second.store.instances.heartbeat()
    expect((await second.request('POST', '/api/sends', { body })).json().error.code).toBe('under-way')
    await first.close(0)
    expect((await sending).json().send.state).toBe('unknown')
    expect((await second.request('POST', '/api/sends', { body })).json().error.code).toBe('outcome-unknown')
  })

  it('share what was uploaded', async () => {
    const place = onPostgresql()
    const first = await (await gatewayAt(place)).upload()
    expect(await (await gatewayAt(place)).upload()).toEqual(first)
    expect(tencent.callsOf('UploadFiles')).toHaveLength(1)
  })
})

describe.each([
  [
    'a process that is no more',
    { host: hostname(), process: { pid: spawnSync(process.execPath, ['-e', '']).pid, started: '1' } },
    'now()',
    true,
  ],
  [
    'a process whose number another one has now',
    { host: hostname(), process: { ...thisProcess(), started: '1' } },
    'now()',
    true,
  ],
  ['this very process', { host: hostname(), process: thisProcess() }, 'now()', false],
  ['another machine that spoke just now', { host: 'elsewhere', process: thisProcess() }, 'now()', false],
  [
    'another machine that has been silent',
    { host: 'elsewhere', process: thisProcess() },
    "now() - interval '31 seconds'",
    true,
  ],
])('a send that was on its way from %s', (_case, { host, process }, heartbeat, isLost) => {
  onPostgresqlAlone(isLost ? 'is of unknown outcome' : 'is still on its way', () => {
    it('as the next gateway sees it', async () => {
      const { url, folder, schemaName } = onPostgresql()
      const opened = await openDatabase({ url, folder, schemaName, migrations })
      onTestFinished(() => opened.close())
      const other = await leaveIntent(opened, new InstanceStore(opened, host, process))
      await opened.db.execute(
        sql.raw(`update instances set heartbeat_at = ${heartbeat} where id = '${other.instance.id}'`),
      )
      await new InstanceStore(opened).heartbeat()
      expect((await other.sends.find(other.id))?.state).toBe(isLost ? 'unknown' : 'intent')
    })
  })
})

onBothStores('a send whose gateway died', (place) => {
  let opened: OpenedDatabase

  beforeAll(async () => {
    const { url, folder, schemaName } = place()
    opened = await openDatabase({ url, folder, schemaName, migrations })
  }, slow.timeout)

  afterAll(() => opened.close(), slow.timeout)

  it('is of unknown outcome for the next one', async () => {
    const dead = { pid: spawnSync(process.execPath, ['-e', '']).pid, started: '1' }
    const other = await leaveIntent(opened, new InstanceStore(opened, hostname(), dead))
    await new InstanceStore(opened).heartbeat()
    expect(await other.sends.find(other.id)).toMatchObject({
      state: 'unknown',
      errorMessage: expect.stringContaining('ended before'),
    })
  })

  it('whose gateway was only taken for dead gets Tencent’s answer, and no “unknown” over what is known', async () => {
    const { sends, id } = await leaveIntent(opened, new InstanceStore(opened))
    await sends.settle(id, ['intent'], { state: 'unknown', errorMessage: 'taken for dead' })
    await sends.settle(id, ['unknown'], { state: 'none' })
    expect(await sends.settle(id, ['intent'], { state: 'unknown', errorMessage: 'late' })).toBeNull()
    const created = { state: 'created', flowId: 'flow', approvers: null, requestId: 'r' } as const
    expect(await sends.settle(id, ['intent', 'unknown', 'none'], created)).toMatchObject({
      state: 'created',
      flowId: 'flow',
      errorMessage: null,
    })
    expect(await sends.settle(id, ['unknown'], { state: 'none' })).toBeNull()
  })

  it('is, in the sandbox, not in the way of production', async () => {
    const { send } = await leaveIntent(opened, new InstanceStore(opened))
    const production = new SendStore(opened.db, 'production', randomUUID())
    expect(await production.begin({ ...send, id: randomUUID() })).toMatchObject({ kind: 'begun' })
    expect(await production.list(send.draftId)).toHaveLength(1)
  })

  it('keeps out a second open one even for who goes around the questions', async () => {
    const { id } = await leaveIntent(opened, new InstanceStore(opened))
    const copy = sql`
      insert into sends (id, environment, draft_id, digest, state, instance_id, operator_id, own_user_data)
      select gen_random_uuid(), environment, draft_id, digest, state, instance_id, operator_id, own_user_data
      from sends where id = ${id}`
    await expect(opened.db.execute(copy)).rejects.toMatchObject({ cause: { code: '23505' } })
  })
})

it('on PGlite whoever stands there beside this gateway is gone: it serves one process', slow, async () => {
  const opened = await openDatabase({ ...onPglite(), migrations })
  onTestFinished(() => opened.close())
  const other = await leaveIntent(opened, new InstanceStore(opened, 'elsewhere', thisProcess()))
  await new InstanceStore(opened).heartbeat()
  expect((await other.sends.find(other.id))?.state).toBe('unknown')
})

/** What a gateway that dies between intent and answer leaves behind. */
async function leaveIntent(opened: OpenedDatabase, instance: InstanceStore) {
  await instance.heartbeat()
  const sends = new SendStore(opened.db, 'sandbox', instance.id)
  const send = {
    id: randomUUID(),
    draftId: `draft-${randomUUID()}`,
    digest: '',
    operatorId: 'op',
    ownUserData: true,
    again: false,
  }
  expect(await sends.begin(send)).toMatchObject({ kind: 'begun' })
  return { sends, instance, send, id: send.id }
}
