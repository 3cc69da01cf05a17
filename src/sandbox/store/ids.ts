// Ids in Tencent's format, and unguessable tokens.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { chinaText } from '../../contract/values/moment.ts'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 32 letters and digits that begin with yD, such as `yDRsDUUgyg1aczxtUuNAW8Cx4WsAiEB5` (S4). */
export function newId(): string {
  return `yD${Array.from({ length: 30 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`
}

/**
 * 20 digits: the time in China and six random ones, such as `20250113111955261408` (CreateConvertTaskApi, API of March
 * 2026).
 */
export function newTaskId(now: number): string {
  const time = chinaText(now).replaceAll(/\D/g, '')
  return `${time}${String(randomInt(1_000_000)).padStart(6, '0')}`
}

/** An id in the same format, derived from a text. */
export function idFrom(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  return `yD${Array.from(bytes.subarray(0, 30), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
}

/** The SignId of a place's current signer; it changes with each forwarding (转交). */
export function signIdOf(flowId: string, recipientId: string, handOvers = 0): string {
  return idFrom(`${flowId} ${recipientId} ${handOvers}`)
}

/** "为32位字符串" (SDK): whether a text has the form of an id. */
export function isIdForm(text: string): boolean {
  return /^[A-Za-z0-9]{32}$/.test(text)
}

export function newToken(): string {
  return randomBytes(24).toString('base64url')
}
