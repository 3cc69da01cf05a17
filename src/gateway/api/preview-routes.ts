// Tencent's preview: the contract as it would be, without there being one.
import type { FastifyInstance } from 'fastify'
import { isTrustedUrl } from '../files/fetch-file.ts'
import { picturesOf } from '../sends/pictures.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { tencentFailure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'

/** S4. */
const LIFE_MS = 300_000

export function addPreviewRoutes(app: FastifyInstance, { settings, store, tencent }: Context): void {
  addRoute(app, routeList.preview, async ({ body }) => {
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
  })
}
