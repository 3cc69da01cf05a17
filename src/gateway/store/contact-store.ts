// The address book: the parties that contracts were sent to, those used last first.
import { createHash, randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { contacts, type ContactKind, type ContactRow } from './tables.ts'

/** So many are kept in each environment; those that were not used for longest go. */
export const MAX_CONTACTS = 500

export interface NewContact {
  readonly kind: ContactKind
  /** Empty for a person, as is each of the others that is not known. */
  readonly organizationName: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly email: string
}

export class ContactStore {
  readonly #db: Database
  readonly #environment: string

  constructor(db: Database, environment: string) {
    this.#db = db
    this.#environment = environment
  }

  /**
   * Writes down that they were just used, as one that is known or as a new one; the first of them is then the newest.
   */
  async remember(used: readonly NewContact[]): Promise<void> {
    const byIdentity = new Map(used.toReversed().map((contact) => [identityOf(contact), contact]))
    if (byIdentity.size === 0) return
    await this.#db.transaction(async (tx) => {
      // Two sends at once would else wait for each other's rows.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`contacts:${this.#environment}`}, 0))`)
      for (const [identity, contact] of byIdentity) {
        const usedAt = sql`clock_timestamp()`
        await tx
          .insert(contacts)
          .values({ ...contact, id: randomUUID(), environment: this.#environment, identity, usedAt })
          .onConflictDoUpdate({
            target: [contacts.environment, contacts.identity],
            set: { ...contact, usedAt, useOrder: sql`excluded.use_order` },
          })
      }
      const beyond = tx
        .select({ id: contacts.id })
        .from(contacts)
        .where(this.#here())
        .orderBy(desc(contacts.useOrder))
        .offset(MAX_CONTACTS)
      await tx.delete(contacts).where(inArray(contacts.id, beyond))
    })
  }

  /** Newest first. */
  async list(): Promise<ContactRow[]> {
    return this.#db.select().from(contacts).where(this.#here()).orderBy(desc(contacts.useOrder))
  }

  /** False where there is none of that id. */
  async forget(id: string): Promise<boolean> {
    const gone = await this.#db
      .delete(contacts)
      .where(and(this.#here(), eq(contacts.id, id)))
      .returning({ id: contacts.id })
    return gone.length > 0
  }

  async forgetAll(): Promise<void> {
    await this.#db.delete(contacts).where(this.#here())
  }

  #here() {
    return eq(contacts.environment, this.#environment)
  }
}

/** Kind, company, and mobile or else UserId: a name or an address that changes makes no second contact. */
function identityOf({ kind, organizationName, mobile, userId }: NewContact): string {
  const who = mobile === '' ? ['user', userId] : ['mobile', mobile]
  return createHash('sha256')
    .update(JSON.stringify([kind, organizationName, ...who]))
    .digest('hex')
}
