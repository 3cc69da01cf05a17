// Files that the session that asked for them may download for five minutes, which is how long Tencent's addresses last.
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { downloads } from './after-sending-tables.ts'

const LIFE = sql`interval '5 minutes'`

export interface NewDownload {
  readonly url: string
  readonly name: string
  readonly session: string
}

export class DownloadStore {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Returns the tokens, in order: 43 characters of base64url, known to nobody else. */
  async add(files: readonly NewDownload[]): Promise<string[]> {
    await this.#db.delete(downloads).where(lt(downloads.expiresAt, sql`now()`))
    const tokens = files.map(() => randomBytes(32).toString('base64url'))
    if (files.length > 0) {
      await this.#db.insert(downloads).values(
        files.map((file, place) => ({
          ...file,
          tokenHash: hashOf(tokens[place] ?? ''),
          expiresAt: sql`now() + ${LIFE}`,
        })),
      )
    }
    return tokens
  }

  async find(token: string, session: string): Promise<{ url: string; name: string } | null> {
    const [found] = await this.#db
      .select({ url: downloads.url, name: downloads.name })
      .from(downloads)
      .where(
        and(
          eq(downloads.tokenHash, hashOf(token)),
          eq(downloads.session, session),
          gt(downloads.expiresAt, sql`now()`),
        ),
      )
    return found ?? null
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
