// An open store, whichever kind it is.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What queries are written against: the part of Drizzle that both kinds share, transactions included. */
export type Database = PgDatabase<PgQueryResultHKT>

export interface OpenedDatabase {
  readonly db: Database
  readonly kind: 'postgresql' | 'pglite'
  /** Ends all connections and gives the folder free. May be called again. */
  close(): Promise<void>
}
