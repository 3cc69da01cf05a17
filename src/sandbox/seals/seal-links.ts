// Links to the pictures of seals: each says itself how long it is good, under a seal of this process's own. Nothing is
// kept.
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

  /** The seal that a token opens, or null where it is none of ours or too old. */
  open(token: string): SandboxSeal | null {
    const [, said = '', id = '', expires = '', mac = ''] = /^((\w+)\.(\d+))\.([\w-]{43})$/.exec(token) ?? []
    if (said === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(this.#mac(said)))) return null
    return Number(expires) > this.#now() ? (findSeal(id) ?? null) : null
  }

  #mac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
}
