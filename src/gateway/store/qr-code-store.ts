// The QR codes that were made from here. Like a send, a code is stored before the request leaves.
import { and, desc, eq, inArray, isNotNull, notInArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { qrCodes, type QrCodeRecord, type QrCodeRow } from './after-sending-tables.ts'
import { instances } from './tables.ts'

export type NewQrCodeRow = Pick<
  QrCodeRow,
  | 'id'
  | 'edition'
  | 'digest'
  | 'templateId'
  | 'flowName'
  | 'qrCodeName'
  | 'maxFlowNum'
  | 'flowEffectiveDay'
  | 'restrictions'
  | 'expiresAt'
  | 'proxyOrganizationId'
>

export type BegunQrCode =
  | { readonly kind: 'begun'; readonly row: QrCodeRow }
  /** It was requested before with this id. */
  | { readonly kind: 'known'; readonly row: QrCodeRow }
  /** The id belongs to a code with a different request. */
  | { readonly kind: 'taken' }

/** `adopted`: a person entered Tencent's id, and nothing else is known. */
export type QrCodeSettlement =
  | ({ readonly state: 'created'; readonly qrCodeId: string } & Pick<QrCodeRow, 'url' | 'signUrls' | 'expiresAt'>)
  | { readonly state: 'created'; readonly qrCodeId: string; readonly adopted: true }
  | { readonly state: 'refused' | 'unknown' | 'none' }

const LISTED = 500

export class QrCodeStore {
  readonly #db: Database
  readonly #environment: string
  readonly #instanceId: string

  constructor(db: Database, environment: string, instanceId: string) {
    this.#db = db
    this.#environment = environment
    this.#instanceId = instanceId
  }

  /** A code that Tencent refused, or that a person knows not to exist, may be requested again, changed or not. */
  async begin(asked: NewQrCodeRow): Promise<BegunQrCode> {
    return this.#db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`qr-code:${asked.id}`}, 0))`)
      const [known] = await tx.select().from(qrCodes).where(eq(qrCodes.id, asked.id))
      if (known && (known.environment !== this.#environment || (!isGone(known) && known.digest !== asked.digest)))
        return { kind: 'taken' }
      if (known && !isGone(known)) return { kind: 'known', row: known }
      const values = {
        ...asked,
        environment: this.#environment,
        instanceId: this.#instanceId,
        state: 'intent' as const,
        createdAt: sql`clock_timestamp()`,
      }
      const [row] = await tx
        .insert(qrCodes)
        .values(values)
        .onConflictDoUpdate({ target: qrCodes.id, set: { ...values, writeOrder: sql`excluded.write_order` } })
        .returning()
      if (!row) throw new Error('The database returned no row for an insert.')
      return { kind: 'begun', row }
    })
  }

  /** Null if it is in none of the states `from`. */
  async settle(id: string, from: readonly QrCodeRecord[], settlement: QrCodeSettlement): Promise<QrCodeRow | null> {
    const { adopted: _, ...written } = { adopted: false, ...settlement }
    const [row] = await this.#db
      .update(qrCodes)
      .set(written)
      .where(and(this.#here(), eq(qrCodes.id, id), inArray(qrCodes.state, [...from])))
      .returning()
    return row ?? null
  }

  /** Newest first, without those that do not exist. */
  async list(): Promise<QrCodeRow[]> {
    await this.#sweep()
    return this.#db
      .select()
      .from(qrCodes)
      .where(and(this.#here(), notInArray(qrCodes.state, ['refused', 'none'])))
      .orderBy(desc(qrCodes.writeOrder))
      .limit(LISTED)
  }

  async find(id: string): Promise<QrCodeRow | null> {
    await this.#sweep()
    const [row] = await this.#db
      .select()
      .from(qrCodes)
      .where(and(this.#here(), eq(qrCodes.id, id)))
    return row ?? null
  }

  /** By Tencent's id; null if it was not made here. */
  async findByTencentId(qrCodeId: string): Promise<QrCodeRow | null> {
    const [row] = await this.#db
      .select()
      .from(qrCodes)
      .where(and(this.#here(), eq(qrCodes.qrCodeId, qrCodeId)))
    return row ?? null
  }

  /** By Tencent's id; null if it was not made here. */
  async end(qrCodeId: string, state: 'cancelled' | 'dead'): Promise<QrCodeRow | null> {
    // A code that was cancelled from here stays cancelled, which says more than dead.
    const from = state === 'dead' ? (['created', 'dead'] as const) : (['created', 'dead', 'cancelled'] as const)
    const isIt = and(this.#here(), eq(qrCodes.qrCodeId, qrCodeId))
    const [row] = await this.#db
      .update(qrCodes)
      .set({ state })
      .where(and(isIt, inArray(qrCodes.state, [...from])))
      .returning()
    return row ?? this.findByTencentId(qrCodeId)
  }

  /** A contract was started with it. */
  async use(qrCodeId: string): Promise<QrCodeRow | null> {
    const [row] = await this.#db
      .update(qrCodes)
      .set({ usedFlowNum: sql`${qrCodes.usedFlowNum} + 1` })
      .where(and(this.#here(), eq(qrCodes.qrCodeId, qrCodeId)))
      .returning()
    return row ?? null
  }

  /** Marks codes as unknown that were being requested when their gateway ended. */
  async #sweep(): Promise<void> {
    const running = this.#db.select({ id: instances.id }).from(instances).where(isNotNull(instances.id))
    await this.#db
      .update(qrCodes)
      .set({ state: 'unknown' })
      .where(and(this.#here(), eq(qrCodes.state, 'intent'), notInArray(qrCodes.instanceId, running)))
  }

  #here() {
    return eq(qrCodes.environment, this.#environment)
  }
}

function isGone({ state }: QrCodeRow): boolean {
  return state === 'refused' || state === 'none'
}
