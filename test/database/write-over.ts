// Writes rows over one by one and in no order, so that where they lie in their table says nothing of when they were
// written.
import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../src/database/open-database.ts'

/** `set` and `where` as in SQL's update. */
export async function writeOver(db: Database, table: string, set: SQL, where: SQL = sql`true`): Promise<void> {
  const rows = sql`${sql.identifier(table)}`
  const found = await db
    .select({ lies: sql<string>`ctid::text` })
    .from(rows)
    .where(where)
    .orderBy(sql`md5(ctid::text)`)
  for (const { lies } of found) await db.execute(sql`update ${rows} set ${set} where ctid = ${lies}::tid`)
}
