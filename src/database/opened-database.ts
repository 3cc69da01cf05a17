// An open store, whichever kind it is.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The part of Drizzle that both kinds of store share, including transactions. Queries are written against it. */
export type Database = PgDatabase<PgQueryResultHKT>

export interface OpenedDatabase {
  readonly db: Database
  readonly kind: 'postgresql' | 'pglite'
  /** Closes all connections and unlocks the folder. May be called again. */
  close(): Promise<void>
}
