// Embeds a PNG, JPG or BMP in a PDF.
import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib'
import type { FileKind } from '../../document/file-kind.ts'
import { bmpToPng } from './bmp.ts'

/**
 * An A4 page at 600 dpi has 34.8 million. PNG and BMP are decompressed whole, so a small file can become a huge
 * bitmap.
 */
const MAX_PIXELS = 36_000_000

/** Reads the size from the header of a PNG or BMP; false for a broken one. A JPEG is embedded without decoding. */
export function hasTooManyPixels(kind: FileKind, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png' && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20) > MAX_PIXELS
  if (kind === 'bmp' && bytes.length >= 26)
    return Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) > MAX_PIXELS
  return false
}

/** Null for anything but a readable picture of an acceptable size. */
export async function embedPicture(pdf: PDFDocument, kind: FileKind, bytes: Uint8Array): Promise<PDFImage | null> {
  if (hasTooManyPixels(kind, bytes)) return null
  try {
    if (kind === 'jpg') return await pdf.embedJpg(bytes)
    if (kind === 'png') return await pdf.embedPng(bytes)
    if (kind === 'bmp') return await pdf.embedPng(bmpToPng(bytes))
  } catch {
    // Broken: the caller decides what that means.
  }
  return null
}
