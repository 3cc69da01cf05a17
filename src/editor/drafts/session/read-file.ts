// Reads the bytes of a file that the person chose.
import { maxFileBytes, OpenError } from '../../../document/open-error.ts'

/** Checks the size before reading. Throws an OpenError. */
export async function readPdfFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size === 0) throw new OpenError('empty')
  if (file.size > maxFileBytes) throw new OpenError('tooLarge')
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new OpenError('unreadable', { cause: error })
  }
}
