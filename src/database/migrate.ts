// Migrates a store's tables: plain SQL, in order, each migration once, all in one transaction.
import { DatabaseError } from './database-error.ts'

export interface Migration {
  /** Never changes, such as `001-files`. */
  readonly id: string
  /** One or more statements. Names without a schema: each store has a schema of its own. */
  readonly sql: string
}

/** What migrating needs of a connection inside a transaction. */
export interface Transaction {
  exec(sql: string): Promise<void>
  column(sql: string): Promise<readonly string[]>
}

/** Runs the migrations that the store has not seen. Returns their ids. */
export async function migrate(tx: Transaction, migrations: readonly Migration[]): Promise<readonly string[]> {
  await tx.exec(
    `create table if not exists applied_migrations (
      id text primary key, place integer not null, applied_at timestamptz not null default now()
    )`,
  )
  const applied = await tx.column('select id from applied_migrations order by place')
  const unknown = applied.find((id, place) => migrations[place]?.id !== id)
  if (unknown !== undefined) {
    throw new DatabaseError(
      'newer',
      `The store was written by another version of Luokuan (it knows ${unknown}). ` +
        'Run that version, or give this one a store of its own.',
    )
  }
  const missing = migrations.slice(applied.length)
  for (const [n, { id, sql }] of missing.entries()) {
    await tx.exec(sql)
    await tx.exec(
      `insert into applied_migrations (id, place) values ('${id.replaceAll("'", "''")}', ${applied.length + n})`,
    )
  }
  return missing.map(({ id }) => id)
}
