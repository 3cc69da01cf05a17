// Reads and checks a picture that the person chose before it is used.
import { maxPictureBytes, pictureEndings, pictureType } from '../../../contract/values/picture.ts'
import type { ChosenPicture } from '../store/picture.ts'

export type PictureProblem = 'notPicture' | 'tooLarge' | 'empty' | 'broken' | 'unreadable'
export type PictureReading =
  | { readonly ok: true; readonly picture: ChosenPicture }
  | { readonly ok: false; readonly problem: PictureProblem }

/** Never rejects. Copies the bytes, since the file on disk may change or disappear. */
export async function readPicture(file: File): Promise<PictureReading> {
  if (file.size === 0) return { ok: false, problem: 'empty' }
  if (file.size > maxPictureBytes) return { ok: false, problem: 'tooLarge' }
  let buffer: ArrayBuffer
  try {
    buffer = await file.arrayBuffer()
  } catch {
    return { ok: false, problem: 'unreadable' }
  }
  const type = pictureType(new Uint8Array(buffer))
  if (type === null) return { ok: false, problem: 'notPicture' }
  const bytes = new Blob([buffer], { type })
  if (!(await canDraw(bytes))) return { ok: false, problem: 'broken' }
  return {
    ok: true,
    picture: { name: file.name === '' ? `picture.${pictureEndings[type]}` : file.name, bytes },
  }
}

async function canDraw(bytes: Blob): Promise<boolean> {
  if (typeof createImageBitmap === 'undefined') return true
  try {
    const bitmap = await createImageBitmap(bytes)
    bitmap.close()
    return true
  } catch {
    return false
  }
}
