// Which open contracts Tencent is to be asked about next, and which gateway asks.
import { and, asc, eq, inArray, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import { finalStatuses } from '../../contract/after-sending/flow-status.ts'
import type { Database } from '../../database/open-database.ts'
import { flows, watches } from './after-sending-tables.ts'

/** How long a gateway that asks has the turn without a sign of life, by the database's clock. */
const TURN = sql`interval '2 minutes'`

/**
 * A contract is asked about after a twentieth of the time since it last changed: every two minutes at first, after a
 * day every 72 minutes, after three weeks once a day.
 */
const PART = sql.raw('20')
const SHORTEST = sql`interval '2 minutes'`
const LONGEST = sql`interval '1 day'`

export class WatchStore {
  readonly #db: Database
  readonly #environment: string
  readonly #instanceId: string

  constructor(db: Database, environment: string, instanceId: string) {
    this.#db = db
    this.#environment = environment
    this.#instanceId = instanceId
  }

  /** Takes or keeps the turn; false if another gateway has it. */
  async takeTurn(): Promise<boolean> {
    const taken = await this.#db
      .insert(watches)
      .values({ environment: this.#environment, instanceId: this.#instanceId, until: sql`now() + ${TURN}` })
      .onConflictDoUpdate({
        target: watches.environment,
        set: { instanceId: this.#instanceId, until: sql`now() + ${TURN}` },
        setWhere: or(eq(watches.instanceId, this.#instanceId), lt(watches.until, sql`now()`)),
      })
      .returning({ environment: watches.environment })
    return taken.length > 0
  }

  /** Lets another gateway take the turn at once. */
  async leaveTurn(): Promise<void> {
    await this.#db
      .delete(watches)
      .where(and(eq(watches.environment, this.#environment), eq(watches.instanceId, this.#instanceId)))
  }

  /** The open contracts that are due at that time, those that have waited longest first. */
  async due(at: Date, limit: number): Promise<string[]> {
    const moment = sql`${at.toISOString()}::timestamptz`
    const last = sql`coalesce(${flows.askedAt}, ${flows.createdAt})`
    const age = sql`(${moment} - coalesce(${flows.changedAt}, ${flows.statusAt})) / ${PART}`
    const rows = await this.#db
      .select({ flowId: flows.flowId })
      .from(flows)
      .where(
        and(
          eq(flows.environment, this.#environment),
          notInArray(flows.status, [...finalStatuses]),
          lte(sql`${last} + least(greatest(${age}, ${SHORTEST}), ${LONGEST})`, moment),
        ),
      )
      .orderBy(asc(last), asc(flows.writeOrder))
      .limit(limit)
    return rows.map(({ flowId }) => flowId)
  }

  async asked(flowIds: readonly string[], at: Date): Promise<void> {
    if (flowIds.length === 0) return
    await this.#db
      .update(flows)
      .set({ askedAt: at })
      .where(and(eq(flows.environment, this.#environment), inArray(flows.flowId, [...flowIds])))
  }
}
