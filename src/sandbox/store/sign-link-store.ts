// Links to the page on which a party signs.
import { and, eq, gt, lte } from 'drizzle-orm'
import { linkLifeDays } from '../../contract/after-sending/limits.ts'
import type { Database } from '../../database/open-database.ts'
import type { Identity } from '../flow-life/life.ts'
import { newToken } from './ids.ts'
import { signLinks } from './tables.ts'

/** "签署链接的有效期为90天" (CreateSchemeUrl, API of August 2026). */
const LIFE_MS = linkLifeDays * 24 * 60 * 60 * 1000

export interface SignLink {
  readonly token: string
  readonly flowId: string
  /** Null if the person who opens the link has to say who they are. */
  readonly recipientId: string | null
  /** What the link demands of the person who takes an open place; empty strings demand nothing. */
  readonly identity: Identity
  /**
   * How often the place had been forwarded (转交) before the person whom the link is for. If it has been forwarded more
   * often since, that person has forwarded it too.
   */
  readonly handOvers: number
}

export class SignLinkStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async add(link: Omit<SignLink, 'token'>): Promise<string> {
    const now = this.#now()
    await this.#db.delete(signLinks).where(lte(signLinks.expiresAt, now))
    const token = newToken()
    await this.#db
      .insert(signLinks)
      .values({ ...link, token, identity: JSON.stringify(link.identity), expiresAt: now + LIFE_MS })
    return token
  }

  async find(token: string): Promise<SignLink | null> {
    const [row] = await this.#db
      .select()
      .from(signLinks)
      .where(and(eq(signLinks.token, token), gt(signLinks.expiresAt, this.#now())))
    return row
      ? {
          token,
          flowId: row.flowId,
          recipientId: row.recipientId,
          handOvers: row.handOvers,
          identity: JSON.parse(row.identity) as Identity,
        }
      : null
  }
}
