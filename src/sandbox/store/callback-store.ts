// Callbacks until they are delivered or given up, the last ones after that, and where they go.
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { callbacks, callbackTarget } from './tables.ts'

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface StoredCallback {
  readonly msgId: string
  readonly type: string
  /** '' if it is about no contract. */
  readonly flowId: string
  /** MsgData, JSON. */
  readonly data: string
  /** A QR code's own address; null for the account's. */
  readonly ownUrl: string | null
  /** Messages with the same lane are delivered one after the other, in their order. */
  readonly lane: string
  readonly attempts: number
  /** HTTP status of the last attempt; 0 without an answer. */
  readonly status: number
  readonly delivered: boolean
  readonly createdAt: number
  /** When it is tried next; null once it is delivered or given up. */
  readonly nextAt: number | null
}

export type NewCallback = Pick<StoredCallback, 'msgId' | 'type' | 'flowId' | 'data' | 'ownUrl' | 'lane' | 'nextAt'>

export interface StoredTarget {
  readonly url: string | null
  readonly encryptKey: string
  readonly token: string
}

/** How many that have ended are kept, for those who look. */
const KEPT = 500

export class CallbackStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async target(): Promise<StoredTarget | null> {
    const [row] = await this.#db.select().from(callbackTarget)
    return row ?? null
  }

  async setTarget(target: StoredTarget): Promise<void> {
    await this.#db
      .insert(callbackTarget)
      .values({ id: 1, ...target })
      .onConflictDoUpdate({ target: callbackTarget.id, set: target })
  }

  /** In the transaction that makes the change, so that no change goes untold. */
  async add(messages: readonly NewCallback[], tx: Database | Transaction = this.#db): Promise<void> {
    if (messages.length === 0) return
    const fresh = { attempts: 0, status: 0, delivered: false, createdAt: this.#now() }
    await tx.insert(callbacks).values(messages.map((message) => ({ ...message, ...fresh })))
  }

  /** The first message of each lane, those that are due first. `toAccount`: whether the account has an address. */
  async heads(toAccount: boolean, limit: number): Promise<readonly (StoredCallback & { readonly nextAt: number })[]> {
    const heads = this.#db
      .selectDistinctOn([callbacks.lane])
      .from(callbacks)
      .where(and(isNotNull(callbacks.nextAt), toAccount ? undefined : isNotNull(callbacks.ownUrl)))
      .orderBy(asc(callbacks.lane), asc(callbacks.writeOrder))
      .as('heads')
    const rows = await this.#db.select().from(heads).orderBy(asc(heads.nextAt), asc(heads.writeOrder)).limit(limit)
    return rows.flatMap((row) => (row.nextAt === null ? [] : [{ ...row, nextAt: row.nextAt }]))
  }

  async update(
    msgId: string,
    state: Pick<StoredCallback, 'attempts' | 'status' | 'delivered' | 'nextAt'>,
  ): Promise<void> {
    await this.#db.update(callbacks).set(state).where(eq(callbacks.msgId, msgId))
  }

  /** Lets nothing go to an address before `until`. */
  async postpone(ownUrl: string | null, until: number): Promise<void> {
    await this.#db
      .update(callbacks)
      .set({ nextAt: until })
      .where(and(to(ownUrl), lt(callbacks.nextAt, until)))
  }

  /** Lets everything that waits for an address go now. */
  async wake(ownUrl: string | null): Promise<void> {
    const now = this.#now()
    await this.#db
      .update(callbacks)
      .set({ nextAt: now })
      .where(and(to(ownUrl), gt(callbacks.nextAt, now)))
  }

  /** Ends those that were written before `before` and were never taken. */
  async giveUp(before: number): Promise<void> {
    await this.#db
      .update(callbacks)
      .set({ nextAt: null })
      .where(and(isNotNull(callbacks.nextAt), lt(callbacks.createdAt, before)))
  }

  /** Deletes all but the last of those that have ended. */
  async forget(): Promise<void> {
    const old = this.#db
      .select({ msgId: callbacks.msgId })
      .from(callbacks)
      .where(isNull(callbacks.nextAt))
      .orderBy(desc(callbacks.writeOrder))
      .offset(KEPT)
    await this.#db.delete(callbacks).where(inArray(callbacks.msgId, old))
  }

  /** The last ones, newest last. */
  async last(): Promise<readonly StoredCallback[]> {
    const rows = await this.#db.select().from(callbacks).orderBy(desc(callbacks.writeOrder)).limit(KEPT)
    return rows.reverse()
  }
}

function to(ownUrl: string | null) {
  return ownUrl === null ? isNull(callbacks.ownUrl) : eq(callbacks.ownUrl, ownUrl)
}
