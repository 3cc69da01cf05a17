// PDFs on their way to Tencent.
import type { FastifyInstance } from 'fastify'
import { maxFileBytes } from '../../document/open-error.ts'
import { decodeFileName, withEnding } from '../files/file-name.ts'
import { checkPdf } from '../files/inspect-pdf.ts'
import { withReceivedFile } from '../files/receive-file.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { routeList } from './route-list.ts'

export function addFileRoutes(app: FastifyInstance, { incomingFolder: folder, uploader }: Context): void {
  addRoute(app, routeList.uploadFile, async ({ headers, body, request }) => {
    const name = withEnding(decodeFileName(headers['x-file-name']), 'pdf')
    const announced = request.headers['content-length']
    return withReceivedFile(body, { folder, maxBytes: maxFileBytes, announced }, async (file) => {
      await checkPdf(file.path)
      const { fileId, expiresAt } = await uploader.upload(file, name)
      return answer(200, { fileId, sha256: file.sha256, size: file.size, expiresAt: expiresAt.toISOString() })
    })
  })
}
