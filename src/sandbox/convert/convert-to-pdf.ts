// A conversion's work: pictures and text become PDFs here; office files would need an office.
import { PDFDocument } from '@cantoo/pdf-lib'
import { centredAt } from '../../contract/geometry/rect.ts'
import type { FileKind } from '../files/file-kind.ts'
import { embedPicture } from './embed-picture.ts'
import { htmlText } from './html-text.ts'
import { decodeText, textPages } from './text-pages.ts'

/** Why there is no PDF; the message is for whoever asked. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError'
}

const SHORT_PT = 595.28
const LONG_PT = 841.89

export async function convertToPdf(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  switch (kind) {
    case 'pdf':
      return bytes
    case 'txt':
      return textPages(decodeText(bytes))
    case 'html':
      return textPages(htmlText(decodeText(bytes)))
    case 'png':
    case 'jpg':
    case 'bmp':
      return picturePage(kind, bytes)
    default:
      throw new ConversionError(`沙箱不能转换 ${kind} 文件，请先另存为 PDF 再上传。`)
  }
}

/** One A4 page, lying where the picture is wider than high; the picture in the middle, as large as fits. */
async function picturePage(kind: FileKind, bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await embedPicture(pdf, kind, bytes)
  if (!picture) throw new ConversionError(`这个 ${kind} 图片已损坏，或者是沙箱不支持的格式。`)
  const [width, height] = picture.width > picture.height ? [LONG_PT, SHORT_PT] : [SHORT_PT, LONG_PT]
  const share = Math.min(width / picture.width, height / picture.height)
  const box = centredAt({ x: width / 2, y: height / 2 }, { width: picture.width * share, height: picture.height * share })
  pdf.addPage([width, height]).drawImage(picture, box)
  return pdf.save()
}
