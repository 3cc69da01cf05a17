// The pictures that FILL_IMAGE components name by file id, embedded once each.
import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib'
import type { Component } from '../../contract/draft/draft.ts'
import { embedPicture } from '../convert/embed-picture.ts'
import type { FileKind } from '../files/file-kind.ts'
import type { Pictures } from './fill-value.ts'

export interface PictureFile {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

export async function embedPictures(
  pdf: PDFDocument,
  components: readonly Component[],
  find: (fileId: string) => Promise<PictureFile | null>,
): Promise<Pictures> {
  const pictures = new Map<string, PDFImage>()
  const wanted = components.filter(({ ComponentType }) => ComponentType === 'FILL_IMAGE').map(({ ComponentValue }) => ComponentValue)
  for (const fileId of new Set(wanted)) {
    const file = fileId ? await find(fileId) : null
    const picture = file && (await embedPicture(pdf, file.kind, file.bytes))
    if (fileId && picture) pictures.set(fileId, picture)
  }
  return pictures
}
