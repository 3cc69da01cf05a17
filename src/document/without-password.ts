// Takes the password off a PDF. pdf.js only reads; pdf-lib writes the file anew, with the same pages.
import { PDFDict, PDFDocument, PDFInvalidObject, PDFName } from '@cantoo/pdf-lib'

/** Throws if the file cannot be read with the password, or not written. */
export async function withoutPassword(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { password, updateMetadata: false })
  const { context } = document
  // Nothing names them any more, but a program that only looks for the word would think that the file is encrypted.
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (isEncryption(object) || isOldTable(object)) context.delete(ref)
  return document.save({ updateFieldAppearances: false, addDefaultPage: false })
}

/** A dictionary of the standard handler, with the owner's and the user's keys. */
function isEncryption(object: unknown): boolean {
  return object instanceof PDFDict && ['Filter', 'V', 'R', 'O', 'U', 'P'].every((key) => object.has(PDFName.of(key)))
}

/** The file's own table of its objects, which is not encrypted, so that pdf-lib cannot decrypt it. */
function isOldTable(object: unknown): boolean {
  if (!(object instanceof PDFInvalidObject)) return false
  const written = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(written, 0)
  return new TextDecoder('latin1').decode(written).includes('/XRef')
}
