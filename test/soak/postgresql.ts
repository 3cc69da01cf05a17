// A database of the soak's own on the machine's PostgreSQL.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { postgresqlUrl } from '../database/postgresql-url.ts'

export interface OwnDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Null if no PostgreSQL answers. */
export async function ownDatabase(): Promise<OwnDatabase | null> {
  const name = `luokuan_soak_${randomBytes(4).toString('hex')}`
  const server = new Client({ connectionString: postgresqlUrl, connectionTimeoutMillis: 2000 })
  try {
    await server.connect()
  } catch {
    return null
  }
  await server.query(`create database "${name}"`)
  const url = new URL(postgresqlUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await server.query(`drop database "${name}" with (force)`)
      await server.end()
    },
  }
}
