// The sessions of people. Their times are those of the database's clock.
import { and, desc, eq, gt, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import type { SessionRows, StoredSession } from '../access/sessions.ts'
import { sessions } from './tables.ts'

/** The cookie says the first too. */
const LONGEST = sql`interval '12 hours'`
const IDLE = sql`interval '2 hours'`

const isAlive = and(gt(sessions.createdAt, sql`now() - ${LONGEST}`), gt(sessions.usedAt, sql`now() - ${IDLE}`))
const isOver = or(lte(sessions.createdAt, sql`now() - ${LONGEST}`), lte(sessions.usedAt, sql`now() - ${IDLE}`))

export class SessionStore implements SessionRows {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async add(session: { id: string; tokenKey: string; userAgent: string }): Promise<void> {
    await this.#db.delete(sessions).where(isOver)
    await this.#db.insert(sessions).values(session)
  }

  async use(id: string, tokenKey: string): Promise<boolean> {
    const used = await this.#db
      .update(sessions)
      .set({ usedAt: sql`now()` })
      .where(and(eq(sessions.id, id), eq(sessions.tokenKey, tokenKey), isAlive))
      .returning({ id: sessions.id })
    return used.length > 0
  }

  async isOpen(id: string, tokenKey: string): Promise<boolean> {
    const [open] = await this.#db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.tokenKey, tokenKey), isAlive))
    return open !== undefined
  }

  async end(id: string, tokenKey: string): Promise<boolean> {
    const ended = await this.#db
      .delete(sessions)
      .where(and(eq(sessions.id, id), eq(sessions.tokenKey, tokenKey)))
      .returning({ id: sessions.id })
    return ended.length > 0
  }

  list(tokenKey: string): Promise<StoredSession[]> {
    return this.#db
      .select({
        id: sessions.id,
        createdAt: sessions.createdAt,
        usedAt: sessions.usedAt,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(and(eq(sessions.tokenKey, tokenKey), isAlive))
      .orderBy(desc(sessions.writeOrder))
  }
}
