// Ids of the look of Tencent's, and tokens that nobody guesses.
import { randomBytes, randomInt } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 32 letters and digits that begin with yD, such as `yDRsDUUgyg1aczxtUuNAW8Cx4WsAiEB5` (S4). */
export function newId(): string {
  return `yD${Array.from({ length: 30 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`
}

/** "为32位字符串" (SDK): whether a text may be an id at all. */
export function isIdForm(text: string): boolean {
  return /^[A-Za-z0-9]{32}$/.test(text)
}

export function newToken(): string {
  return randomBytes(24).toString('base64url')
}
