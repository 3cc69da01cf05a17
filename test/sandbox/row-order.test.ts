// What began in one and the same moment, in the sandbox's lists: its clock may stand still, and a test may set it.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type OpenedDatabase } from '../../src/database/open-database.ts'
import { lifeOfRequest } from '../../src/sandbox/flow-life/from-request.ts'
import { FileStore } from '../../src/sandbox/store/file-store.ts'
import { FlowStore } from '../../src/sandbox/store/flow-store.ts'
import { newId } from '../../src/sandbox/store/ids.ts'
import { migrations } from '../../src/sandbox/store/migrations.ts'
import { QrCodeStore } from '../../src/sandbox/store/qr-code-store.ts'
import { onBothStores, slow } from '../database/stores.ts'
import { writeOver } from '../database/write-over.ts'
import { aRequest } from './a-sandbox.ts'

const NOON = Date.parse('2026-03-02T12:00:00.000Z')
const HOUR = 60 * 60 * 1000
/** Enough that no order of random ids comes out right by luck. */
const numbers = Array.from({ length: 12 }, (_, n) => n)

onBothStores('what began in the sandbox in one moment', (place) => {
  let opened: OpenedDatabase
  let flows: FlowStore
  let qrCodes: QrCodeStore
  let fileId: string
  let now = NOON

  beforeAll(async () => {
    const { url, folder, schemaName } = place()
    opened = await openDatabase({ url, folder, schemaName, migrations })
    flows = new FlowStore(opened.db, () => now)
    qrCodes = new QrCodeStore(opened.db, () => now)
    fileId = (
      await new FileStore(opened.db, () => now).add({ name: '合同.pdf', kind: 'pdf', bytes: new Uint8Array(1) })
    ).id
  }, slow.timeout)
  afterAll(() => opened.close(), slow.timeout)

  const flow = async (qrCodeId: string | null, deadline = NOON + HOUR) => {
    const request = { ...aRequest(fileId), Deadline: deadline / 1000 }
    const id = newId()
    await flows.add({
      id,
      fileId,
      sourceFileId: null,
      request,
      approvers: [],
      life: lifeOfRequest(request, ['r1'], now),
      templateId: '',
      qrCodeId,
      createdAt: now,
    })
    return id
  }
  const code = async () =>
    (
      await qrCodes.add({
        id: newId(),
        edition: 'ess',
        agent: {},
        templateId: 't',
        maxFlows: 1,
        expiresAt: NOON + HOUR,
        settings: {
          operatorId: '',
          flowName: '',
          qrCodeName: '',
          flowDays: 7,
          restrictions: [],
          once: false,
          appendScanner: false,
          userData: '',
          callbackUrl: '',
        },
      })
    ).id

  it('contracts: they come as they began, those of a QR code and those that are asked for too', async () => {
    now = NOON
    const ids: string[] = []
    for (const _ of numbers) ids.push(await flow('code'))
    await writeOver(opened.db, 'flows', sql`version = version`)
    const idsOf = (stored: readonly { readonly id: string }[]) => stored.map(({ id }) => id)
    expect(idsOf(await flows.all())).toEqual(ids)
    expect(idsOf(await flows.findAll(ids))).toEqual(ids.toReversed())
    expect(idsOf(await flows.ofQrCode('code'))).toEqual(ids)
    // A clock that was put back.
    now = NOON - HOUR
    const last = await flow(null)
    expect(idsOf(await flows.all()).at(-1)).toBe(last)
  })

  it('contracts: of those that are over, the one that was over first is looked after first', async () => {
    now = NOON
    const late = await flow(null, NOON + 3 * HOUR)
    const together = [
      await flow(null, NOON + 2 * HOUR),
      await flow(null, NOON + 2 * HOUR),
      await flow(null, NOON + 2 * HOUR),
    ]
    await writeOver(opened.db, 'flows', sql`version = version`)
    now = NOON + 4 * HOUR
    expect((await flows.due()).filter((id) => [late, ...together].includes(id))).toEqual([...together, late])
  })

  it('QR codes: the one made last comes first', async () => {
    now = NOON
    const ids: string[] = []
    for (const _ of numbers) ids.unshift(await code())
    await writeOver(opened.db, 'qr_codes', sql`cancelled = cancelled`)
    expect((await qrCodes.all()).map(({ id }) => id)).toEqual(ids)
    now = NOON - HOUR
    const last = await code()
    expect((await qrCodes.all())[0]?.id).toBe(last)
  })

  it('what older versions wrote is ordered by its times, and what comes now comes after it', async () => {
    const at = place()
    const older = await openDatabase({
      ...at,
      migrations: migrations.slice(
        0,
        migrations.findIndex(({ id }) => id === '004-row-order'),
      ),
    })
    await older.db.execute(
      sql`insert into files (id, name, kind, size, sha256, created_at, expires_at)
        values (${fileId}, '', 'pdf', 0, '', 0, 0)`,
    )
    for (const [id, createdAt] of [
      ['d', 4],
      ['b', 2],
      ['c', 3],
      ['a', 2],
    ] as const) {
      await older.db.execute(
        sql`insert into flows (id, file_id, status, request, approvers, created_at)
          values (${id}, ${fileId}, 1, '{}', '[]', ${createdAt})`,
      )
      await older.db.execute(
        sql`insert into qr_codes (
            id, edition, agent, template_id, settings, max_flows, used_flows, cancelled,
            expires_at, created_at
          ) values (${id}, 'ess', '{}', '', '{}', 1, 0, false, 9, ${createdAt})`,
      )
    }
    await older.close()
    const newer = await openDatabase({ ...at, migrations })
    await newer.db.execute(
      sql`insert into flows (id, file_id, status, request, approvers, created_at)
        values ('now', ${fileId}, 1, '{}', '[]', 1)`,
    )
    await newer.db.execute(
      sql`insert into qr_codes (
          id, edition, agent, template_id, settings, max_flows, used_flows, cancelled,
          expires_at, created_at
        ) values ('now', 'ess', '{}', '', '{}', 1, 0, false, 9, 1)`,
    )
    const order = ['b', 'a', 'c', 'd', 'now']
    expect((await new FlowStore(newer.db, () => now).all()).map(({ id }) => id)).toEqual(order)
    expect((await new QrCodeStore(newer.db, () => now).all()).map(({ id }) => id)).toEqual(order.toReversed())
    await newer.close()
  })
})
