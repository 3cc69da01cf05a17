// Contracts, and the account that pays for them.
import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Database } from '../../database/open-database.ts'
import { lifeOfRequest, withHandOvers } from '../flow-life/from-request.ts'
import { givesQuotaBack, isOpen, type FlowLife } from '../flow-life/life.ts'
import type { Transaction } from './callback-store.ts'
import { flows, account } from './tables.ts'

export interface ApproverItem {
  readonly SignId: string
  readonly RecipientId: string
  readonly ApproverRoleName: string
}

/** Values that the signers filled in, by RecipientId, in the order of their Components. */
export type Filled = Readonly<Record<string, readonly string[]>>

export interface StoredFlow {
  readonly id: string
  readonly fileId: string
  readonly sourceFileId: string | null
  readonly status: number
  readonly request: JsonObject
  readonly approvers: readonly ApproverItem[]
  readonly life: FlowLife
  readonly filled: Filled
  readonly version: number
  readonly templateId: string
  readonly qrCodeId: string | null
  /** ms since 1970. */
  readonly createdAt: number
}

/** What the account has left: contracts, previews, and free cancellations, which return a contract to the quota. */
export interface Account {
  readonly quota: number
  readonly previews: number
  readonly freeCancellations: number
}

export type NewFlow = Omit<StoredFlow, 'status' | 'version' | 'filled'>

/** Tells of a contract's new state, in the transaction that stores it. */
export type Tell = (flow: StoredFlow, tx: Transaction) => Promise<void>

export class FlowStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Stores a new contract and takes one from the quota; null if the quota is used up. */
  async add(flow: NewFlow, tell?: Tell): Promise<StoredFlow | null> {
    const stored: StoredFlow = { ...flow, status: flow.life.status, version: 0, filled: {} }
    return this.#db.transaction(async (tx) => {
      const paid = await tx
        .update(account)
        .set({ quota: sql`${account.quota} - 1` })
        .where(and(eq(account.id, 1), gt(account.quota, 0)))
        .returning()
      if (paid.length === 0) return null
      const { life, filled, request, approvers, ...row } = stored
      await tx.insert(flows).values({
        ...row,
        request: JSON.stringify(request),
        approvers: JSON.stringify(approvers),
        filled: JSON.stringify(filled),
        ...lifeColumns(life),
      })
      await tell?.(stored, tx)
      return stored
    })
  }

  /**
   * Stores a contract's new state; null if it was changed in the meantime. Returns a contract to the quota for a
   * cancellation that earns it, as long as free cancellations are left.
   */
  async update(
    flow: StoredFlow,
    life: FlowLife,
    filled: Filled = flow.filled,
    tell?: Tell,
  ): Promise<StoredFlow | null> {
    const version = flow.version + 1
    return this.#db.transaction(async (tx) => {
      const changed = await tx
        .update(flows)
        .set({ ...lifeColumns(life), filled: JSON.stringify(filled), version })
        .where(and(eq(flows.id, flow.id), eq(flows.version, flow.version)))
        .returning({ id: flows.id })
      if (changed.length === 0) return null
      if (givesQuotaBack(life) && !givesQuotaBack(flow.life)) {
        const back = { quota: sql`${account.quota} + 1`, freeCancellations: sql`${account.freeCancellations} - 1` }
        await tx
          .update(account)
          .set(back)
          .where(and(eq(account.id, 1), gt(account.freeCancellations, 0)))
      }
      const stored = { ...flow, life, filled, version, status: life.status }
      await tell?.(stored, tx)
      return stored
    })
  }

  async find(id: string): Promise<StoredFlow | null> {
    const [row] = await this.#db.select().from(flows).where(eq(flows.id, id))
    return row ? read(row) : null
  }

  /** The contracts of these ids, newest first; unknown ids are skipped. */
  async findAll(ids: readonly string[]): Promise<readonly StoredFlow[]> {
    if (ids.length === 0) return []
    return (
      await this.#db
        .select()
        .from(flows)
        .where(inArray(flows.id, [...ids]))
        .orderBy(desc(flows.writeOrder))
    ).map(read)
  }

  /** Oldest first. */
  async all(): Promise<readonly StoredFlow[]> {
    return (await this.#db.select().from(flows).orderBy(asc(flows.writeOrder))).map(read)
  }

  /** Contracts with a deadline that has passed, the longest overdue first. */
  async due(): Promise<readonly string[]> {
    return (
      await this.#db
        .select({ id: flows.id })
        .from(flows)
        .where(lte(flows.nextMoment, this.#now()))
        .orderBy(asc(flows.nextMoment), asc(flows.writeOrder))
        .limit(100)
    ).map(({ id }) => id)
  }

  /** Oldest first. */
  async ofQrCode(id: string): Promise<readonly StoredFlow[]> {
    return (await this.#db.select().from(flows).where(eq(flows.qrCodeId, id)).orderBy(asc(flows.writeOrder))).map(read)
  }

  async quota(): Promise<number> {
    return (await this.account()).quota
  }

  async account(): Promise<Account> {
    const { quota, previews, freeCancellations } = account
    const [row] = await this.#db.select({ quota, previews, freeCancellations }).from(account).where(eq(account.id, 1))
    return row ?? { quota: 0, previews: 0, freeCancellations: 0 }
  }

  async setAccount(changes: Partial<Account>): Promise<void> {
    await this.#db.update(account).set(changes).where(eq(account.id, 1))
  }

  /** Uses up one preview; false if none is left. */
  async takePreview(): Promise<boolean> {
    const taken = await this.#db
      .update(account)
      .set({ previews: sql`${account.previews} - 1` })
      .where(and(eq(account.id, 1), gt(account.previews, 0)))
      .returning({ id: account.id })
    return taken.length > 0
  }
}

function lifeColumns(life: FlowLife) {
  return { life: JSON.stringify(life), status: life.status, nextMoment: nextMoment(life) }
}

function nextMoment(life: FlowLife): number | null {
  if (!isOpen(life)) return null
  const own = life.signers
    .filter(({ late, signedAt, deadline }) => !late && signedAt === null && deadline !== null)
    .map(({ deadline }) => deadline!)
  return Math.min(life.deadline, ...own) * 1000
}

function read(row: typeof flows.$inferSelect): StoredFlow {
  const request = JSON.parse(row.request) as JsonObject
  const approvers = JSON.parse(row.approvers) as ApproverItem[]
  const life =
    row.life === null
      ? lifeOfRequest(
          request,
          approvers.map(({ RecipientId }) => RecipientId),
          row.createdAt,
        )
      : withHandOvers(JSON.parse(row.life) as FlowLife, request)
  return { ...row, request, approvers, life, status: life.status, filled: JSON.parse(row.filled) as Filled }
}
