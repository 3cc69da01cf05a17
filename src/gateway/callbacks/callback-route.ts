// Receives Tencent's callbacks: outside of the API, without session and Origin. The signature authenticates them.
import type { FastifyInstance } from 'fastify'
import type { CallbackSecrets } from '../settings/settings.ts'
import { CALLBACK_PATH } from '../access/callback-path.ts'
import type { CallbackService } from './callback-service.ts'
import { readCallback } from '../callback-messages/read-callback.ts'

/** A callback about a contract with 50 parties is far smaller. */
const MAX_BYTES = 1024 * 1024

export function addCallbackRoute(app: FastifyInstance, secrets: CallbackSecrets, service: CallbackService): void {
  app.register(async (scope) => {
    // Takes the raw bytes, whatever their content type: the signature covers them.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    scope.post(CALLBACK_PATH, { bodyLimit: MAX_BYTES }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const signature = request.headers['content-signature']
      const read = readCallback(body, typeof signature === 'string' ? signature : undefined, secrets)
      if (read.kind === 'probe') return reply.send({})
      if (read.kind === 'message') {
        await service.receive(read.message)
        return reply.send({})
      }
      request.log.warn({ kind: read.kind, bytes: body.length }, 'a callback was refused')
      return reply.code(read.kind === 'forged' ? 403 : 400).send({})
    })
  })
}
