// PDFs on their way to Tencent.
import { z } from 'zod'
import { maxFileBytes } from '../../document/open-error.ts'
import { answer, fileContent, route, tencentIsAsked } from '../api/define-route.ts'
import { fileHeaders, fileId, moment, sha256 } from '../api/shapes.ts'
import { decodeFileName, withEnding } from '../files/file-name.ts'

const uploadedFile = z
  .object({ fileId, sha256, size: z.int(), expiresAt: moment.describe('When Tencent forgets the file.') })
  .meta({ id: 'UploadedFile' })
export type UploadedFile = z.output<typeof uploadedFile>

export const fileRoutes = {
  uploadFile: route(
    {
      method: 'POST',
      path: '/api/files',
      summary: 'Uploads a PDF to Tencent, or finds that Tencent still has it.',
      headers: fileHeaders,
      body: fileContent('application/pdf'),
      answers: { 200: uploadedFile },
      failures: [413, 415, ...tencentIsAsked],
    },
    async ({ headers, body, request }, { incomingFiles, pdfInspector, uploader }) => {
      const name = withEnding(decodeFileName(headers['x-file-name']), 'pdf')
      return incomingFiles.take(request, body, maxFileBytes, async (file) => {
        await pdfInspector.check(file)
        const { fileId: id, expiresAt } = await uploader.upload(file, name)
        return answer(200, { fileId: id, sha256: file.sha256, size: file.size, expiresAt: expiresAt.toISOString() })
      })
    },
  ),
}
