// What can go wrong with the browser's storage, as one class with a code that the screen has words for.

export type StorageErrorCode =
  /** The browser has no more room. */
  | 'quota'
  /** No storage is available (a private window, a blocked site, a database of a newer Luokuan). */
  | 'unavailable'
  /** The stored data cannot be read, or is not what was written. */
  | 'corrupt'
  /** Another tab has saved the draft since it was read here. */
  | 'stale'
  /** The draft or its file does not exist (any more). */
  | 'gone'
  | 'unknown'

export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode

  constructor(code: StorageErrorCode, cause?: unknown) {
    super(`storage: ${code}`, { cause })
    this.code = code
  }
}

// By name: QuotaExceededError is a DOMException in older browsers and a class of its own in newer ones.
const codeOfName: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'quota',
  NS_ERROR_DOM_QUOTA_REACHED: 'quota',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  NotAllowedError: 'unavailable',
  VersionError: 'unavailable',
  // Chromium's errors when the file behind a stored value is missing or broken.
  DataError: 'corrupt',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
}

export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const name = error instanceof Error ? error.name : ''
  return new StorageError(codeOfName[name] ?? 'unknown', error)
}
