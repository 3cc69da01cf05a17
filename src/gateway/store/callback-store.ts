// Stores which of Tencent's messages arrived and which are still to be processed, before they are acknowledged.
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import type { CallbackEvent, ReceivedCallback } from '../callback-messages/callback-event.ts'
import { callbacks } from './after-sending-tables.ts'

/** Longer than Tencent keeps retrying. */
const KEPT = sql`interval '90 days'`

export class CallbackStore {
  readonly #db: Database
  readonly #environment: string

  constructor(db: Database, environment: string) {
    this.#db = db
    this.#environment = environment
  }

  /** False if the message came before. */
  async keep({ msgId, type, event }: ReceivedCallback): Promise<boolean> {
    const kept = await this.#db
      .insert(callbacks)
      .values({
        environment: this.#environment,
        msgId,
        type,
        event,
        handled: event === null ? 'aside' : 'no',
        receivedAt: sql`clock_timestamp()`,
      })
      .onConflictDoNothing()
      .returning({ msgId: callbacks.msgId })
    return kept.length > 0
  }

  /** Oldest first. */
  async toDo(): Promise<{ msgId: string; type: string; receivedAt: Date; event: CallbackEvent }[]> {
    const rows = await this.#db
      .select()
      .from(callbacks)
      .where(and(eq(callbacks.environment, this.#environment), eq(callbacks.handled, 'no')))
      .orderBy(asc(callbacks.writeOrder))
      .limit(1000)
    return rows.flatMap(({ msgId, type, receivedAt, event }) => (event ? [{ msgId, type, receivedAt, event }] : []))
  }

  /**
   * Marks a message as processed and deletes its content. True for the first caller only: several gateways may process
   * the same message.
   */
  async finish(msgId: string): Promise<boolean> {
    const finished = await this.#db
      .update(callbacks)
      .set({ handled: 'yes', event: null })
      .where(and(eq(callbacks.environment, this.#environment), eq(callbacks.msgId, msgId), eq(callbacks.handled, 'no')))
      .returning({ msgId: callbacks.msgId })
    return finished.length > 0
  }

  async forgetOld(): Promise<void> {
    await this.#db.delete(callbacks).where(lt(callbacks.receivedAt, sql`now() - ${KEPT}`))
  }
}
