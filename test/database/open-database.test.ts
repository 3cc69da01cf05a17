import { eq } from 'drizzle-orm'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { afterEach, expect, it } from 'vitest'
import { bytea } from '../../src/database/bytea.ts'
import { openDatabase, type OpenedDatabase } from '../../src/database/open-database.ts'
import type { Migration } from '../../src/database/migrate.ts'
import { onBothStores, onPostgresqlAlone, onPostgresql, type StorePlace } from './stores.ts'

const notes = pgTable('notes', { id: integer().primaryKey(), text: text().notNull(), bytes: bytea() })
const first: Migration = {
  id: '001-notes',
  sql: 'create table notes (id integer primary key, text text not null); create index on notes (text)',
}
const second: Migration = { id: '002-bytes', sql: 'alter table notes add column bytes bytea' }

const opened: OpenedDatabase[] = []
async function open(place: StorePlace, migrations: readonly Migration[] = [first, second]): Promise<OpenedDatabase> {
  const store = await openDatabase({ ...place, migrations })
  opened.push(store)
  return store
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()))
})

onBothStores('a store', (place) => {
  it('keeps what was written, after it was closed and opened again', async () => {
    const where = place()
    const { db, close } = await open(where)
    await db.insert(notes).values({ id: 1, text: '采购合同' })
    await close()
    const again = await open(where)
    expect(await again.db.select().from(notes)).toEqual([{ id: 1, text: '采购合同', bytes: null }])
  })

  it('says which kind it is', async () => {
    const where = place()
    expect((await open(where)).kind).toBe(where.url ? 'postgresql' : 'pglite')
  })

  it('runs each migration once, and later ones on what is there', async () => {
    const where = place()
    const before = await open(where, [first])
    await before.db.execute("insert into notes values (1, 'kept')")
    await before.close()
    const { db } = await open(where)
    expect(await db.select().from(notes)).toEqual([{ id: 1, text: 'kept', bytes: null }])
  })

  it('leaves other work its turns while it is given much to write', async () => {
    const { db } = await open(place())
    let turns = 0
    let isOver = false
    const count = () => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const part = new Uint8Array(1024 * 1024).fill(7)
    await db.transaction(async (tx) => {
      for (let id = 1; id <= 12; id += 1) await tx.insert(notes).values({ id, text: 'part', bytes: part })
    })
    isOver = true
    // One between any two of the parts, all but the first of which take their time.
    expect(turns).toBeGreaterThan(6)
  })

  it('is left as it was by a migration that fails', async () => {
    const where = place()
    await (await open(where, [first])).close()
    const broken: Migration = { id: '003-broken', sql: 'create table half (id integer); select no_such_function()' }
    await expect(open(where, [first, second, broken])).rejects.toThrow('no_such_function')
    const { db } = await open(where)
    expect(await db.select().from(notes)).toEqual([])
    await expect(db.execute('select * from half')).rejects.toThrow()
  })

  it('of a later version is not touched', async () => {
    const where = place()
    await (await open(where)).close()
    await expect(open(where, [first])).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('002-bytes'),
    })
  })

  it('takes back all of a transaction that fails', async () => {
    const { db } = await open(place())
    const failing = db.transaction(async (tx) => {
      await tx.insert(notes).values({ id: 1, text: 'a' })
      await tx.insert(notes).values({ id: 1, text: 'again' })
    })
    await expect(failing).rejects.toThrow()
    expect(await db.select().from(notes)).toEqual([])
  })

  it('gives bytes back as they were, every value and twenty megabytes of them', async () => {
    const { db } = await open(place())
    const bytes = new Uint8Array(20 * 1024 * 1024).map((_, n) => (n * 31) % 256)
    await db.insert(notes).values({ id: 1, text: '', bytes })
    const [row] = await db.select().from(notes).where(eq(notes.id, 1))
    expect(row?.bytes?.length).toBe(bytes.length)
    expect(Buffer.compare(row!.bytes!, bytes)).toBe(0)
  })

  it('may be closed twice', async () => {
    const { close } = await open(place())
    await close()
    await expect(close()).resolves.toBeUndefined()
  })

  it('takes no name for a schema that is more than a name', async () => {
    await expect(open({ ...place(), schemaName: 'a"; drop schema public' })).rejects.toThrow(TypeError)
  })
})

onPostgresqlAlone('two stores', () => {
  it('share a server without sharing tables', async () => {
    const [a, b] = [await open(onPostgresql()), await open(onPostgresql())]
    await a.db.insert(notes).values({ id: 1, text: 'a' })
    expect(await b.db.select().from(notes)).toEqual([])
  })

  it('opened at the same moment on an empty schema migrate it once', async () => {
    const where = onPostgresql()
    const stores = await Promise.all([open(where), open(where), open(where)])
    await stores[0].db.insert(notes).values({ id: 1, text: 'a' })
    expect(await stores[2].db.select().from(notes)).toHaveLength(1)
  })

  it('find their own tables on every connection of the pool', async () => {
    const { db } = await open(onPostgresql())
    const answers = await Promise.all(Array.from({ length: 20 }, () => db.select().from(notes)))
    expect(answers.flat()).toEqual([])
  })
})

it('a server that does not answer is said so, with the setting to look at and without the password', async () => {
  const url = 'postgresql://luokuan:very-secret@127.0.0.1:1/none'
  const failure: unknown = await openDatabase({ url, folder: '/nowhere', migrations: [] }).catch(
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('DATABASE_URL') })
  expect(String(failure)).not.toContain('very-secret')
})
