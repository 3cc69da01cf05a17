// The drafts of this browser, with their PDFs. Copies of a draft share the file, which is deleted with the last of
// them.
import { contractName } from '../../../contract/draft/draft.ts'
import { newId } from '../../../contract/draft/id.ts'
import { Database, type Transaction } from './database.ts'
import { readRecord, type DraftRecord } from './draft-record.ts'
import { StorageError, toStorageError } from './storage-error.ts'
import { dropUnsaved } from './unsaved.ts'

export interface DraftSummary {
  readonly id: string
  /** The contract's name. */
  readonly name: string
  readonly fileName: string
  /** The size of the PDF in bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly updatedAt: number
  readonly partyCount: number
  readonly componentCount: number
  /** True if the record cannot be read; then only the id is known, and it can only be deleted. */
  readonly damaged: boolean
}

/** Every method rejects only with a StorageError. */
export interface DraftStore {
  /** Newest first. Does not read the files. Damaged drafts are included and marked. */
  list(): Promise<readonly DraftSummary[]>
  /** Null if there is none; rejects as 'corrupt' if it is invalid. */
  load(id: string): Promise<DraftRecord | null>
  /** Null where there is none. */
  loadFile(fileId: string): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * Stores a new draft and its PDF, both or neither. The bytes are copied synchronously, so that pdf.js may take them
   * afterwards.
   */
  create(record: DraftRecord, bytes: Uint8Array): Promise<void>
  /**
   * Saves on top of the revision that the record was read or saved with, and returns the record with its new revision
   * for the next save. Rejects as 'stale' if another tab has saved since, as 'gone' if it was deleted.
   */
  save(record: DraftRecord): Promise<DraftRecord>
  /** Sets FlowName without a new revision: an editor that has the draft open can continue, and its next save wins. */
  rename(id: string, name: string): Promise<void>
  /** A second draft with the same file and pictures. */
  copy(id: string, newName: string): Promise<DraftRecord>
  /**
   * Deletes a draft with its pictures, and its file if no other draft uses it. Does nothing if there is no such draft.
   */
  remove(id: string): Promise<void>
  lastOpened(): Promise<string | null>
  setLastOpened(id: string | null): Promise<void>
  close(): void
}

const lastOpenedKey = 'lastOpened'
const writesKey = 'writes'

/** Opens the store; rejects as 'unavailable' if the browser has no storage. */
export async function openDraftStore(now: () => number = Date.now): Promise<DraftStore> {
  const database = new Database()
  await database.open()
  /** The last save here of each draft: the number of its write, and the revision that it stored. */
  const ownSaves = new Map<string, { readonly write: number; readonly revision: number }>()

  const valueOf = (id: string): Promise<unknown> =>
    database.run('readonly', ['drafts'], (tx) => tx.objectStore('drafts').get(id))

  const load = async (id: string): Promise<DraftRecord | null> => {
    const value = await valueOf(id)
    return value === undefined ? null : validRecord(value, id)
  }

  const list = async (): Promise<readonly DraftSummary[]> => {
    const ids = await database.run('readonly', ['drafts'], (tx) => tx.objectStore('drafts').getAllKeys())
    const listed: { readonly summary: DraftSummary; readonly write: number }[] = []
    for (const id of ids) {
      // One transaction each: a value that the browser cannot read would abort a shared one and hide all other drafts.
      const value = await valueOf(id).catch((error: unknown) => {
        if (toStorageError(error).code === 'unavailable') throw error
        return null
      })
      if (value !== undefined) listed.push({ summary: summaryOf(value, id), write: writeOf(value) })
    }
    return listed
      .sort((a, b) => b.summary.updatedAt - a.summary.updatedAt || b.write - a.write)
      .map(({ summary }) => summary)
  }

  const loadFile = async (fileId: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const value = await database.run('readonly', ['files'], (tx) => tx.objectStore('files').get(fileId))
    return value === undefined ? null : await bytesOf(value)
  }

  const create = async (record: DraftRecord, bytes: Uint8Array): Promise<void> => {
    const { id, name } = record.draft.file
    // Copied synchronously: pdf.js takes ownership of the bytes it is given, possibly before the database is open. A
    // blob is written and read off the main thread; a buffer of 60 MB would block it.
    const copied = new Blob([unshared(bytes)], { type: 'application/pdf' })
    await database.run('readwrite', ['drafts', 'files', 'meta'], async (tx) => {
      await tx.objectStore('files').put({ id, name, bytes: copied })
      await write(tx, record, await nextWrite(tx), 'add')
    })
  }

  const save = async (record: DraftRecord): Promise<DraftRecord> => {
    const { id, file } = record.draft
    return await database.run('readwrite', ['drafts', 'files', 'meta'], async (tx) => {
      const [draftCount, fileCount, number] = await Promise.all([
        tx.objectStore('drafts').count(id),
        tx.objectStore('files').count(file.id),
        nextWrite(tx),
      ])
      if (draftCount === 0 || fileCount === 0) throw new StorageError('gone')
      const own = ownSaves.get(id)
      // What is stored is as this save left it if nothing has been written since: reading a large draft takes longer
      // than writing it.
      const isOwn = own !== undefined && own.write === number - 1 && own.revision === record.revision
      if (!isOwn) await refuseStale(tx, record)
      const saved: DraftRecord = { ...record, revision: record.revision + 1, updatedAt: now() }
      await write(tx, saved, number)
      ownSaves.set(id, { write: number, revision: saved.revision })
      return saved
    })
  }

  const rename = async (id: string, name: string): Promise<void> => {
    await database.run('readwrite', ['drafts', 'meta'], async (tx) => {
      const record = await existing(tx, id)
      const draft = { ...record.draft, flow: { ...record.draft.flow, FlowName: name } }
      await write(tx, { ...record, draft, updatedAt: now() }, await nextWrite(tx))
    })
  }

  const copy = async (id: string, newName: string): Promise<DraftRecord> =>
    await database.run('readwrite', ['drafts', 'meta', 'pictures'], async (tx) => {
      const { draft, view } = await existing(tx, id)
      const time = now()
      const record: DraftRecord = {
        draft: { ...draft, id: newId(), flow: { ...draft.flow, FlowName: newName } },
        view,
        createdAt: time,
        updatedAt: time,
        revision: 0,
      }
      await write(tx, record, await nextWrite(tx), 'add')
      await copyPictures(tx, id, record.draft.id)
      return record
    })

  const remove = async (id: string): Promise<void> => {
    await database.run('readwrite', ['drafts', 'files', 'meta', 'pictures'], async (tx) => {
      await tx.objectStore('drafts').delete(id)
      if ((await tx.objectStore('meta').get(lastOpenedKey)) === id) await tx.objectStore('meta').delete(lastOpenedKey)
      await removeUnusedFiles(tx)
      await removeUnusedPictures(tx)
    })
    dropUnsaved(id)
  }

  const lastOpened = async (): Promise<string | null> => {
    const id = await database.run('readonly', ['meta'], (tx) => tx.objectStore('meta').get(lastOpenedKey))
    return typeof id === 'string' ? id : null
  }

  const setLastOpened = async (id: string | null): Promise<void> => {
    await database.run('readwrite', ['meta'], async (tx) => {
      const meta = tx.objectStore('meta')
      await (id === null ? meta.delete(lastOpenedKey) : meta.put(id, lastOpenedKey))
    })
  }

  const close = () => database.close()
  return { list, load, loadFile, create, save, rename, copy, remove, lastOpened, setLastOpened, close }
}

/** A corrupt record is overwritten, since the editor has a good one. */
async function refuseStale(tx: Transaction<'readwrite'>, { draft, revision }: DraftRecord): Promise<void> {
  const current = readRecord(await tx.objectStore('drafts').get(draft.id), draft.id)
  if (current && current.revision !== revision) throw new StorageError('stale')
}

async function existing(tx: Transaction<'readwrite'>, id: string): Promise<DraftRecord> {
  const value = await tx.objectStore('drafts').get(id)
  if (value === undefined) throw new StorageError('gone')
  return validRecord(value, id)
}

/** Counts the writes of all drafts, to order two that happened in the same millisecond. */
async function nextWrite(tx: Transaction<'readwrite'>): Promise<number> {
  return countOr0(await tx.objectStore('meta').get(writesKey)) + 1
}

/**
 * Issues both requests at once, since a page that is being closed may not live until the first completes. The number is
 * stored beside the record and used only by the list.
 */
async function write(
  tx: Transaction<'readwrite'>,
  record: DraftRecord,
  number: number,
  how: 'add' | 'put' = 'put',
): Promise<void> {
  const kept = tx.objectStore('drafts')[how]({ ...record, write: number }, record.draft.id)
  const count = async () => await tx.objectStore('meta').put(number, writesKey)
  await Promise.all([kept, count()])
}

/** 0 if it was written by an older version, which did not count. */
function writeOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'write' in value ? countOr0(value.write) : 0
}

function countOr0(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

function validRecord(value: unknown, id: string): DraftRecord {
  const record = readRecord(value, id)
  if (!record) throw new StorageError('corrupt')
  return record
}

/** Checks every file, not only that of the deleted draft: a damaged draft may not say which file it used. */
async function removeUnusedFiles(tx: Transaction<'readwrite'>): Promise<void> {
  const byFile = tx.objectStore('drafts').index('file')
  for (const fileId of await tx.objectStore('files').getAllKeys()) {
    if ((await byFile.count(fileId)) === 0) await tx.objectStore('files').delete(fileId)
  }
}

async function copyPictures(tx: Transaction<'readwrite'>, from: string, to: string): Promise<void> {
  const pictures = tx.objectStore('pictures')
  for (const picture of await pictures.index('draft').getAll(from)) {
    if (typeof picture === 'object' && picture !== null) await pictures.put({ ...picture, draft: to })
  }
}

/**
 * Checks against the existing drafts, as for files: a picture stored while its draft was being deleted is removed the
 * next time.
 */
async function removeUnusedPictures(tx: Transaction<'readwrite'>): Promise<void> {
  const drafts = new Set(await tx.objectStore('drafts').getAllKeys())
  for (const key of await tx.objectStore('pictures').getAllKeys()) {
    if (!drafts.has(key[0])) await tx.objectStore('pictures').delete(key)
  }
}

function summaryOf(value: unknown, id: string): DraftSummary {
  const record = readRecord(value, id)
  if (!record)
    return { id, name: '', fileName: '', size: 0, updatedAt: 0, partyCount: 0, componentCount: 0, damaged: true }
  const { draft, updatedAt } = record
  return {
    id: draft.id,
    name: contractName(draft),
    fileName: draft.file.name,
    size: draft.file.size,
    updatedAt,
    partyCount: draft.parties.length,
    componentCount: draft.components.length,
    damaged: false,
  }
}

/** A blob does not accept shared memory, so that, and only that, is copied. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes)
}

async function bytesOf(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : null
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes)
  if (!(bytes instanceof Blob)) throw new StorageError('corrupt')
  try {
    return new Uint8Array(await bytes.arrayBuffer())
  } catch (error) {
    throw new StorageError('corrupt', error)
  }
}
