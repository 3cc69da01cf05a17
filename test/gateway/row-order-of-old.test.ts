// The order of rows that older versions wrote, which did not count them.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/database/open-database.ts'
import { CallbackStore } from '../../src/gateway/store/callback-store.ts'
import { ContactStore } from '../../src/gateway/store/contact-store.ts'
import { FlowStore } from '../../src/gateway/store/flow-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { QrCodeStore } from '../../src/gateway/store/qr-code-store.ts'
import { SendStore } from '../../src/gateway/store/send-store.ts'
import { onBothStores } from '../database/stores.ts'
import { event, person } from './support/row-order-rows.ts'

onBothStores('what older versions wrote', (place) => {
  it('is ordered by its times, those of one time as they were written; and what comes now comes after it', async () => {
    const at = place()
    const older = await openDatabase({
      ...at,
      migrations: migrations.slice(
        0,
        migrations.findIndex(({ id }) => id === '008-row-order'),
      ),
    })
    const [environment, id] = ['test', randomUUID()]
    // As they were written, with the hour of each: the clock was put back once, and stood still twice.
    const rows = ['15', '12', '13', '13', '14', '14'].map((hour, n) => ({
      name: `${hour}-${n}`,
      time: `2026-03-02T${hour}:00:00Z`,
      uuid: randomUUID(),
    }))
    for (const { name, time, uuid } of rows) {
      await older.db.execute(
        sql`insert into sends
            (id, environment, draft_id, digest, state, instance_id, operator_id, own_user_data,
             flow_id, created_at)
            values (${uuid}, ${environment}, 'draft', ${name}, 'created', ${id}, 'op', true, ${name}, ${time})`,
      )
      await older.db.execute(
        sql`insert into flows
            (environment, flow_id, name, type, operator_id, created_at, status, status_at,
             status_source, parties, search)
            values (${environment}, ${uuid}, ${name}, '', 'op', ${time}, 1, ${time}, 'local', '[]', '')`,
      )
      await older.db.execute(
        sql`insert into qr_codes
            (id, environment, edition, digest, state, instance_id, template_id, flow_name,
             qr_code_name, max_flow_num, flow_effective_day, restrictions, created_at)
            values (${uuid}, ${environment}, 'ess', ${name}, 'unknown', ${id}, 't', '', '', 1, 7, 0, ${time})`,
      )
      await older.db.execute(
        sql`insert into callbacks
            (environment, msg_id, type, received_at, handled, news)
            values (${environment}, ${uuid}, ${name}, ${time}, 'no', '{}')`,
      )
      await older.db.execute(
        sql`insert into contacts
            (id, environment, identity, kind, organization_name, name, mobile, user_id, email,
             used_at)
            values (${uuid}, ${environment}, ${uuid}, 'person', '', ${name}, '', '', '', ${time})`,
      )
    }
    await older.close()

    const opened = await openDatabase({ ...at, migrations })
    const sends = new SendStore(opened.db, environment, id)
    const flows = new FlowStore(opened.db, environment)
    const qrCodes = new QrCodeStore(opened.db, environment, id)
    const callbacks = new CallbackStore(opened.db, environment)
    const contacts = new ContactStore(opened.db, environment)
    const lists = async () => ({
      sends: (await sends.list('draft')).map(({ digest }) => digest).toReversed(),
      flows: (await flows.list({ order: 'created-asc', page: 1, size: 50 })).flows.map(({ name }) => name),
      qrCodes: (await qrCodes.list()).map(({ digest }) => digest).toReversed(),
      callbacks: (await callbacks.toDo()).map(({ type }) => type),
      contacts: (await contacts.list()).map(({ name }) => name).toReversed(),
    })
    const order = ['12-1', '13-2', '13-3', '14-4', '14-5', '15-0']
    expect(await lists()).toEqual({ sends: order, flows: order, qrCodes: order, callbacks: order, contacts: order })

    await sends.begin({
      id: randomUUID(),
      draftId: 'draft',
      digest: 'now',
      operatorId: 'op',
      ownUserData: true,
      again: true,
    })
    await flows.addScanned({
      flowId: 'now',
      qrCodeId: rows[0]!.uuid,
      name: 'now',
      status: 1,
      createdAt: new Date(),
      deadline: null,
      cancelMessage: null,
      parties: [],
    })
    await qrCodes.begin({
      id: randomUUID(),
      edition: 'ess',
      digest: 'now',
      templateId: 't',
      flowName: '',
      qrCodeName: '',
      maxFlowNum: 1,
      flowEffectiveDay: 7,
      restrictions: 0,
      expiresAt: null,
      proxyOrganizationId: null,
    })
    await callbacks.keep({ msgId: 'now', type: 'now', event })
    await contacts.remember([person('now')])
    const longer = [...order, 'now']
    expect(await lists()).toEqual({
      sends: longer,
      flows: longer,
      qrCodes: longer,
      callbacks: longer,
      contacts: longer,
    })
    await opened.close()
  })
})
