// Tencent's preview: shows the contract without creating it.
import { z } from 'zod'
import { answer, route, tencentIsAsked } from '../api/define-route.ts'
import { draftId, fileId, flowRequest, moment, requestId } from '../api/shapes.ts'
import { tencentFailure } from '../failures/failure.ts'
import { isTrustedUrl } from '../files/fetch-file.ts'
import { picturesOf } from '../sends/pictures.ts'

const newPreview = z.object({ draftId, fileId, request: flowRequest }).meta({ id: 'NewPreview' })
export type NewPreview = z.input<typeof newPreview>

const preview = z.object({ previewUrl: z.url(), expiresAt: moment, requestId }).meta({ id: 'Preview' })
export type Preview = z.output<typeof preview>

/** S4. */
const LIFE_MS = 300_000

export const previewRoutes = {
  preview: route(
    {
      method: 'POST',
      path: '/api/previews',
      summary: 'Has Tencent make a preview. No contract is created.',
      body: newPreview,
      answers: { 200: preview },
      failures: [415, ...tencentIsAsked],
    },
    async ({ body }, { settings, store, tencent }) => {
      const outcome = await tencent.previewFlow({ PreviewType: 0, ...body.request }, body.fileId)
      if (!outcome.ok) {
        const { failure } = outcome
        if (failure.kind === 'tencent' && failure.code.startsWith('ResourceNotFound'))
          await store.uploads.forget([body.fileId, ...picturesOf(body.request)])
        throw tencentFailure(failure)
      }
      const { PreviewUrl, RequestId } = outcome.answer
      if (!isTrustedUrl(PreviewUrl, settings))
        throw tencentFailure({ kind: 'unknown', message: 'The preview is at an address that is not to be trusted.' })
      return answer(200, {
        previewUrl: PreviewUrl,
        expiresAt: new Date(Date.now() + LIFE_MS).toISOString(),
        requestId: RequestId,
      })
    },
  ),
}
