// Converts pictures and text to PDF. Runs in a worker process.
import { PDFDocument } from '@cantoo/pdf-lib'
import { centredAt } from '../../contract/geometry/rect.ts'
import type { FileKind } from '../../document/file-kind.ts'
import { ConversionError } from './conversion-error.ts'
import { embedPicture, hasTooManyPixels } from '../graphics/embed-picture.ts'
import { htmlText } from './html-text.ts'
import { decodeText, textPages } from './text-pages.ts'

const SHORT_PT = 595.28
const LONG_PT = 841.89

/** Throws a ConversionError. */
export async function convertToPdf(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  switch (kind) {
    case 'txt':
      return textPages(decodeText(bytes))
    case 'html':
      return textPages(htmlText(decodeText(bytes)))
    case 'png':
    case 'jpg':
    case 'bmp':
      return picturePage(kind, bytes)
    default:
      throw new ConversionError('unexpected')
  }
}

/** One A4 page, landscape for a wide picture, with the picture centred and scaled to fit. */
async function picturePage(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  if (hasTooManyPixels(kind, bytes)) throw new ConversionError('pictureTooLarge')
  const pdf = await PDFDocument.create()
  const picture = await embedPicture(pdf, kind, bytes)
  if (!picture) throw new ConversionError('picture')
  const [width, height] = picture.width > picture.height ? [LONG_PT, SHORT_PT] : [SHORT_PT, LONG_PT]
  const share = Math.min(width / picture.width, height / picture.height)
  const box = centredAt(
    { x: width / 2, y: height / 2 },
    { width: picture.width * share, height: picture.height * share },
  )
  pdf.addPage([width, height]).drawImage(picture, box)
  return pdf.save()
}
