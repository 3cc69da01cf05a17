// Which files Tencent currently has. A file id is valid for an hour (DOC 73066), and is not used in its last minutes.
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../../database/open-database.ts'
import { uploads } from './tables.ts'

const REUSE = sql`interval '50 minutes'`
const VALID_MS = 60 * 60 * 1000

export interface StoredUpload {
  readonly fileId: string
  readonly expiresAt: Date
}

export class UploadStore {
  readonly #db: Database
  readonly #environment: string

  constructor(db: Database, environment: string) {
    this.#db = db
    this.#environment = environment
  }

  /** An upload of the same content that is recent enough to be used again. */
  async find(sha256: string): Promise<StoredUpload | null> {
    const [found] = await this.#db
      .select()
      .from(uploads)
      .where(
        and(
          eq(uploads.environment, this.#environment),
          eq(uploads.sha256, sha256),
          gt(uploads.uploadedAt, sql`now() - ${REUSE}`),
        ),
      )
    return found ? stored(found) : null
  }

  /**
   * Of one content the first upload that is young enough counts, so that all who upload it at the same time hold the
   * same file id.
   */
  async keep(sha256: string, fileId: string): Promise<StoredUpload> {
    await this.#db.delete(uploads).where(lt(uploads.uploadedAt, sql`now() - ${REUSE}`))
    const [kept] = await this.#db
      .insert(uploads)
      .values({ environment: this.#environment, sha256, fileId, uploadedAt: sql`now()` })
      .onConflictDoNothing()
      .returning()
    if (kept) return stored(kept)
    // Whoever came first may be forgotten meanwhile; then this one is the first.
    return (await this.find(sha256)) ?? this.keep(sha256, fileId)
  }

  /** Tencent has lost these files, or at least one of them: each is uploaded again when it is next needed. */
  async forget(fileIds: readonly string[]): Promise<void> {
    await this.#db
      .delete(uploads)
      .where(and(eq(uploads.environment, this.#environment), inArray(uploads.fileId, [...fileIds])))
  }
}

function stored({ fileId, uploadedAt }: typeof uploads.$inferSelect): StoredUpload {
  return { fileId, expiresAt: new Date(uploadedAt.getTime() + VALID_MS) }
}
