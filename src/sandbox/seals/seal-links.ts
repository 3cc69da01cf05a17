// Links to pictures of seals. A token holds its own expiry, authenticated with a key of this process, so nothing is
// stored.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { findSeal, type SandboxSeal } from './sandbox-seals.ts'

/** "印章图片url，5分钟内有效" (SDK). */
const LIFE_MS = 300 * 1000

export class SealLinks {
  readonly #key = randomBytes(32)
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  tokenOf({ id }: SandboxSeal): string {
    const said = `${id}.${this.#now() + LIFE_MS}`
    return `${said}.${this.#mac(said)}`
  }

  /** The seal of a token, or null if the token is forged or expired. */
  open(token: string): SandboxSeal | null {
    const [, said = '', id = '', expires = '', mac = ''] = /^((\w+)\.(\d+))\.([\w-]{43})$/.exec(token) ?? []
    if (said === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(this.#mac(said)))) return null
    return Number(expires) > this.#now() ? (findSeal(id) ?? null) : null
  }

  #mac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
}
