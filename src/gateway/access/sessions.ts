// People's sessions. They are kept in the store so that they can be ended, and cached for a moment so that not every
// request has to query the store.
import { openSession, sessionCookie, sessionIn, sessionKey } from './session.ts'

export interface StoredSession {
  /** A keyed hash, from which the cookie cannot be derived. */
  readonly id: string
  readonly createdAt: Date
  readonly usedAt: Date
  /** What the browser calls itself, shortened. */
  readonly userAgent: string
}

/** Stores sessions. `tokenKey` is a keyed hash of the access token: with another token no session is found. */
export interface SessionRows {
  add(session: { id: string; tokenKey: string; userAgent: string }): Promise<void>
  /** Records that a session is used now. False if it was ended or has been idle for two hours. */
  use(id: string, tokenKey: string): Promise<boolean>
  /** Whether it has not ended, which is not a use of it. */
  isOpen(id: string, tokenKey: string): Promise<boolean>
  /** False if there is none. */
  end(id: string, tokenKey: string): Promise<boolean>
  /** Sessions that have not ended, newest first. */
  list(tokenKey: string): Promise<readonly StoredSession[]>
}

/** How long a found session is cached, in ms. If another gateway ends it, it stays usable for at most this long. */
const MEMORY_MS = 10_000
const USER_AGENT_CHARACTERS = 200

export class Sessions {
  readonly #rows: SessionRows
  readonly #token: string
  readonly #port: number
  readonly #now: () => number
  readonly #foundAt = new Map<string, number>()
  #onEnd: (id: string) => void = () => undefined

  constructor(rows: SessionRows, { token, port, now }: { token: string; port: number; now: () => number }) {
    this.#rows = rows
    this.#token = token
    this.#port = port
    this.#now = now
  }

  /** Begins a session and returns its cookie. */
  async begin(userAgent: string | undefined, isHttps: boolean): Promise<string> {
    const value = openSession(this.#token, this.#now())
    await this.#rows.add({
      id: sessionKey(value, this.#token),
      tokenKey: this.#tokenKey,
      userAgent: (userAgent ?? '').slice(0, USER_AGENT_CHARACTERS),
    })
    return sessionCookie(value, this.#port, isHttps)
  }

  /** The id of the session in a Cookie header; null if there is none or it has ended. */
  async find(cookieHeader: string | undefined): Promise<string | null> {
    const value = sessionIn(cookieHeader, this.#token, this.#port, this.#now())
    if (value === null) return null
    const id = sessionKey(value, this.#token)
    if (this.#now() - (this.#foundAt.get(id) ?? -Infinity) < MEMORY_MS) return id
    this.#foundAt.delete(id)
    const askedAt = this.#now()
    if (!(await this.#rows.use(id, this.#tokenKey))) return null
    this.#remember(id, askedAt)
    return id
  }

  async end(id: string): Promise<boolean> {
    const ended = await this.#rows.end(id, this.#tokenKey)
    this.#foundAt.delete(id)
    this.#onEnd(id)
    return ended
  }

  /** `tell` is called with each session that is ended here. */
  onEnd(tell: (id: string) => void): void {
    this.#onEnd = tell
  }

  isOpen(id: string): Promise<boolean> {
    return this.#rows.isOpen(id, this.#tokenKey)
  }

  list(): Promise<readonly StoredSession[]> {
    return this.#rows.list(this.#tokenKey)
  }

  get #tokenKey(): string {
    return sessionKey('', this.#token)
  }

  /** Also forgets sessions whose time in the cache is over. */
  #remember(id: string, at: number): void {
    for (const [other, foundAt] of this.#foundAt) if (at - foundAt >= MEMORY_MS) this.#foundAt.delete(other)
    this.#foundAt.set(id, at)
  }
}
