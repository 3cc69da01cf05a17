// Where Tencent's callbacks arrive: outside of the API, without session and Origin; the signature is what lets in.
import type { FastifyInstance } from 'fastify'
import type { CallbackSecrets } from '../settings/settings.ts'
import { CALLBACK_PATH } from '../access/callback-path.ts'
import type { CallbackService } from './callback-service.ts'
import { readCallback } from '../callback-messages/read-callback.ts'

/** A contract with 50 parties stays far below. */
const MAX_BYTES = 1024 * 1024

export function addCallbackRoute(app: FastifyInstance, secrets: CallbackSecrets, service: CallbackService): void {
  app.register(async (scope) => {
    // The bytes as they came, whatever they call themselves: the signature is over them.
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
