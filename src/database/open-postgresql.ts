// A store on a PostgreSQL server, in a schema of its own there.
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { DatabaseError } from './database-error.ts'
import { migrate, type Migration, type Transaction } from './migrate.ts'
import type { OpenedDatabase } from './opened-database.ts'

/** A few people use one gateway, and the server has other clients too. */
const POOL_SIZE = 5

export async function openPostgresql(
  url: string,
  schemaName: string,
  migrations: readonly Migration[],
): Promise<OpenedDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    onConnect: async (client) => {
      await client.query(`set search_path to "${schemaName}"`)
    },
  })
  // Without a listener, a restart of the server would end this process. The next query gets a new connection.
  pool.on('error', () => {})
  try {
    await prepare(pool, schemaName, migrations)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { db: drizzle({ client: pool }), kind: 'postgresql', close: once(() => pool.end()) }
}

async function prepare(pool: Pool, schemaName: string, migrations: readonly Migration[]): Promise<void> {
  let client: PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    throw new DatabaseError(
      'unreachable',
      `PostgreSQL cannot be used: ${reason(error)}. Check DATABASE_URL, or leave it out to use the embedded database.`,
      { cause: error },
    )
  }
  try {
    await client.query('begin')
    // If two processes start at once, the second waits here and then finds everything migrated. The lock ends with the
    // transaction.
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`luokuan:${schemaName}`])
    await client.query(`create schema if not exists "${schemaName}"`)
    await migrate(transactionOf(client), migrations)
    await client.query('commit')
    client.release()
  } catch (error) {
    // A connection in the middle of a failed transaction cannot be reused.
    client.release(true)
    throw error
  }
}

function transactionOf(client: PoolClient): Transaction {
  return {
    exec: async (sql) => {
      await client.query(sql)
    },
    column: async (sql) => (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id),
  }
}

/** Only pg's message: it may hold host, port, user or database, but never the password. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  return () => (closing ??= close())
}
