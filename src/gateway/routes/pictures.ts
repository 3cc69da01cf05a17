// Pictures that become the value of a component: FILL_IMAGE and ATTACHMENT name them by Tencent's file id.
import { z } from 'zod'
import { answer, fileContent, route, tencentIsAsked } from '../api/define-route.ts'
import { fileHeaders, fileId, moment } from '../api/shapes.ts'
import { Failure } from '../failures/failure.ts'
import { decodeFileName, withEnding } from '../files/file-name.ts'
import { maxPictureBytes, pictureEndings, pictureTypes } from '../../contract/values/picture.ts'
import { pictureTypeOf } from '../files/picture.ts'

const uploadedPicture = z
  .object({ fileId, expiresAt: moment.describe('When Tencent forgets the picture.') })
  .meta({ id: 'UploadedPicture' })
export type UploadedPicture = z.output<typeof uploadedPicture>

export const pictureRoutes = {
  uploadPicture: route(
    {
      method: 'POST',
      path: '/api/pictures',
      summary:
        'Uploads a picture (PNG or JPEG under 5 MB) for a component’s value, or finds that Tencent still has it.',
      headers: fileHeaders,
      body: fileContent(...pictureTypes),
      answers: { 200: uploadedPicture },
      failures: [413, 415, ...tencentIsAsked],
    },
    async ({ headers, body, request }, { incomingFiles, uploader }) => {
      // Tencent compares the ending with the content, so the ending follows from the content.
      const stem = decodeFileName(headers['x-file-name']).replace(/\.(?:png|jpe?g)$/i, '') || 'picture'
      return incomingFiles.take(request, body, maxPictureBytes, async (file) => {
        const type = await pictureTypeOf(file.path)
        if (type === null) throw new Failure('file-type', 'The file is no picture in PNG or JPEG.')
        const uploaded = await uploader.upload(file, withEnding(stem, pictureEndings[type]))
        return answer(200, { fileId: uploaded.fileId, expiresAt: uploaded.expiresAt.toISOString() })
      })
    },
  ),
}
