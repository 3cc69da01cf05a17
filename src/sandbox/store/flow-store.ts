// The contracts that were started here.
import { asc, eq, inArray } from 'drizzle-orm'
import type { JsonObject } from '../../contract/draft/draft.ts'
import type { Database } from '../../database/open-database.ts'
import { newId } from './ids.ts'
import { flows } from './tables.ts'

/** FlowStatus of DescribeFlowBriefs: the ones that a new contract can have. */
export const flowStatus = { toSign: 1, expired: 5, toFill: 8 } as const

export interface ApproverItem {
  readonly SignId: string
  readonly RecipientId: string
  readonly ApproverRoleName: string
}

export interface StoredFlow {
  readonly id: string
  readonly fileId: string
  readonly status: number
  readonly request: JsonObject
  readonly approvers: readonly ApproverItem[]
  /** ms since 1970. */
  readonly createdAt: number
}

export class FlowStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async add(flow: Pick<StoredFlow, 'fileId' | 'status' | 'request' | 'approvers'>): Promise<StoredFlow> {
    const stored: StoredFlow = { ...flow, id: newId(), createdAt: this.#now() }
    await this.#db.insert(flows).values({ ...stored, request: JSON.stringify(flow.request), approvers: JSON.stringify(flow.approvers) })
    return stored
  }

  async find(id: string): Promise<StoredFlow | null> {
    const [row] = await this.#db.select().from(flows).where(eq(flows.id, id))
    return row ? read(row) : null
  }

  /** Those of the ids that there are; an id that is not known is passed over. */
  async findAll(ids: readonly string[]): Promise<readonly StoredFlow[]> {
    if (ids.length === 0) return []
    return (await this.#db.select().from(flows).where(inArray(flows.id, [...ids])).orderBy(asc(flows.createdAt))).map(read)
  }

  async all(): Promise<readonly StoredFlow[]> {
    return (await this.#db.select().from(flows).orderBy(asc(flows.createdAt))).map(read)
  }
}

function read(row: typeof flows.$inferSelect): StoredFlow {
  return { ...row, request: JSON.parse(row.request) as JsonObject, approvers: JSON.parse(row.approvers) as ApproverItem[] }
}
