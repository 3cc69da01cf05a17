// A file that the person chose, as bytes.
import { maxFileBytes, OpenError } from '../../../document/open-error.ts'

/** Refuses by size before a byte is read. Throws an OpenError. */
export async function readPdfFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size === 0) throw new OpenError('empty')
  if (file.size > maxFileBytes) throw new OpenError('tooLarge')
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new OpenError('unreadable', { cause: error })
  }
}
