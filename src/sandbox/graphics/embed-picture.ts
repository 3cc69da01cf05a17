// A picture of any kind that is taken, put into a PDF.
import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib'
import type { FileKind } from '../../document/file-kind.ts'
import { bmpToPng } from './bmp.ts'

/**
 * An A4 page at 600 dpi has 34.8 million. A PNG or a BMP is unpacked whole: what it says of itself is small, and what
 * it becomes may not be.
 */
const MAX_PIXELS = 36_000_000

/** Of a PNG and a BMP, as their heads say it; false of what is broken. A JPEG goes into a PDF as it is. */
export function hasTooManyPixels(kind: FileKind, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png' && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20) > MAX_PIXELS
  if (kind === 'bmp' && bytes.length >= 26)
    return Math.abs(view.getInt32(18, true) * view.getInt32(22, true)) > MAX_PIXELS
  return false
}

/** Null where it is no picture, one that cannot be read, or one of too many pixels. */
export async function embedPicture(pdf: PDFDocument, kind: FileKind, bytes: Uint8Array): Promise<PDFImage | null> {
  if (hasTooManyPixels(kind, bytes)) return null
  try {
    if (kind === 'jpg') return await pdf.embedJpg(bytes)
    if (kind === 'png') return await pdf.embedPng(bytes)
    if (kind === 'bmp') return await pdf.embedPng(bmpToPng(bytes))
  } catch {
    // Broken: whoever asked says what that means.
  }
  return null
}
