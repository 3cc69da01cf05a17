// UserData: a text of one's own that comes back with every callback, sent as base64 of its UTF-8 (S4).
import { createFlowByFiles } from '../api/create-flow-by-files.ts'
import { isBase64 } from '../values/characters.ts'

/** The longest UserData, in characters of base64 (S4). */
export const maxUserData = createFlowByFiles.UserData.maxLength

/** base64 of the text's UTF-8. */
export function encodeUserData(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * The text that a UserData holds. Null where it is none that could be typed and come out the same: no base64, no UTF-8,
 * or control characters in it.
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
