// The contracts that were sent from here, and their states.
import { and, asc, count, desc, eq, getTableColumns, inArray, like, notInArray, sql, type SQL } from 'drizzle-orm'
import { finalStatuses, isNewerStatus } from '../../contract/after-sending/flow-status.ts'
import type { Database } from '../../database/open-database.ts'
import { mergeReports } from '../flow-model/merge-reports.ts'
import { normalSearch, searchTextOf } from '../flow-model/new-flow.ts'
import type { FlowParty } from '../flow-model/parties.ts'
import { reportedByScan } from '../flow-model/reported-parties.ts'
import { flows, qrCodes, type FlowRow, type StoredReview } from './after-sending-tables.ts'
import { beside, searchWith, type FlowReport } from './flow-report.ts'
import type { ScannedFlowRow } from './scanned-flow.ts'
import { waitsForReview } from './waits-for-review.ts'

export interface FlowFilter {
  readonly query?: string | undefined
  readonly statuses?: readonly number[] | undefined
  /** Only those that wait for a review of one's own. */
  readonly reviewPending?: boolean | undefined
  readonly order: 'created-desc' | 'created-asc' | 'deadline-asc' | 'name-asc'
  /** From 1. */
  readonly page: number
  readonly size: number
}

export type ListedFlow = Pick<
  FlowRow,
  'flowId' | 'name' | 'type' | 'status' | 'statusAt' | 'createdAt' | 'deadline' | 'parties'
> &
  FromQrCode & { readonly unordered: boolean | null; readonly reviewPending: boolean }

/** The code that was scanned; null if the contract was sent. */
export interface FromQrCode {
  readonly qrCode: { readonly id: string; readonly name: string } | null
}

/** Null if the request is not known. */
const unordered = sql<boolean | null>`case when ${flows.request} is null then null
  else coalesce(${flows.request} -> 'Unordered' = 'true'::jsonb, false) end`

const qrCode = { id: qrCodes.id, name: qrCodes.qrCodeName }

export type FlowStanding = Pick<FlowRow, 'flowId' | 'status' | 'statusAt' | 'deadline'>

const orders: Readonly<Record<FlowFilter['order'], readonly SQL[]>> = {
  'created-desc': [desc(flows.createdAt), desc(flows.writeOrder)],
  'created-asc': [asc(flows.createdAt), asc(flows.writeOrder)],
  'deadline-asc': [sql`${flows.deadline} asc nulls last`, asc(flows.writeOrder)],
  'name-asc': [asc(flows.name), asc(flows.writeOrder)],
}

export class FlowStore {
  readonly #db: Database
  readonly #environment: string

  constructor(db: Database, environment: string) {
    this.#db = db
    this.#environment = environment
  }

  /**
   * `counts` and `pendingReviews` cover all contracts that match the query, whatever the filters for status and review;
   * `total` respects those filters.
   */
  async list({
    query = '',
    statuses,
    reviewPending,
    order,
    page,
    size,
  }: FlowFilter): Promise<{ flows: ListedFlow[]; total: number; counts: Map<number, number>; pendingReviews: number }> {
    const text = normalSearch(query.trim())
    const matching = and(
      eq(flows.environment, this.#environment),
      text === '' ? undefined : like(flows.search, `%${text.replace(/[\\%_]/g, '\\$&')}%`),
    )
    const { flowId, name, type, status, statusAt, createdAt, deadline, parties } = flows
    const wanted = and(
      matching,
      statuses && inArray(flows.status, [...statuses]),
      reviewPending ? waitsForReview : undefined,
    )
    const found = await this.#db
      .select({
        flowId,
        name,
        type,
        status,
        statusAt,
        createdAt,
        deadline,
        parties,
        qrCode,
        unordered,
        reviewPending: waitsForReview,
      })
      .from(flows)
      .leftJoin(qrCodes, eq(qrCodes.id, flows.qrCodeId))
      .where(wanted)
      .orderBy(...orders[order])
      .limit(size)
      .offset((page - 1) * size)
    const counts = await this.#db
      .select({ status, count: count(), pending: sql<number>`(count(*) filter (where ${waitsForReview}))::int` })
      .from(flows)
      .where(matching)
      .groupBy(flows.status)
    const counted = counts.filter((row) => !statuses || statuses.includes(row.status))
    return {
      flows: found,
      total: counted.reduce((sum, row) => sum + (reviewPending ? row.pending : row.count), 0),
      counts: new Map(counts.map((row) => [row.status, row.count])),
      pendingReviews: counts.reduce((sum, row) => sum + row.pending, 0),
    }
  }

  async find(flowId: string): Promise<FlowRow | null> {
    const [found] = await this.#db.select().from(flows).where(this.#is(flowId))
    return found ?? null
  }

  /** Like `find`, with the code that was scanned. */
  async findDetail(flowId: string): Promise<(FlowRow & FromQrCode) | null> {
    const [found] = await this.#db
      .select({ ...getTableColumns(flows), qrCode })
      .from(flows)
      .leftJoin(qrCodes, eq(qrCodes.id, flows.qrCodeId))
      .where(this.#is(flowId))
    return found ?? null
  }

  async standings(flowIds: readonly string[]): Promise<FlowStanding[]> {
    if (flowIds.length === 0) return []
    const { flowId, status, statusAt, deadline } = flows
    return this.#db
      .select({ flowId, status, statusAt, deadline })
      .from(flows)
      .where(and(eq(flows.environment, this.#environment), inArray(flows.flowId, [...flowIds])))
  }

  async names(flowIds: readonly string[]): Promise<Map<string, string>> {
    if (flowIds.length === 0) return new Map()
    const rows = await this.#db
      .select({ flowId: flows.flowId, name: flows.name })
      .from(flows)
      .where(and(eq(flows.environment, this.#environment), inArray(flows.flowId, [...flowIds])))
    return new Map(rows.map(({ flowId, name }) => [flowId, name]))
  }

  /** Those that are not in a final state, newest first. */
  async unfinished(limit: number): Promise<FlowStanding[]> {
    const { flowId, status, statusAt, deadline } = flows
    return this.#db
      .select({ flowId, status, statusAt, deadline })
      .from(flows)
      .where(and(eq(flows.environment, this.#environment), notInArray(flows.status, [...finalStatuses])))
      .orderBy(...orders['created-desc'])
      .limit(limit)
  }

  /**
   * Stores what is newer than the stored state (`isNewerStatus`, `mergeReports`). Returns the contracts whose status or
   * parties changed.
   */
  async record(reports: readonly FlowReport[]): Promise<FlowStanding[]> {
    if (reports.length === 0) return []
    return this.#db.transaction(async (tx) => {
      // Locks rows in a fixed order, so that two transactions about the same contracts do not deadlock.
      const known = await tx
        .select({
          flowId: flows.flowId,
          status: flows.status,
          statusAt: flows.statusAt,
          name: flows.name,
          search: flows.search,
          deadline: flows.deadline,
          cancelMessage: flows.cancelMessage,
          parties: flows.parties,
        })
        .from(flows)
        .where(
          and(
            eq(flows.environment, this.#environment),
            inArray(
              flows.flowId,
              reports.map(({ flowId }) => flowId),
            ),
          ),
        )
        .orderBy(flows.flowId)
        .for('update')
      const changed: FlowStanding[] = []
      for (const row of known) {
        const report = reports.findLast(({ flowId }) => flowId === row.flowId)
        if (!report) continue
        const stands =
          report.status !== null &&
          isNewerStatus(
            { status: row.status, at: row.statusAt.getTime() },
            { status: report.status, at: report.at.getTime() },
          )
            ? { status: report.status, statusAt: report.at }
            : null
        const parties = mergeReports(row.parties, report.parties ?? [])
        const told = beside(row, report)
        const set = {
          ...told,
          ...(stands && { ...stands, statusSource: report.source }),
          ...(parties !== row.parties && {
            parties: [...parties],
            search: searchWith(told.search ?? row.search, parties),
          }),
        }
        const isChanged = stands !== null || parties !== row.parties
        const changedAt = isChanged ? { changedAt: sql`now()` } : {}
        if (Object.keys(set).length > 0)
          await tx
            .update(flows)
            .set({ ...set, ...changedAt })
            .where(this.#is(row.flowId))
        if (isChanged)
          changed.push({
            flowId: row.flowId,
            status: row.status,
            statusAt: row.statusAt,
            deadline: told.deadline ?? row.deadline,
            ...stands,
          })
      }
      return changed
    })
  }

  /**
   * True if it is new. If it is there already and began with a scan, the report fills what was not known of its
   * parties.
   */
  async addScanned({ parties, ...flow }: ScannedFlowRow): Promise<boolean> {
    const { flowId, name, createdAt } = flow
    const values = {
      ...flow,
      environment: this.#environment,
      type: '',
      operatorId: '',
      parties: [...parties],
      statusAt: createdAt,
      statusSource: 'callback' as const,
      reviews: [],
      search: searchTextOf(flowId, name, parties),
    }
    const added = await this.#db.insert(flows).values(values).onConflictDoNothing().returning({ flowId: flows.flowId })
    if (added.length > 0) return true
    await this.#db.transaction(async (tx) => {
      const [row] = await tx
        .select({ name: flows.name, parties: flows.parties, qrCodeId: flows.qrCodeId })
        .from(flows)
        .where(this.#is(flowId))
        .for('update')
      if (!row || row.qrCodeId === null) return
      const known = { name: row.name || name, parties: [...mergeReports(row.parties, parties.map(reportedByScan))] }
      await tx
        .update(flows)
        .set({ ...known, search: searchTextOf(flowId, known.name, known.parties) })
        .where(this.#is(flowId))
    })
    return false
  }

  /** Returns all reviews, the new one last. */
  async addReview(flowId: string, review: StoredReview): Promise<StoredReview[]> {
    const added = JSON.stringify([review])
    const [row] = await this.#db
      .update(flows)
      .set({ reviews: sql`${flows.reviews} || ${added}::jsonb` })
      .where(this.#is(flowId))
      .returning({ reviews: flows.reviews })
    return row?.reviews ?? []
  }

  /** Updates some of the parties. */
  async changeParties(flowId: string, change: (party: FlowParty) => FlowParty): Promise<void> {
    await this.#db.transaction(async (tx) => {
      const [row] = await tx
        .select({ name: flows.name, parties: flows.parties })
        .from(flows)
        .where(this.#is(flowId))
        .for('update')
      if (!row) return
      const parties = row.parties.map(change)
      await tx
        .update(flows)
        .set({ parties, search: searchTextOf(flowId, row.name, parties) })
        .where(this.#is(flowId))
    })
  }

  #is(flowId: string) {
    return and(eq(flows.environment, this.#environment), eq(flows.flowId, flowId))
  }
}
