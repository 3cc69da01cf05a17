// The connection to the browser's database: opened when needed, given up when another tab upgrades, every failure a
// StorageError.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import { StorageError, toStorageError } from './storage-error.ts'

export const databaseName = 'luokuan'
const version = 2
/** How long opening may take, another tab with an older version that does not let go included. */
const patienceMs = 5000

/** Values are unknown: what is stored may be of another version, or broken, and is read with a check. */
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
  /** Kept beside the promise so that a save while the page goes away starts in the same tick. */
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

  /** Does work in one transaction: all of it, or, where anything fails, nothing. */
  async run<Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    stores: Store[],
    work: (transaction: Transaction<Mode>) => Promise<Result>,
  ): Promise<Result> {
    let transaction: Transaction<Mode> | undefined
    try {
      transaction = (this.#open ?? (await this.#connect())).transaction(stores, mode)
      // Its rejection is taken below; this only keeps it from counting as unhandled until then.
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
 * Ends a failed transaction and says why it failed: a full disk is told to the transaction, its requests only hear
 * "aborted".
 */
async function undo(transaction: Transaction<'readonly' | 'readwrite'>, error: unknown): Promise<unknown> {
  try {
    transaction.abort()
  } catch {
    // It is over already.
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
        // Too late; a connection that nobody uses would block the next upgrade.
        connection.close()
        return
      }
      clearTimeout(timer)
      resolve(connection)
    }, fail)
  })
}

/** Async, so that a browser without the global, or one that throws at its mere mention, rejects. */
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
    // Another tab has a newer version, or clears the site: let it. The next use here opens again, or says that it
    // cannot.
    blocking: onGone,
    terminated: onGone,
  })
}
