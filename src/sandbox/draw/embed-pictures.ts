// Embeds each picture that components refer to once: FILL_IMAGE and ATTACHMENT by file id, seals by their id in the
// sandbox.
import type { PDFDocument, PDFImage } from '@cantoo/pdf-lib'
import type { Component } from '../../contract/api/component.ts'
import { componentType } from '../../contract/component-types/catalogue.ts'
import { embedPicture } from '../graphics/embed-picture.ts'
import type { FileKind } from '../../document/file-kind.ts'
import { pictureIds } from '../../contract/component-types/picture-value.ts'
import { sealPicture } from '../seals/seal-picture.ts'
import { findSeal } from '../seals/sandbox-seals.ts'
import type { Pictures } from './fill-value.ts'

export interface PictureFile {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

/** By file id. */
export type UploadedPictures = ReadonlyMap<string, PictureFile>

export async function embedPictures(
  pdf: PDFDocument,
  components: readonly Component[],
  uploaded: UploadedPictures,
): Promise<Pictures> {
  const pictures = new Map<string, PDFImage>()
  for (const fileId of new Set(components.flatMap(pictureIds))) {
    const file = uploaded.get(fileId)
    const picture = file && (await embedPicture(pdf, file.kind, file.bytes))
    if (picture) pictures.set(fileId, picture)
  }
  for (const id of new Set(
    components
      .filter(({ ComponentType }) => componentType(ComponentType)?.mark === 'seal')
      .map(({ ComponentValue }) => ComponentValue),
  )) {
    const seal = findSeal(id ?? '')
    if (seal) pictures.set(seal.id, await pdf.embedPng(await sealPicture(seal)))
  }
  return pictures
}
