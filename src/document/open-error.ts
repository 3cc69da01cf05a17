// Why a file cannot be opened: a code, for which the screen has words in each language.

export type OpenErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'notPdf'
  | 'broken'
  | 'noPages'
  | 'tooManyPages'
  | 'passwordCancelled'
  | 'givenUp'
  | 'unreadable'
  | 'notLoaded'

export class OpenError extends Error {
  readonly code: OpenErrorCode
  constructor(code: OpenErrorCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'OpenError'
    this.code = code
  }
}

/** UploadFiles accepts files below 60 MB (DOC 73066). */
export const maxFileBytes = 60 * 1024 * 1024

/**
 * Tencent publishes no limit. Beyond this pdf.js's viewer no longer prepares a file's pages, and no contract has as
 * many.
 */
export const maxPages = 5000

/** Checks what the bytes alone can tell, before pdf.js reads them. Throws an OpenError. */
export function checkBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new OpenError('empty')
  if (bytes.length > maxFileBytes) throw new OpenError('tooLarge')
  if (!hasPdfHeader(bytes)) throw new OpenError('notPdf')
}

/** `%PDF-` within the first 1,024 bytes, as PDF readers accept it. */
export function hasPdfHeader(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 1024) - 4
  for (let i = 0; i < end; i += 1) {
    if (
      bytes[i] === 0x25 &&
      bytes[i + 1] === 0x50 &&
      bytes[i + 2] === 0x44 &&
      bytes[i + 3] === 0x46 &&
      bytes[i + 4] === 0x2d
    ) {
      return true
    }
  }
  return false
}
