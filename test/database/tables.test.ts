// Each store's tables, its migrations and what drizzle-kit knows of them say the same.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { integer, pgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { generatedMigrations } from '../../src/database/generated-migrations.ts'
import { migrate, type Migration } from '../../src/database/migrate.ts'
import * as gatewayTablesAfterSending from '../../src/gateway/store/after-sending-tables.ts'
import { migrations as gatewayMigrations } from '../../src/gateway/store/migrations.ts'
import * as gatewayTables from '../../src/gateway/store/tables.ts'
import { migrations as sandboxMigrations } from '../../src/sandbox/store/migrations.ts'
import * as sandboxTables from '../../src/sandbox/store/tables.ts'

/** Two databases are made from nothing. */
const slow = { timeout: 180_000 }

interface StoreSchema {
  readonly tables: Record<string, unknown>
  readonly migrations: readonly Migration[]
}
const stores: Readonly<Record<'gateway' | 'sandbox', StoreSchema>> = {
  gateway: { tables: { ...gatewayTables, ...gatewayTablesAfterSending }, migrations: gatewayMigrations },
  sandbox: { tables: { ...sandboxTables }, migrations: sandboxMigrations },
}
const names = ['gateway', 'sandbox'] as const

/** Columns, constraints and indexes as PostgreSQL itself writes them, however they were written. */
async function catalogOf(db: PGlite): Promise<readonly string[]> {
  const { rows } = await db.query<{ fact: string }>(`
    select concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid),
        nullif(a.attidentity::text, '')) as fact
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'store'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    union all
    select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'store'::regnamespace
    union all
    select indexdef from pg_indexes where schemaname = 'store'
    order by 1`)
  return rows.map(({ fact }) => fact).filter((fact) => !fact.includes('applied_migrations'))
}

async function catalogAfter(prepare: (db: PGlite) => Promise<unknown>): Promise<readonly string[]> {
  const db = await PGlite.create()
  try {
    await db.exec('create schema store; set search_path to store')
    await prepare(db)
    return await catalogOf(db)
  } finally {
    await db.close()
  }
}

function migrated(migrations: readonly Migration[]): Promise<readonly string[]> {
  return catalogAfter((db) =>
    migrate(
      {
        exec: async (sql) => void (await db.exec(sql)),
        column: async (sql) => (await db.query<{ id: string }>(sql)).rows.map(({ id }) => id),
      },
      migrations,
    ),
  )
}

async function made(tables: StoreSchema['tables']): Promise<readonly string[]> {
  const statements = await generateMigration(generateDrizzleJson({}), generateDrizzleJson(tables))
  return catalogAfter((db) => db.exec(statements.join('\n').replaceAll('"public".', '')))
}

/** What drizzle-kit would generate next. */
function next(name: keyof typeof stores, tables: StoreSchema['tables']): Promise<string[]> {
  const meta = new URL(`../../src/${name}/store/migrations/meta/`, import.meta.url)
  const latest = readdirSync(meta)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1)!
  const known: ReturnType<typeof generateDrizzleJson> = JSON.parse(readFileSync(new URL(latest, meta), 'utf8'))
  return generateMigration(known, generateDrizzleJson(tables))
}

describe.each(names)('the tables of the %s', (name) => {
  const { tables, migrations } = stores[name]

  it('are those that its migrations make: columns, constraints and indexes, by name', slow, async () => {
    const [known, wanted] = await Promise.all([migrated(migrations), made(tables)])
    expect(known.length).toBeGreaterThan(100)
    expect(known).toEqual(wanted)
  })

  it('leave nothing to generate', async () => {
    expect(await next(name, tables)).toEqual([])
  })
})

it('a table without a migration is noticed', slow, async () => {
  const tables = { ...stores.gateway.tables, extra: pgTable('extra', { id: integer('id').primaryKey() }) }
  expect(await next('gateway', tables)).toEqual([expect.stringContaining('CREATE TABLE "extra"')])
  expect(await made(tables)).toContain('extra id integer not null')
  expect(await migrated(stores.gateway.migrations)).not.toContain('extra id integer not null')
})

it('generated migrations are read in order, the first left out, and lead to the schema of the store', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-migrations-'))
  try {
    mkdirSync(path.join(folder, 'meta'))
    const entries = ['0000_written', '0001_b', '0002_a'].map((tag) => ({ tag }))
    writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', entries }))
    writeFileSync(path.join(folder, '0001_b.sql'), 'create table b ();')
    writeFileSync(path.join(folder, '0002_a.sql'), 'alter table a add foreign key (b) references "public"."b"("id");')
    expect(generatedMigrations(pathToFileURL(`${folder}/`))).toEqual([
      { id: '0001_b', sql: 'create table b ();' },
      { id: '0002_a', sql: 'alter table a add foreign key (b) references "b"("id");' },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
