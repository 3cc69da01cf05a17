// Records which gateways run. A send has an unknown outcome if its gateway died while it was in flight, and only then.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { and, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { OpenedDatabase } from '../../database/open-database.ts'
import { isRunning, thisProcess, type ProcessIdentity } from '../../database/process-identity.ts'
import { instances, sends } from './tables.ts'

/** How often a gateway sends a heartbeat, and after how long without one it counts as dead. By the database's clock. */
export const HEARTBEAT_MS = 5_000
const SILENCE = sql`interval '30 seconds'`

/** The message for a send whose gateway died between intent and answer. */
export const DIED = 'The gateway ended before the answer came.'

export class InstanceStore {
  readonly id = randomUUID()
  readonly #db: OpenedDatabase['db']
  readonly #isAlone: boolean
  readonly #host: string
  readonly #process: ProcessIdentity

  constructor({ db, kind }: Pick<OpenedDatabase, 'db' | 'kind'>, host = hostname(), process = thisProcess()) {
    this.#db = db
    // PGlite serves one process at a time, so every other entry is of a dead one.
    this.#isAlone = kind === 'pglite'
    this.#host = host
    this.#process = process
  }

  /** Sends a heartbeat, and settles what dead gateways left behind. */
  async heartbeat(): Promise<void> {
    await this.#beat()
    await this.sweep()
  }

  /** Removes this gateway. Its sends must be settled. */
  async leave(): Promise<void> {
    await this.#db.delete(instances).where(eq(instances.id, this.id))
  }

  /** Marks the sends of dead gateways as unknown. Returns how many. */
  async sweep(): Promise<number> {
    const dead = await this.#dead()
    if (dead.length > 0) await this.#db.delete(instances).where(inArray(instances.id, dead))
    const lost = await this.#db
      .select({ id: sends.id })
      .from(sends)
      .leftJoin(instances, eq(sends.instanceId, instances.id))
      .where(and(eq(sends.state, 'intent'), isNull(instances.id)))
    if (lost.length === 0) return 0
    const marked = await this.#db
      .update(sends)
      .set({ state: 'unknown', errorMessage: DIED })
      .where(
        and(
          eq(sends.state, 'intent'),
          inArray(
            sends.id,
            lost.map(({ id }) => id),
          ),
        ),
      )
      .returning({ id: sends.id })
    return marked.length
  }

  async #dead(): Promise<string[]> {
    const others = ne(instances.id, this.id)
    const rows = await this.#db.select().from(instances).where(others)
    if (this.#isAlone) return rows.map(({ id }) => id)
    const silent = await this.#db
      .select({ id: instances.id })
      .from(instances)
      .where(and(others, lt(instances.heartbeatAt, sql`now() - ${SILENCE}`)))
    const gone = rows.filter(
      (row) => row.host === this.#host && !isRunning({ pid: row.pid, started: row.processStarted }),
    )
    return [...new Set([...silent, ...gone].map(({ id }) => id))]
  }

  async #beat(): Promise<void> {
    const { pid, started } = this.#process
    await this.#db
      .insert(instances)
      .values({ id: this.id, host: this.#host, pid, processStarted: started, heartbeatAt: sql`now()` })
      .onConflictDoUpdate({ target: instances.id, set: { heartbeatAt: sql`now()` } })
  }
}
