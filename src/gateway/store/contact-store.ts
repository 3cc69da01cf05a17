// The address book: the parties that contracts were sent to, most recently used first.
import { createHash, randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { contacts, type ContactKind, type ContactRow } from './tables.ts'

/** How many are kept in each environment; the least recently used ones are removed. */
export const MAX_CONTACTS = 500

export interface NewContact {
  readonly kind: ContactKind
  /** Empty for a person. The other fields are empty too if unknown. */
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

  /** Records that these contacts were just used, adding those that are new. The first of them is then the newest. */
  async remember(used: readonly NewContact[]): Promise<void> {
    const byIdentity = new Map(used.toReversed().map((contact) => [identityOf(contact), contact]))
    if (byIdentity.size === 0) return
    await this.#db.transaction(async (tx) => {
      // Otherwise two concurrent sends could wait for each other's rows.
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

  /** False if there is none with that id. */
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

/**
 * Made of kind, company, and mobile or else UserId, so that a changed name or address does not make a second contact.
 */
function identityOf({ kind, organizationName, mobile, userId }: NewContact): string {
  const who = mobile === '' ? ['user', userId] : ['mobile', mobile]
  return createHash('sha256')
    .update(JSON.stringify([kind, organizationName, ...who]))
    .digest('hex')
}
