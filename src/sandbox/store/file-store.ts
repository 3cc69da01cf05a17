// Files by id, and temporary links to them.
import { and, eq, gt, inArray, lte, notExists, or, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import type { FileKind } from '../../document/file-kind.ts'
import { sha256InTurns } from '../../work/in-turns.ts'
import { ACCOUNT, mayUse } from '../account/owner.ts'
import { FileProblem } from '../files/file-problem.ts'
import { newId, newToken } from './ids.ts'
import { fileParts, files, flows, links } from './tables.ts'

/** "A file id is good for one hour, and for any number of calls in it" (docs/facts.md). */
export const FILE_LIFE_MS = 60 * 60 * 1000

/** The embedded store works on a part without a pause. */
const PART_BYTES = 1024 * 1024

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  /** In hex. */
  readonly sha256: string
  readonly expiresAt: number
}

export interface StoredLink {
  readonly fileId: string
  readonly kind: 'download' | 'page'
  readonly name: string
}

export interface NewFile {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly lifeMs?: number | undefined
  readonly owner?: string
}

export class FileStore {
  readonly #db: Database
  readonly #now: () => number

  constructor(db: Database, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Stores a file under a new id, and removes expired ones. */
  async add({ name, kind, bytes, lifeMs = FILE_LIFE_MS, owner = ACCOUNT }: NewFile): Promise<StoredFile> {
    const now = this.#now()
    const sha256 = await sha256InTurns(bytes)
    const file = { id: newId(), name, kind, size: bytes.length, sha256, expiresAt: now + lifeMs }
    await this.#db.transaction(async (tx) => {
      await tx.insert(files).values({ ...file, owner, createdAt: now })
      for (let part = 0; part * PART_BYTES < bytes.length; part += 1) {
        await tx
          .insert(fileParts)
          .values({ fileId: file.id, part, bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES) })
      }
    })
    await this.sweep()
    return file
  }

  /** The file of an id that has not expired and that the asker may use, or null. */
  async find(id: string, asker = ACCOUNT): Promise<StoredFile | null> {
    const [row] = await this.#db
      .select()
      .from(files)
      .where(and(eq(files.id, id), gt(files.expiresAt, this.#now())))
    return row && mayUse(asker, row.owner) ? { ...row, kind: row.kind as FileKind } : null
  }

  /** The SHA-256 of a file in hex, even if its id has expired; '' for an id that never was. */
  async digest(id: string): Promise<string> {
    const [row] = await this.#db.select({ sha256: files.sha256 }).from(files).where(eq(files.id, id))
    return row?.sha256 ?? ''
  }

  /**
   * The bytes of a file, even if its id has expired: contracts keep their files. Throws a FileProblem if the file is
   * gone. Part by part, and yet as one: a file that expires meanwhile must not come back shortened.
   */
  async read(id: string): Promise<Uint8Array> {
    const pieces = await this.#db.transaction(
      async (tx) => {
        const [file] = await tx.select({ size: files.size }).from(files).where(eq(files.id, id))
        if (!file) throw new FileProblem('gone')
        const read: Uint8Array[] = []
        for (let part = 0; part === 0 || sizeOf(read) < file.size; part += 1) {
          const [row] = await tx
            .select({ bytes: fileParts.bytes })
            .from(fileParts)
            .where(and(eq(fileParts.fileId, id), eq(fileParts.part, part)))
          if (!row) break
          read.push(row.bytes)
        }
        if (sizeOf(read) !== file.size) throw new FileProblem('gone')
        return read
      },
      { isolationLevel: 'repeatable read' },
    )
    return new Uint8Array(Buffer.concat(pieces))
  }

  /** A token under which the file can be fetched for `lifeMs`. */
  async link(fileId: string, kind: StoredLink['kind'], name: string, lifeMs: number): Promise<string> {
    const token = newToken()
    await this.#db.insert(links).values({ token, fileId, kind, name, expiresAt: this.#now() + lifeMs })
    return token
  }

  async followLink(token: string): Promise<StoredLink | null> {
    const [row] = await this.#db
      .select()
      .from(links)
      .where(and(eq(links.token, token), gt(links.expiresAt, this.#now())))
    return row ? { fileId: row.fileId, kind: row.kind === 'page' ? 'page' : 'download', name: row.name } : null
  }

  /** Deletes expired links, then expired files that no contract or link needs. */
  async sweep(): Promise<void> {
    const now = this.#now()
    await this.#db.delete(links).where(lte(links.expiresAt, now))
    const one = sql`1`
    const stale = this.#db
      .select({ id: files.id })
      .from(files)
      .where(
        and(
          lte(files.expiresAt, now),
          notExists(
            this.#db
              .select({ one })
              .from(flows)
              .where(or(eq(flows.fileId, files.id), eq(flows.sourceFileId, files.id))),
          ),
          notExists(this.#db.select({ one }).from(links).where(eq(links.fileId, files.id))),
        ),
      )
    await this.#db.delete(files).where(inArray(files.id, stale))
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
