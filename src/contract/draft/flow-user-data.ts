// UserData: a free text that comes back with every callback, sent as base64 of its UTF-8 (S4).
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { isBase64 } from '../values/characters.ts'

/** Maximum length of UserData, in base64 characters (S4). */
export const maxUserData = createFlowByFiles.UserData.maxLength

/** base64 of the text's UTF-8. */
export function encodeUserData(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * Decodes UserData. Null if it could not be typed and encoded to the same value: not base64, not UTF-8, or with
 * control characters.
 */
export function decodeUserData(base64: string): string | null {
  if (!isBase64(base64)) return null
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return !/[^\P{Cc}\n\t]/u.test(text) && encodeUserData(text) === base64 ? text : null
  } catch {
    return null
  }
}
