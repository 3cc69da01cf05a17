// A column that holds one of a few words; the database refuses any other.
import { check, type PgColumn } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

/** The check constraint, named as PostgreSQL would name it: `<table>_<column>_check`. */
export function oneOf(name: string, column: PgColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')
  return check(name, sql`${column} in (${sql.raw(list)})`)
}
