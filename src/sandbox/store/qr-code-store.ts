// QR codes for many signers, and how many contracts each has started.
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { qrCodes } from './tables.ts'

export interface Restriction {
  readonly name: string
  readonly mobile: string
  readonly idCardType: string
  readonly idCardNumber: string
}

export interface QrCodeSettings {
  readonly operatorId: string
  readonly flowName: string
  readonly qrCodeName: string
  readonly flowDays: number
  /** Empty if anyone may sign. */
  readonly restrictions: readonly Restriction[]
  readonly once: boolean
  readonly appendScanner: boolean
  readonly userData: string
  /** FlowDisplayType; absent in codes of older versions. */
  readonly displayType?: number
  readonly callbackUrl: string
}

export interface QrCode {
  readonly id: string
  readonly edition: string
  readonly agent: { readonly [key: string]: unknown }
  readonly templateId: string
  readonly settings: QrCodeSettings
  readonly maxFlows: number
  readonly usedFlows: number
  readonly cancelled: boolean
  /** ms since 1970. */
  readonly expiresAt: number
  readonly createdAt: number
}

export class QrCodeStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  async add(code: Omit<QrCode, 'usedFlows' | 'cancelled' | 'createdAt'>): Promise<QrCode> {
    const stored: QrCode = { ...code, usedFlows: 0, cancelled: false, createdAt: this.#now() }
    await this.#db
      .insert(qrCodes)
      .values({ ...stored, agent: JSON.stringify(code.agent), settings: JSON.stringify(code.settings) })
    return stored
  }

  async find(id: string): Promise<QrCode | null> {
    const [row] = await this.#db.select().from(qrCodes).where(eq(qrCodes.id, id))
    return row ? read(row) : null
  }

  /** Newest first. */
  async all(): Promise<readonly QrCode[]> {
    return (await this.#db.select().from(qrCodes).orderBy(desc(qrCodes.writeOrder))).map(read)
  }

  /** Counts one more contract; false if the code is used up, expired or cancelled. */
  async use(id: string): Promise<boolean> {
    const used = await this.#db
      .update(qrCodes)
      .set({ usedFlows: sql`${qrCodes.usedFlows} + 1` })
      .where(and(this.#living(id), lt(qrCodes.usedFlows, qrCodes.maxFlows)))
      .returning({ id: qrCodes.id })
    return used.length === 1
  }

  /** Undoes `use` for a contract that could not be created. */
  async giveBack(id: string): Promise<void> {
    await this.#db
      .update(qrCodes)
      .set({ usedFlows: sql`${qrCodes.usedFlows} - 1` })
      .where(and(eq(qrCodes.id, id), gt(qrCodes.usedFlows, 0)))
  }

  /** False if the code has already ended. */
  async cancel(id: string): Promise<boolean> {
    const cancelled = await this.#db
      .update(qrCodes)
      .set({ cancelled: true })
      .where(and(this.#living(id), lt(qrCodes.usedFlows, qrCodes.maxFlows)))
      .returning({ id: qrCodes.id })
    return cancelled.length === 1
  }

  #living(id: string) {
    return and(eq(qrCodes.id, id), eq(qrCodes.cancelled, false), gt(qrCodes.expiresAt, this.#now()))
  }
}

function read(row: typeof qrCodes.$inferSelect): QrCode {
  return {
    ...row,
    agent: JSON.parse(row.agent) as QrCode['agent'],
    settings: JSON.parse(row.settings) as QrCodeSettings,
  }
}
