// The record of sends. It prevents a contract from being created twice, so everything here must hold across processes.
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { JsonObject } from '../../contract/values/json-object.ts'
import type { Database } from '../../database/open-database.ts'
import { keptOf, newFlowOf } from '../flow-model/new-flow.ts'
import { partiesOf } from '../flow-model/parties.ts'
import type { ApproverItem } from '../tencent/shapes.ts'
import { flows } from './after-sending-tables.ts'
import { sends, type SendRow, type SendState } from './tables.ts'

export interface NewSend {
  readonly id: string
  readonly draftId: string
  readonly digest: string
  readonly operatorId: string
  readonly ownUserData: boolean
  readonly request?: JsonObject | undefined
  /** Whether the draft may be sent although it already was: 再发一份. */
  readonly again: boolean
  /** With `again`: the newest contract of the draft that the person knows of. A newer one stops the send. */
  readonly lastSeen?: string | undefined
}

export type Begun =
  | { readonly kind: 'begun'; readonly send: SendRow }
  /** Another send of the draft is in flight, or its outcome is unknown. */
  | { readonly kind: 'open'; readonly send: SendRow }
  | { readonly kind: 'already-sent'; readonly send: SendRow }

export type Settlement =
  | {
      readonly state: 'created'
      readonly flowId: string
      readonly approvers: ApproverItem[] | null
      readonly requestId: string | null
    }
  | {
      readonly state: 'refused'
      readonly errorCode: string
      readonly errorMessage: string
      readonly requestId: string | null
    }
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

  /** Stores the intent, unless the draft's earlier sends forbid it. After `begun` the request may leave. */
  async begin({ again, lastSeen, request, ...send }: NewSend): Promise<Begun> {
    return this.#db.transaction(async (tx) => {
      // Without the lock, another process could begin and finish a send between our query and our insert.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`${this.#environment}:${send.draftId}`}, 0))`,
      )
      const [open] = await tx
        .select()
        .from(sends)
        .where(and(this.#ofDraft(send.draftId), inArray(sends.state, ['intent', 'unknown'])))
      if (open) return { kind: 'open', send: open }
      const [created] = await tx
        .select()
        .from(sends)
        .where(and(this.#ofDraft(send.draftId), eq(sends.state, 'created')))
        .orderBy(desc(sends.writeOrder))
        .limit(1)
      if (created && !(again && (lastSeen === undefined || lastSeen === created.id)))
        return { kind: 'already-sent', send: created }
      const [begun] = await tx
        .insert(sends)
        .values({
          ...send,
          request: request && keptOf(request),
          environment: this.#environment,
          instanceId: this.#instanceId,
          state: 'intent',
          createdAt: sql`clock_timestamp()`,
        })
        .returning()
      if (!begun) throw new Error('The database returned no row for an insert.')
      return { kind: 'begun', send: begun }
    })
  }

  /**
   * Stores the outcome of a send that is in one of the states `from`, together with its contract if there is one. Null
   * if it is in none of these states, or does not exist.
   */
  async settle(id: string, from: readonly SendState[], settlement: Settlement): Promise<SendRow | null> {
    const settledAt = settlement.state === 'unknown' ? null : sql`clock_timestamp()`
    return this.#db.transaction(async (tx) => {
      const [settled] = await tx
        .update(sends)
        .set({ errorCode: null, errorMessage: null, ...settlement, settledAt })
        .where(and(eq(sends.environment, this.#environment), eq(sends.id, id), inArray(sends.state, [...from])))
        .returning()
      if (!settled) return null
      if (settlement.state === 'created') await this.#addFlow(tx, settled, settlement)
      // If there is a contract, the contract keeps the request; if Tencent refused, the request is not needed any more.
      if (settlement.state !== 'created' && settlement.state !== 'refused') return settled
      await tx.update(sends).set({ request: null }).where(eq(sends.id, id))
      return { ...settled, request: null }
    })
  }

  async #addFlow(
    tx: Database,
    { id, draftId, operatorId, createdAt, request }: SendRow,
    { flowId, approvers }: Settlement & { state: 'created' },
  ): Promise<void> {
    const {
      name,
      type,
      deadline,
      status,
      parties,
      request: kept,
      reviewAsks,
      search,
    } = newFlowOf(flowId, request, approvers ?? [])
    const flow = {
      environment: this.#environment,
      flowId,
      sendId: id,
      draftId,
      operatorId,
      createdAt,
      name,
      type,
      deadline,
      status,
      parties: [...parties],
      request: kept,
      reviewAsks,
      search,
    }
    await tx
      .insert(flows)
      .values({ ...flow, statusAt: createdAt, statusSource: 'local', reviews: [] })
      .onConflictDoNothing()
  }

  /** Adds the parties to a send that a callback settled before its answer came: only the answer names them. */
  async complete(id: string, { flowId, approvers, requestId }: Settlement & { state: 'created' }): Promise<void> {
    await this.#db.transaction(async (tx) => {
      const isIt = and(
        eq(sends.environment, this.#environment),
        eq(sends.id, id),
        eq(sends.state, 'created'),
        eq(sends.flowId, flowId),
        isNull(sends.approvers),
      )
      const completed = await tx.update(sends).set({ approvers, requestId }).where(isIt).returning({ id: sends.id })
      const isFlow = and(eq(flows.environment, this.#environment), eq(flows.flowId, flowId))
      const [flow] = completed.length > 0 ? await tx.select({ request: flows.request }).from(flows).where(isFlow) : []
      if (flow)
        await tx
          .update(flows)
          .set({ parties: [...partiesOf(flow.request, approvers ?? [])] })
          .where(isFlow)
    })
  }

  async find(id: string): Promise<SendRow | null> {
    const [found] = await this.#db
      .select()
      .from(sends)
      .where(and(eq(sends.environment, this.#environment), eq(sends.id, id)))
    return found ?? null
  }

  async findByFlow(flowId: string): Promise<SendRow | null> {
    const isIts = and(eq(sends.environment, this.#environment), eq(sends.flowId, flowId))
    const [found] = await this.#db.select().from(sends).where(isIts).orderBy(asc(sends.writeOrder)).limit(1)
    return found ?? null
  }

  /** Newest first. */
  async list(draftId: string, limit = 100): Promise<SendRow[]> {
    return this.#db.select().from(sends).where(this.#ofDraft(draftId)).orderBy(desc(sends.writeOrder)).limit(limit)
  }

  #ofDraft(draftId: string) {
    return and(eq(sends.environment, this.#environment), eq(sends.draftId, draftId))
  }
}
