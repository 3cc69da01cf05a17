// Opens a store: on a PostgreSQL server where there is a URL, else embedded in a folder. Same tables, same SQL on both.
import type { Migration } from './migrate.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgresql } from './open-postgresql.ts'
import type { OpenedDatabase } from './opened-database.ts'

export type { Database, OpenedDatabase } from './opened-database.ts'

export interface OpenOptions {
  /** DATABASE_URL, such as `postgresql://user@host:5432/name`. Empty counts as not given. */
  readonly url?: string | undefined
  /** Where the embedded database lives: a folder that no other store uses. Not touched where there is a URL. */
  readonly folder: string
  /** The PostgreSQL schema of this store's tables, so that several stores share a server without sharing tables. */
  readonly schemaName?: string | undefined
  readonly migrations: readonly Migration[]
}

/**
 * Opens the store with its tables up to date. Tables are written down without a schema (`pgTable`): the search path
 * leads to `schemaName`. Throws a DatabaseError where the folder is taken, no server answers, or the store is of a
 * later version.
 */
export async function openDatabase({
  url,
  folder,
  schemaName = 'luokuan',
  migrations,
}: OpenOptions): Promise<OpenedDatabase> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schemaName))
    throw new TypeError(`${schemaName} is no name for a schema: small letters, digits and _ only.`)
  return url ? openPostgresql(url, schemaName, migrations) : openPglite(folder, schemaName, migrations)
}
