// A picture of any kind that is taken, put into a PDF.
import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib'
import type { FileKind } from '../../document/file-kind.ts'
import { bmpToPng } from './bmp.ts'

/** Null where it is no picture, or one that cannot be read. */
export async function embedPicture(pdf: PDFDocument, kind: FileKind, bytes: Uint8Array): Promise<PDFImage | null> {
  try {
    if (kind === 'jpg') return await pdf.embedJpg(bytes)
    if (kind === 'png') return await pdf.embedPng(bytes)
    if (kind === 'bmp') return await pdf.embedPng(bmpToPng(bytes))
  } catch {
    // Broken: whoever asked says what that means.
  }
  return null
}
