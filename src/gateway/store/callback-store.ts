// Which messages of Tencent's came, and which are still to be worked on: written down before Tencent is told that they
// arrived.
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import type { CallbackEvent, ReceivedCallback } from '../callback-messages/callback-event.ts'
import { callbacks } from './after-sending-tables.ts'

/** Longer than Tencent tries again. */
const KEPT = sql`interval '90 days'`

export class CallbackStore {
  readonly #db: Database
  readonly #environment: string

  constructor(db: Database, environment: string) {
    this.#db = db
    this.#environment = environment
  }

  /** False where it came before. */
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
   * What was to be done is done, and what it told is forgotten. True for the one that got there first: several gateways
   * may work on the same.
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
