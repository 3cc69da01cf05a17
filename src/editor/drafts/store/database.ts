// The connection to the browser's database: opened on demand, closed when another tab upgrades; every failure is a
// StorageError.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import { StorageError, toStorageError } from './storage-error.ts'

export const databaseName = 'luokuan'
const version = 2
/**
 * How long opening may take, including waiting for a tab with an older version to close its connection. A machine that
 * is busy takes seconds; saying then that nothing can be kept would be wrong.
 */
export const patienceMs = 15_000

/** Values are typed unknown: stored data may be from another version or corrupt, and is checked when read. */
export interface Schema extends DBSchema {
  drafts: { key: string; value: unknown; indexes: { file: string } }
  files: { key: string; value: unknown }
  meta: { key: string; value: unknown }
  /** Since version 2: a picture of a draft, by the draft's id and the value that it stands for. */
  pictures: { key: [string, string]; value: unknown; indexes: { draft: string } }
}

type Store = StoreNames<Schema>
type Connection = IDBPDatabase<Schema>
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Store[], Mode>

export class Database {
  /** Stored in addition to the promise so that a save during page unload starts in the same tick. */
  #open: Connection | null = null
  #opening: Promise<Connection> | null = null

  /** Opens, or rejects with a StorageError. */
  async open(): Promise<void> {
    await this.#connect()
  }

  close(): void {
    this.#open?.close()
    this.#open = null
  }

  /** Runs `work` in one transaction: if anything fails, nothing is written. */
  async run<Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    stores: Store[],
    work: (transaction: Transaction<Mode>) => Promise<Result>,
  ): Promise<Result> {
    let transaction: Transaction<Mode> | undefined
    try {
      transaction = (this.#open ?? (await this.#connect())).transaction(stores, mode)
      // The rejection is handled below; this only keeps it from being reported as unhandled until then.
      transaction.done.catch(() => undefined)
      const result = await work(transaction)
      await transaction.done
      return result
    } catch (error) {
      throw toStorageError(transaction ? await undo(transaction, error) : error)
    }
  }

  async #connect(): Promise<Connection> {
    this.#opening ??= connect(() => this.close())
      .then((connection) => (this.#open = connection))
      .finally(() => (this.#opening = null))
    return await this.#opening
  }
}

/**
 * Aborts a failed transaction and returns why it failed: a full disk is reported only on the transaction, its requests
 * just say "aborted".
 */
async function undo(transaction: Transaction<'readonly' | 'readwrite'>, error: unknown): Promise<unknown> {
  try {
    transaction.abort()
  } catch {
    // The transaction has already ended.
  }
  await transaction.done.catch(() => undefined)
  return error instanceof StorageError ? error : (transaction.error ?? error)
}

function connect(onGone: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let over = false
    const fail = (error: unknown) => {
      over = true
      clearTimeout(timer)
      reject(toStorageError(error))
    }
    const timer = setTimeout(() => fail(new StorageError('unavailable')), patienceMs)
    openWithUpgrade(onGone).then((connection) => {
      if (over) {
        // Too late: an unused connection would block the next upgrade.
        connection.close()
        return
      }
      clearTimeout(timer)
      resolve(connection)
    }, fail)
  })
}

/** Async, so that a browser without the global, or one that throws on access, causes a rejection. */
async function openWithUpgrade(onGone: () => void): Promise<Connection> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- it is absent in some private modes
  if (typeof indexedDB === 'undefined' || indexedDB === null) throw new StorageError('unavailable')
  return await openDB<Schema>(databaseName, version, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('drafts').createIndex('file', 'draft.file.id')
        database.createObjectStore('files', { keyPath: 'id' })
        database.createObjectStore('meta')
      }
      if (before < 2) database.createObjectStore('pictures', { keyPath: ['draft', 'id'] }).createIndex('draft', 'draft')
    },
    // Another tab has a newer version or clears the site data, so give way. The next use here reopens the database, or
    // fails.
    blocking: onGone,
    terminated: onGone,
  })
}
