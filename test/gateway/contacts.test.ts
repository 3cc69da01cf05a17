// The address book, on both stores and over the API.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type OpenedDatabase } from '../../src/database/open-database.ts'
import type { Contact } from '../../src/gateway/routes.ts'
import { contactsOf } from '../../src/gateway/sends/contacts.ts'
import { ContactStore, MAX_CONTACTS, type NewContact } from '../../src/gateway/store/contact-store.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { onBothStores, slow } from '../database/stores.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

const person = (changes: Partial<NewContact> = {}): NewContact => ({
  kind: 'person',
  organizationName: '',
  name: '典子谦',
  mobile: '13200000000',
  userId: '',
  email: '',
  ...changes,
})

onBothStores('contacts', (place) => {
  let opened: OpenedDatabase
  let contacts: ContactStore
  let environment: string

  beforeAll(async () => {
    const { url, folder, schemaName } = place()
    opened = await openDatabase({ url, folder, schemaName, migrations })
  }, slow.timeout)
  afterAll(() => opened.close(), slow.timeout)
  beforeEach(() => {
    environment = randomUUID()
    contacts = new ContactStore(opened.db, environment)
  })

  const names = async () => (await contacts.list()).map(({ name }) => name)

  it('are known by kind, company and mobile, or UserId, and keep what was said last', async () => {
    await contacts.remember([person()])
    const [first] = await contacts.list()
    await contacts.remember([person({ name: '典子千', email: 'a@example.com' })])
    const [again, ...others] = await contacts.list()
    expect(others).toEqual([])
    expect(again).toMatchObject({ id: first?.id, name: '典子千', email: 'a@example.com', mobile: '13200000000' })
    expect(again!.usedAt.getTime()).toBeGreaterThanOrEqual(first!.usedAt.getTime())
    await contacts.remember([
      person({ kind: 'company', organizationName: '甲公司' }),
      person({ kind: 'company', organizationName: '乙公司' }),
      person({ mobile: '', userId: '13200000000' }),
      person({ userId: 'yDuser' }),
    ])
    expect(await contacts.list()).toHaveLength(4)
  })

  it('come with the one used last first; of one send the first party', async () => {
    await contacts.remember([person({ name: 'a', mobile: '1' }), person({ name: 'b', mobile: '2' })])
    await contacts.remember([person({ name: 'c', mobile: '3' })])
    expect(await names()).toEqual(['c', 'a', 'b'])
    await contacts.remember([person({ name: 'b', mobile: '2' }), person({ name: 'b', mobile: '2' })])
    expect(await names()).toEqual(['b', 'c', 'a'])
  })

  it('belong to one environment', async () => {
    const elsewhere = new ContactStore(opened.db, 'elsewhere')
    await contacts.remember([person()])
    await elsewhere.remember([person()])
    const [contact] = await contacts.list()
    expect(await elsewhere.forget(contact!.id)).toBe(false)
    await elsewhere.forgetAll()
    expect(await elsewhere.list()).toEqual([])
    expect(await contacts.list()).toHaveLength(1)
  })

  it('are forgotten, one or all', async () => {
    await contacts.remember([
      person({ name: 'a', mobile: '1' }),
      person({ name: 'b', mobile: '2' }),
      person({ name: 'c', mobile: '3' }),
    ])
    const [, second] = await contacts.list()
    expect(await contacts.forget(second!.id)).toBe(true)
    expect(await contacts.forget(second!.id)).toBe(false)
    expect(await names()).toEqual(['a', 'c'])
    await contacts.forgetAll()
    expect(await names()).toEqual([])
  })

  it('are so many at most: those that were not used for longest go', async () => {
    await opened.db.execute(sql`
      insert into contacts (id, environment, identity, kind, organization_name, name, mobile, user_id, email, used_at)
      select gen_random_uuid(), ${environment}, n::text, 'person', '', 'old ' || n, '', n::text, '',
        now() - n * interval '1 hour'
      from generate_series(${MAX_CONTACTS}, 1, -1) as n`)
    await contacts.remember([person({ name: 'x', mobile: '1' }), person({ name: 'y', mobile: '2' })])
    const kept = await names()
    expect(kept).toHaveLength(MAX_CONTACTS)
    expect(kept.slice(0, 3)).toEqual(['x', 'y', 'old 1'])
    expect(kept.at(-1)).toBe(`old ${MAX_CONTACTS - 2}`)
  })

  it('are remembered by several sends at once', async () => {
    const parties = Array.from({ length: 6 }, (_, n) => person({ mobile: String(n) }))
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => contacts.remember(n % 2 === 0 ? parties : parties.toReversed())),
    )
    expect(await contacts.list()).toHaveLength(6)
  })
})

describe('the parties of a request', () => {
  const of = (approver: unknown) => contactsOf({ Approvers: [approver] })
  const good = {
    ApproverType: 1,
    ApproverName: ' 典子谦 ',
    ApproverMobile: '13200000000',
    ApproverIdCardNumber: '620000198802020000',
    ApproverEmail: 'a@example.com',
  }

  it('are what an address book needs, and never the number of a document', () => {
    expect(of(good)).toEqual([person({ email: 'a@example.com' })])
    expect(of({ ...good, ApproverType: 0, OrganizationName: '典子谦示例企业', UserId: 'yDuser' })).toEqual([
      person({ kind: 'company', organizationName: '典子谦示例企业', userId: 'yDuser', email: 'a@example.com' }),
    ])
    expect(JSON.stringify(of(good))).not.toContain('6200')
  })

  it('are cleaned as the fields of the editor clean them, so that one person is one contact', () => {
    const unclean = { ...good, ApproverName: '典\u200b子谦\u0000', ApproverMobile: '１３２00000000\ufeff' }
    expect(of(unclean)).toEqual(of(good))
  })

  it.each([
    ['signs by machine', { ...good, ApproverType: 3 }],
    ['has a type of which nobody knows', { ...good, ApproverType: '1' }],
    ['is filled in later', { ...good, ApproverOption: { FillType: 1 } }],
    ['is not to become a contact', { ...good, NotSaveContact: true }],
    ['has no name', { ...good, ApproverName: ' ' }],
    ['has neither mobile nor UserId', { ...good, ApproverMobile: undefined }],
    ['has a name that is none', { ...good, ApproverName: 'a\nb' }],
    ['has a name that is too long', { ...good, ApproverName: '长'.repeat(201) }],
    ['is none', null],
    ['is a list', []],
  ])('leave out one that %s', (_, approver) => {
    expect(of(approver)).toEqual([])
  })

  it.each([{}, { Approvers: 'a' }, { Approvers: null }])('%j has none', (request) => {
    expect(contactsOf(request)).toEqual([])
  })
})

describe('contacts over the API', slow, () => {
  let drafts = 0

  const { gateway, tencent, file } = openGateway({ settings: { accessToken: 'correct-horse-battery' }, withFile: true })
  beforeEach(() => gateway.request('DELETE', '/api/contacts'))

  const approver = {
    ApproverType: 1,
    ApproverName: '典子谦',
    ApproverMobile: '13200000000',
    ApproverIdCardNumber: '620000198802020000',
  }
  const send = (Approvers: unknown) =>
    gateway.request('POST', '/api/sends', {
      body: { draftId: `contacts-${(drafts += 1)}`, ...file, request: { FlowName: '合同', Approvers } },
    })
  const list = async (): Promise<Contact[]> => (await gateway.request('GET', '/api/contacts')).json().contacts

  it('are the parties of contracts that were created', async () => {
    const before = Date.now()
    expect((await send([approver])).statusCode).toBe(201)
    await expect.poll(list).toHaveLength(1)
    const [contact] = await list()
    expect(contact).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      kind: 'person',
      organizationName: '',
      name: '典子谦',
      mobile: '13200000000',
      userId: '',
      email: '',
      usedAt: expect.any(String),
    })
    expect(Math.abs(Date.parse(contact!.usedAt) - before)).toBeLessThan(60_000)
  })

  it('are not those of a send that Tencent refused', async () => {
    tencent.on('CreateFlowByFiles', () => refusal('InvalidParameter.Name', 'no'))
    expect((await send([approver])).statusCode).toBe(422)
    tencent.on('CreateFlowByFiles', () => ({ FlowId: `flow${drafts}` }))
    expect((await send([{ ...approver, ApproverMobile: '13200000001' }])).statusCode).toBe(201)
    await expect.poll(list).toHaveLength(1)
    expect((await list())[0]?.mobile).toBe('13200000001')
  })

  it('cost no send its outcome where they cannot be written, and no answer its time', async () => {
    const { contacts } = gateway.store
    const remember = contacts.remember
    let letGo: (error: Error) => void = () => {}
    contacts.remember = () => new Promise((_, reject) => (letGo = reject))
    const response = await send([approver])
    expect(response.json().send).toMatchObject({ state: 'created' })
    letGo(Object.assign(new Error('no room for 典子谦'), { severity: 'ERROR' }))
    await expect.poll(() => gateway.log.join('')).toContain('could not be remembered')
    contacts.remember = remember
    for (const secret of ['典子谦', '13200000000', '620000198802020000'])
      expect(gateway.log.join('')).not.toContain(secret)
  })

  it('are forgotten', async () => {
    await send([approver, { ...approver, ApproverMobile: '13200000001' }])
    await expect.poll(list).toHaveLength(2)
    const [first, second] = await list()
    expect((await gateway.request('DELETE', `/api/contacts/${first?.id}`)).statusCode).toBe(204)
    expect(await list()).toEqual([second])
    const gone = await gateway.request('DELETE', `/api/contacts/${first?.id}`)
    expect(gone.statusCode).toBe(404)
    expect(gone.json().error.code).toBe('not-found')
    expect((await gateway.request('DELETE', '/api/contacts/13200000000')).statusCode).toBe(400)
    expect((await gateway.request('DELETE', '/api/contacts')).statusCode).toBe(204)
    expect(await list()).toEqual([])
  })

  it.each([
    ['GET', '/api/contacts'],
    ['DELETE', '/api/contacts'],
    ['DELETE', `/api/contacts/${randomUUID()}`],
    ['GET', '/api/seals'],
    ['GET', '/api/seals/yDseal/picture'],
    ['POST', '/api/pictures'],
  ] as const)('%s %s is for those who carry the token, and changes nothing for another page', async (method, url) => {
    tencent.calls.length = 0
    expect((await gateway.request(method, url, { headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(401)
    const login = await gateway.request('POST', '/api/session', { body: { token: 'correct-horse-battery' } })
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? ''
    const foreign = await gateway.app.inject({
      method,
      url,
      headers: { host: '127.0.0.1:7300', cookie, origin: 'https://elsewhere.example' },
    })
    if (method !== 'GET') expect(foreign.json().error.code).toBe('forbidden-origin')
    if (method !== 'GET') expect(tencent.calls).toEqual([])
  })
})
