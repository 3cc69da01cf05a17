// Pictures that become the value of a component: FILL_IMAGE and ATTACHMENT name them by Tencent's file id.
import type { FastifyInstance } from 'fastify'
import { decodeFileName, withEnding } from '../files/file-name.ts'
import { MAX_PICTURE_BYTES, pictureTypeOf } from '../files/picture.ts'
import { withReceivedFile } from '../files/receive-file.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'

export function addPictureRoutes(app: FastifyInstance, { incomingFolder: folder, uploader }: Context): void {
  addRoute(app, routeList.uploadPicture, async ({ headers, body, request }) => {
    // Tencent holds the ending against the content: the content says which it is.
    const stem = decodeFileName(headers['x-file-name']).replace(/\.(?:png|jpe?g)$/i, '') || 'picture'
    const announced = request.headers['content-length']
    return withReceivedFile(body, { folder, maxBytes: MAX_PICTURE_BYTES, announced }, async (file) => {
      const type = await pictureTypeOf(file.path)
      if (type === null) throw new Failure('file-type', 'The file is no picture in PNG or JPEG.')
      const { fileId, expiresAt } = await uploader.upload(file, withEnding(stem, type === 'image/png' ? 'png' : 'jpg'))
      return answer(200, { fileId, expiresAt: expiresAt.toISOString() })
    })
  })
}
