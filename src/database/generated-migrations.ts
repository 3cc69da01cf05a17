// The migrations that drizzle-kit generates from a store's tables (`npm run migration:gateway`, `migration:sandbox`).
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Migration } from './migrate.ts'

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) })

/**
 * Those of a folder that drizzle-kit writes, in order. The first entry is left out: it stands for the migrations that
 * were written by hand before, and holds no SQL. `folder` ends in `/`.
 */
export function generatedMigrations(folder: URL): readonly Migration[] {
  const { entries } = journal.parse(JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')))
  return entries.slice(1).map(({ tag }) => ({
    id: tag,
    // drizzle-kit names the schema of a foreign key's table; here each store has a schema of its own (search_path).
    sql: readFileSync(new URL(`${tag}.sql`, folder), 'utf8').replaceAll('"public".', ''),
  }))
}
