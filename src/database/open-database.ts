// Opens a store: on a PostgreSQL server if there is a URL, else embedded in a folder. Both have the same tables and
// SQL.
import type { Migration } from './migrate.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgresql } from './open-postgresql.ts'
import type { OpenedDatabase } from './opened-database.ts'

export type { Database, OpenedDatabase } from './opened-database.ts'

export interface OpenOptions {
  /** DATABASE_URL, such as `postgresql://user@host:5432/name`. Empty means not given. */
  readonly url?: string | undefined
  /** The folder of the embedded database, which no other store uses. Not touched if there is a URL. */
  readonly folder: string
  /** The PostgreSQL schema of this store's tables, so that several stores share a server without sharing tables. */
  readonly schemaName?: string | undefined
  readonly migrations: readonly Migration[]
}

/**
 * Opens the store and migrates its tables. Tables are declared without a schema (`pgTable`), since the search path
 * leads to `schemaName`. Throws a DatabaseError if the folder is locked, no server answers, or a later version wrote
 * the store.
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
