// Lists of rows whose times are equal: the database's clock stands still for a millisecond and more, and Tencent's
// counts seconds.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openDatabase, type OpenedDatabase } from '../../src/database/open-database.ts'
import { CallbackStore } from '../../src/gateway/store/callback-store.ts'
import { ContactStore } from '../../src/gateway/store/contact-store.ts'
import { FlowStore, type FlowFilter } from '../../src/gateway/store/flow-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { QrCodeStore, type NewQrCodeRow } from '../../src/gateway/store/qr-code-store.ts'
import { SendStore, type NewSend } from '../../src/gateway/store/send-store.ts'
import { onBothStores, slow } from '../database/stores.ts'
import { writeOver } from '../database/write-over.ts'
import { event, person } from './support/row-order-rows.ts'

const NOON = new Date('2026-03-02T12:00:00.000Z')
const THREE = new Date('2026-03-02T15:00:00.000Z')
/** Enough that no order of random ids comes out right by luck. */
const numbers = Array.from({ length: 12 }, (_, n) => n)

onBothStores('what has one and the same time', (place) => {
  let opened: OpenedDatabase
  let environment: string
  let sends: SendStore
  let flows: FlowStore
  let qrCodes: QrCodeStore
  let callbacks: CallbackStore
  let contacts: ContactStore
  let drafts = 0
  let draftId: string

  beforeAll(async () => {
    const { url, folder, schemaName } = place()
    opened = await openDatabase({ url, folder, schemaName, migrations })
  }, slow.timeout)
  afterAll(() => opened.close(), slow.timeout)
  beforeEach(() => {
    environment = randomUUID()
    draftId = `draft-${(drafts += 1)}`
    const instanceId = randomUUID()
    sends = new SendStore(opened.db, environment, instanceId)
    flows = new FlowStore(opened.db, environment)
    qrCodes = new QrCodeStore(opened.db, environment, instanceId)
    callbacks = new CallbackStore(opened.db, environment)
    contacts = new ContactStore(opened.db, environment)
  })

  /** Gives all rows of the environment one time. */
  const at = (table: string, column: string, time = NOON) =>
    writeOver(
      opened.db,
      table,
      sql`${sql.identifier(column)} = ${time.toISOString()}::timestamptz`,
      sql`environment = ${environment}`,
    )

  const newSend = (changes: Partial<NewSend> = {}): NewSend => ({
    id: randomUUID(),
    draftId,
    digest: 'd',
    operatorId: 'op',
    ownUserData: true,
    again: true,
    ...changes,
  })
  const sent = async (changes: Partial<NewSend> = {}, flowId: string = randomUUID()) => {
    const { send } = await sends.begin(newSend(changes))
    await sends.settle(send.id, ['intent'], { state: 'created', flowId, approvers: null, requestId: null })
    return send.id
  }

  it('sends: the one begun last comes first, and is the newest contract that a person has to have seen', async () => {
    const ids: string[] = []
    for (const _ of numbers) {
      ids.unshift(await sent())
      await at('sends', 'created_at')
    }
    expect((await sends.list(draftId)).map(({ id }) => id)).toEqual(ids)
    expect(await sends.begin(newSend({ lastSeen: ids[1] }))).toMatchObject({
      kind: 'already-sent',
      send: { id: ids[0] },
    })
    expect(await sends.begin(newSend({ lastSeen: ids[0] }))).toMatchObject({ kind: 'begun' })
  })

  it('sends: a clock that was put back changes nothing', async () => {
    const first = await sent()
    await at('sends', 'created_at', THREE)
    const second = await sent()
    await opened.db.execute(sql`update sends set created_at = ${NOON.toISOString()}::timestamptz where id = ${second}`)
    expect((await sends.list(draftId)).map(({ id }) => id)).toEqual([second, first])
    expect(await sends.begin(newSend({ lastSeen: first }))).toMatchObject({
      kind: 'already-sent',
      send: { id: second },
    })
  })

  it('contracts: in every order of the list they come as they were written down', async () => {
    const written = numbers.map(() => randomUUID())
    for (const flowId of written) await sent({ draftId: randomUUID(), request: { FlowName: '合同' } }, flowId)
    await at('flows', 'created_at')
    const listed = async (order: FlowFilter['order'], more: Partial<FlowFilter> = {}) =>
      (await flows.list({ order, page: 1, size: 50, ...more })).flows.map(({ flowId }) => flowId)
    expect(await listed('created-desc')).toEqual(written.toReversed())
    expect(await listed('created-asc')).toEqual(written)
    expect(await listed('name-asc')).toEqual(written)
    // None has a deadline, then all have the same.
    expect(await listed('deadline-asc')).toEqual(written)
    await at('flows', 'deadline', THREE)
    expect(await listed('deadline-asc')).toEqual(written)
    expect(await listed('created-desc', { statuses: [1, 8] })).toEqual(written.toReversed())
    expect(await listed('created-desc', { page: 2, size: 5 })).toEqual(written.toReversed().slice(5, 10))
    expect((await flows.unfinished(3)).map(({ flowId }) => flowId)).toEqual(written.toReversed().slice(0, 3))
  })

  it('contracts: the time sent comes first: one whose outcome was settled late stands where it was sent', async () => {
    const [late, early] = [randomUUID(), randomUUID()]
    await sent({ draftId: randomUUID() }, late)
    await sent({ draftId: randomUUID() }, early)
    await at('flows', 'created_at', THREE)
    await opened.db.execute(
      sql`update flows set created_at = ${NOON.toISOString()}::timestamptz where flow_id = ${early}`,
    )
    expect((await flows.list({ order: 'created-asc', page: 1, size: 50 })).flows.map(({ flowId }) => flowId)).toEqual([
      early,
      late,
    ])
  })

  it('contracts that scans began: a message that tells of one again leaves it in its place', async () => {
    const code = await qrCode()
    const written = numbers.map(() => randomUUID())
    const scanned = (flowId: string) =>
      flows.addScanned({
        flowId,
        qrCodeId: code.id,
        name: '入职确认',
        status: 1,
        createdAt: NOON,
        deadline: null,
        cancelMessage: null,
        parties: [],
      })
    for (const flowId of written) await scanned(flowId)
    for (const flowId of written.toReversed()) expect(await scanned(flowId)).toBe(false)
    expect((await flows.list({ order: 'created-desc', page: 1, size: 50 })).flows.map(({ flowId }) => flowId)).toEqual(
      written.toReversed(),
    )
    expect((await flows.unfinished(50)).map(({ flowId }) => flowId)).toEqual(written.toReversed())
  })

  it('messages to work on: the one kept first comes first, and one that comes again keeps its place', async () => {
    const msgIds = numbers.map(() => randomUUID())
    for (const msgId of msgIds) await callbacks.keep({ msgId, type: 'FlowStatusChange', event })
    for (const msgId of msgIds.toReversed())
      expect(await callbacks.keep({ msgId, type: 'FlowStatusChange', event })).toBe(false)
    await at('callbacks', 'received_at')
    expect((await callbacks.toDo()).map(({ msgId }) => msgId)).toEqual(msgIds)
    // A clock that was put back while they came.
    await opened.db.execute(
      sql`update callbacks set received_at = received_at - write_order * interval '1 minute'
          where environment = ${environment}`,
    )
    expect((await callbacks.toDo()).map(({ msgId }) => msgId)).toEqual(msgIds)
  })

  const asked = (id: string): NewQrCodeRow => ({
    id,
    edition: 'ess',
    digest: 'd',
    templateId: 't',
    flowName: '合同',
    qrCodeName: '',
    maxFlowNum: 1,
    flowEffectiveDay: 7,
    restrictions: 0,
    expiresAt: null,
    proxyOrganizationId: null,
  })
  const qrCode = async (id: string = randomUUID()) =>
    (await qrCodes.begin(asked(id))).kind === 'begun' ? asked(id) : Promise.reject(new Error('It was not begun.'))

  it('QR codes: the one asked for last comes first, also where it was asked for before and refused', async () => {
    const ids: string[] = []
    for (const _ of numbers) ids.unshift((await qrCode()).id)
    const again = ids.pop()!
    await qrCodes.settle(again, ['intent'], { state: 'refused' })
    await qrCode(again)
    await at('qr_codes', 'created_at')
    expect((await qrCodes.list()).map(({ id }) => id)).toEqual([again, ...ids])
  })

  it('contacts: of one send the first party comes first, and who is used again before who was meanwhile', async () => {
    const names = numbers.map((n) => `n${n}`)
    await contacts.remember(names.map(person))
    await at('contacts', 'used_at')
    expect((await contacts.list()).map(({ name }) => name)).toEqual(names)
    await contacts.remember(['n7', 'new', 'n3'].map(person))
    await at('contacts', 'used_at')
    expect((await contacts.list()).map(({ name }) => name)).toEqual([
      'n7',
      'new',
      'n3',
      ...names.filter((name) => name !== 'n7' && name !== 'n3'),
    ])
  })
})
