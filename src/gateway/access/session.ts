// The cookie of a session: the latest time at which it ends, a random part, and a keyed hash of both. Changing the
// token invalidates all cookies.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Covers a working day; after that the person enters the token again. */
const LIFE_S = 12 * 60 * 60

/** Contains the port, since cookies ignore ports: two gateways on one machine would overwrite each other's cookie. */
export function cookieName(port: number): string {
  return `luokuan_session_${port}`
}

/** The value of a new session's cookie. */
export function openSession(token: string, now: number): string {
  const content = `${Math.floor(now / 1000) + LIFE_S}.${randomBytes(32).toString('hex')}`
  return `${content}.${keyed(token, `session ${content}`)}`
}

export function sessionCookie(value: string, port: number, isHttps: boolean): string {
  return cookie(`${cookieName(port)}=${value}`, LIFE_S, isHttps)
}

export function endedCookie(port: number, isHttps: boolean): string {
  return cookie(`${cookieName(port)}=`, 0, isHttps)
}

/**
 * The value of an unexpired session of this token in a Cookie header. Only the store knows whether the session was
 * ended; forged values are rejected without asking it.
 */
export function sessionIn(header: string | undefined, token: string, port: number, now: number): string | null {
  const value = sessionValue(header, port) ?? ''
  const [, content, expires, mac] = /^((\d{1,12})\.[0-9a-f]{64})\.([0-9a-f]{64})$/.exec(value) ?? []
  if (content === undefined || mac === undefined || Number(expires) * 1000 <= now) return null
  return isSame(mac, keyed(token, `session ${content}`)) ? value : null
}

/** The session that a Cookie header claims, not yet verified. */
export function sessionValue(header: string | undefined, port: number): string | undefined {
  const start = `${cookieName(port)}=`
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length)
}

/** An identifier of a session that reveals neither its cookie nor the token. */
export function sessionKey(value: string, token: string): string {
  return keyed(token, `key ${value}`)
}

/** Takes a time that reveals neither where the two differ nor how long they are. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(keyed('compare', given), 'hex'), Buffer.from(keyed('compare', expected), 'hex'))
}

function keyed(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

function cookie(pair: string, lifeS: number, isHttps: boolean): string {
  return [pair, 'Path=/', `Max-Age=${lifeS}`, 'HttpOnly', 'SameSite=Strict', ...(isHttps ? ['Secure'] : [])].join('; ')
}
