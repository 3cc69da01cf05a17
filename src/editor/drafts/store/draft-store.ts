// The drafts of this browser, with their PDFs. Copies of a draft share the file; it goes with the last of them.
import { contractName } from '../../../contract/draft/draft.ts'
import { newId } from '../../../contract/draft/id.ts'
import { Database, type Transaction } from './database.ts'
import { readRecord, type DraftRecord } from './draft-record.ts'
import { StorageError, toStorageError } from './storage-error.ts'

export interface DraftSummary {
  readonly id: string
  /** The contract's name. */
  readonly name: string
  readonly fileName: string
  /** Of the PDF, in bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly updatedAt: number
  readonly partyCount: number
  readonly componentCount: number
  /** True where the record cannot be read; then only the id is known, and all that can be done is to delete it. */
  readonly damaged: boolean
}

/** Every method rejects with a StorageError and with nothing else. */
export interface DraftStore {
  /** Newest first. Does not touch the files. A damaged draft is in the list and says so. */
  list(): Promise<readonly DraftSummary[]>
  /** Null where there is none; rejects as 'corrupt' where it is not right. */
  load(id: string): Promise<DraftRecord | null>
  /** Null where there is none. */
  loadFile(fileId: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Keeps a new draft and its PDF, both or neither. The bytes are copied at the call, and free for pdf.js after it. */
  create(record: DraftRecord, bytes: Uint8Array): Promise<void>
  /**
   * Saves over the revision that the record was read or saved as, and gives back the record as it stands, with its new
   * revision, for the next save. Rejects as 'stale' where another tab has saved since, as 'gone' where it was deleted.
   */
  save(record: DraftRecord): Promise<DraftRecord>
  /** Sets FlowName. Not a revision: an editor that has the draft open goes on, and its next save decides. */
  rename(id: string, name: string): Promise<void>
  /** A second draft with the same file and pictures. */
  copy(id: string, newName: string): Promise<DraftRecord>
  /**
   * Deletes a draft with its pictures, and its file where no other draft has it. Nothing happens where there is none.
   */
  remove(id: string): Promise<void>
  lastOpened(): Promise<string | null>
  setLastOpened(id: string | null): Promise<void>
  close(): void
}

const lastOpenedKey = 'lastOpened'
const writesKey = 'writes'

/** Opens the store; rejects as 'unavailable' where the browser has none to give. */
export async function openDraftStore(now: () => number = Date.now): Promise<DraftStore> {
  const database = new Database()
  await database.open()

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
      // One transaction each: a value that the browser cannot read would end a common one, and hide all other drafts.
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
    // At once: pdf.js takes the bytes that it is given away, and opening the database may come first here. A blob is
    // written and read beside the page's thread; a buffer of 60 MB would hold it up.
    const copied = new Blob([unshared(bytes)], { type: 'application/pdf' })
    await database.run('readwrite', ['drafts', 'files', 'meta'], async (tx) => {
      await tx.objectStore('files').put({ id, name, bytes: copied })
      await write(tx, record, await nextWrite(tx), 'add')
    })
  }

  const save = async (record: DraftRecord): Promise<DraftRecord> => {
    const { id, file } = record.draft
    return await database.run('readwrite', ['drafts', 'files', 'meta'], async (tx) => {
      const [stored, fileCount, number] = await Promise.all([
        tx.objectStore('drafts').get(id),
        tx.objectStore('files').count(file.id),
        nextWrite(tx),
      ])
      if (stored === undefined || fileCount === 0) throw new StorageError('gone')
      // A record that went bad is written over: what is in the editor is the better one.
      const current = readRecord(stored, id)
      if (current && current.revision !== record.revision) throw new StorageError('stale')
      const saved: DraftRecord = { ...record, revision: record.revision + 1, updatedAt: now() }
      await write(tx, saved, number)
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

async function existing(tx: Transaction<'readwrite'>, id: string): Promise<DraftRecord> {
  const value = await tx.objectStore('drafts').get(id)
  if (value === undefined) throw new StorageError('gone')
  return validRecord(value, id)
}

/** Counts the writes of all drafts: which of two that were written in one millisecond came later. */
async function nextWrite(tx: Transaction<'readwrite'>): Promise<number> {
  return countOr0(await tx.objectStore('meta').get(writesKey)) + 1
}

/**
 * Both at once: a page that goes away may not live to hear of the first. The number stands beside the record, for the
 * list alone.
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

/** 0 where an older version wrote it, which did not count. */
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

/** Asks every file, not only that of the draft just deleted: a damaged draft may not tell which was its own. */
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

/** By what drafts there are, like the files: one that was kept while its draft was being deleted goes with the next. */
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

/** A blob takes no shared memory; that, and only that, is copied. */
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
