// The record of sends. It is what keeps a contract from being created twice, so everything here holds between processes.
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import type { ApproverItem } from '../tencent/shapes.ts'
import { sends, type SendRow, type SendState } from './tables.ts'

export interface NewSend {
  readonly id: string
  readonly draftId: string
  readonly digest: string
  readonly operatorId: string
  readonly ownUserData: boolean
  /** Whether the draft may be sent although it already was: 再发一份. */
  readonly again: boolean
  /** With `again`: the newest contract of the draft that the person knows of. A newer one stops the send. */
  readonly lastSeen?: string | undefined
}

export type Begun =
  | { readonly kind: 'begun'; readonly send: SendRow }
  /** Another send of the draft is under way, or nobody knows what became of it. */
  | { readonly kind: 'open'; readonly send: SendRow }
  | { readonly kind: 'already-sent'; readonly send: SendRow }

export type Settlement =
  | { readonly state: 'created'; readonly flowId: string; readonly approvers: ApproverItem[] | null; readonly requestId: string | null }
  | { readonly state: 'refused'; readonly errorCode: string; readonly errorMessage: string; readonly requestId: string | null }
  | { readonly state: 'unknown'; readonly errorMessage: string }
  | { readonly state: 'none' }

export class SendStore {
  readonly #db: Database
  readonly #environment: string
  readonly #instanceId: string

  constructor(db: Database, environment: string, instanceId: string) {
    this.#db = db
    this.#environment = environment
    this.#instanceId = instanceId
  }

  /** Writes the intent down, unless the draft's earlier sends forbid it. After `begun` the request may leave. */
  async begin({ again, lastSeen, ...send }: NewSend): Promise<Begun> {
    return this.#db.transaction(async (tx) => {
      // Without the lock another process could begin and finish a send between our look and our insert.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${this.#environment}:${send.draftId}`}, 0))`)
      const [open] = await tx.select().from(sends).where(and(this.#ofDraft(send.draftId), inArray(sends.state, ['intent', 'unknown'])))
      if (open) return { kind: 'open', send: open }
      const [created] = await tx
        .select()
        .from(sends)
        .where(and(this.#ofDraft(send.draftId), eq(sends.state, 'created')))
        .orderBy(desc(sends.createdAt))
        .limit(1)
      if (created && !(again && (lastSeen === undefined || lastSeen === created.id))) return { kind: 'already-sent', send: created }
      const [begun] = await tx
        .insert(sends)
        .values({ ...send, environment: this.#environment, instanceId: this.#instanceId, state: 'intent', createdAt: sql`clock_timestamp()` })
        .returning()
      if (!begun) throw new Error('The database returned no row for an insert.')
      return { kind: 'begun', send: begun }
    })
  }

  /**
   * Writes down what became of a send that is in one of the states `from`. Null where it is in none of them, or is not there.
   */
  async settle(id: string, from: readonly SendState[], settlement: Settlement): Promise<SendRow | null> {
    const settledAt = settlement.state === 'unknown' ? null : sql`clock_timestamp()`
    const [settled] = await this.#db
      .update(sends)
      .set({ errorCode: null, errorMessage: null, ...settlement, settledAt })
      .where(and(eq(sends.environment, this.#environment), eq(sends.id, id), inArray(sends.state, [...from])))
      .returning()
    return settled ?? null
  }

  async find(id: string): Promise<SendRow | null> {
    const [found] = await this.#db.select().from(sends).where(and(eq(sends.environment, this.#environment), eq(sends.id, id)))
    return found ?? null
  }

  async findByFlow(flowId: string): Promise<SendRow | null> {
    const [found] = await this.#db.select().from(sends).where(and(eq(sends.environment, this.#environment), eq(sends.flowId, flowId))).limit(1)
    return found ?? null
  }

  /** Newest first. */
  async list(draftId: string, limit = 100): Promise<SendRow[]> {
    return this.#db.select().from(sends).where(this.#ofDraft(draftId)).orderBy(desc(sends.createdAt)).limit(limit)
  }

  #ofDraft(draftId: string) {
    return and(eq(sends.environment, this.#environment), eq(sends.draftId, draftId))
  }
}
