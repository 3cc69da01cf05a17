// The cookie that stands for the access token in a person's browser. It holds a keyed hash and not the token; the
// server keeps no sessions: another token ends them all.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Covers a working day; after that the person enters the token again. */
const LIFE_S = 12 * 60 * 60

/** Contains the port, since cookies ignore ports: two gateways on one machine would overwrite each other's cookie. */
export function cookieName(port: number): string {
  return `luokuan_session_${port}`
}

export function sessionCookie(token: string, port: number, isHttps: boolean, now: number): string {
  const expires = Math.floor(now / 1000) + LIFE_S
  return cookie(`${cookieName(port)}=${expires}.${keyed(token, `session ${expires}`)}`, LIFE_S, isHttps)
}

export function endedCookie(port: number, isHttps: boolean): string {
  return cookie(`${cookieName(port)}=`, 0, isHttps)
}

/** Whether a Cookie header holds a session of this token that has not expired. */
export function hasSession(header: string | undefined, token: string, port: number, now: number): boolean {
  const [, expires, mac] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(sessionValue(header, port) ?? '') ?? []
  if (expires === undefined || mac === undefined || Number(expires) * 1000 <= now) return false
  return isSame(mac, keyed(token, `session ${expires}`))
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
