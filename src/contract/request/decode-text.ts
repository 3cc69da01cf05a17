// Decodes the bytes of a JSON file. Windows programs in China save GBK, and PowerShell UTF-16, without saying so.

export type TextEncoding = 'UTF-8' | 'UTF-16' | 'GB18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * A byte order mark decides; without one, JSON begins with an ASCII character, which shows UTF-16. What is not UTF-8 is
 * read as GB18030, of which GBK and GB2312 are parts. Null if it is none of them.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Label(bytes)
  if (utf16 !== null) return decodeAs(bytes, utf16, 'UTF-16')
  return decodeAs(bytes, 'utf-8', 'UTF-8') ?? decodeAs(bytes, 'gb18030', 'GB18030')
}

function utf16Label([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null
  return second === 0 ? 'utf-16le' : 'utf-16be'
}

/** Leaves out a byte order mark. */
function decodeAs(bytes: Uint8Array, label: string, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}
