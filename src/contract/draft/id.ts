// Ids of our own, for drafts, parties and placed components.

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A new random id of 16 characters (82 bits). Works without a secure context, unlike randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}
