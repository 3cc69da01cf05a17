// The migrations that drizzle-kit generates from a store's tables (`npm run migration:gateway`, `migration:sandbox`).
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Migration } from './migrate.ts'

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) })

/**
 * The migrations in a folder of drizzle-kit, in order. Leaves out the first entry, which stands for the earlier
 * migrations written by hand and holds no SQL. `folder` ends in `/`.
 */
export function generatedMigrations(folder: URL): readonly Migration[] {
  const { entries } = journal.parse(JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')))
  return entries.slice(1).map(({ tag }) => ({
    id: tag,
    // drizzle-kit writes the schema of a foreign key's table, but here each store has a schema of its own
    // (search_path).
    sql: readFileSync(new URL(`${tag}.sql`, folder), 'utf8').replaceAll('"public".', ''),
  }))
}
