// The sessions of people: kept in the store, so that they can be ended, and remembered for a moment, so that not every
// request asks for them.
import { openSession, sessionCookie, sessionIn, sessionKey } from './session.ts'

export interface StoredSession {
  /** A keyed hash: the cookie cannot be made from it. */
  readonly id: string
  readonly createdAt: Date
  readonly usedAt: Date
  /** What the browser calls itself, shortened. */
  readonly userAgent: string
}

/** Where sessions are kept. `tokenKey` is a keyed hash of the access token: with another token none is found. */
export interface SessionRows {
  add(session: { id: string; tokenKey: string; userAgent: string }): Promise<void>
  /** Notes that it is used now. False if it was ended, or was idle for two hours. */
  use(id: string, tokenKey: string): Promise<boolean>
  /** False if there is none. */
  end(id: string, tokenKey: string): Promise<boolean>
  /** Those that have not ended, the latest first. */
  list(tokenKey: string): Promise<readonly StoredSession[]>
}

/** How long a session counts as found, in ms: one that another gateway ends lives on for this long at most. */
const MEMORY_MS = 10_000
const USER_AGENT_CHARACTERS = 200

export class Sessions {
  readonly #rows: SessionRows
  readonly #token: string
  readonly #port: number
  readonly #now: () => number
  readonly #foundAt = new Map<string, number>()

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

  /** The id of the session in a Cookie header; null without one, or with one that has ended. */
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
    return ended
  }

  list(): Promise<readonly StoredSession[]> {
    return this.#rows.list(this.#tokenKey)
  }

  get #tokenKey(): string {
    return sessionKey('', this.#token)
  }

  /** Forgets those that would be asked for anyway. */
  #remember(id: string, at: number): void {
    for (const [other, foundAt] of this.#foundAt) if (at - foundAt >= MEMORY_MS) this.#foundAt.delete(other)
    this.#foundAt.set(id, at)
  }
}
