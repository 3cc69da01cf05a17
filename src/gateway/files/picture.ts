// Checks whether an incoming file is a picture.
import { open } from 'node:fs/promises'
import { pictureHeadBytes, pictureType, type PictureType } from '../../contract/values/picture.ts'

export async function pictureTypeOf(file: string): Promise<PictureType | null> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(pictureHeadBytes), 0, pictureHeadBytes, 0)
    return pictureType(buffer.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
