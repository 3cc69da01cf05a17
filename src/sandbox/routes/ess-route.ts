// `POST /`: Tencent's wire protocol.
import type { FastifyInstance } from 'fastify'
import { answer, refusal, type Answer, type Desk } from '../wire/answer.ts'
import { EssError } from '../wire/ess-error.ts'

/** 60 MB in base64, and the JSON around it. */
export const BODY_LIMIT = 85 * 1024 * 1024

export function addEssRoute(app: FastifyInstance, desk: Desk): void {
  app.post('/', async (request, reply) => {
    const [path = '/', query = ''] = request.raw.url?.split('?', 2) ?? []
    const body = request.body instanceof Uint8Array ? request.body : new Uint8Array()
    const answered = await answer({ method: 'POST', path, query, headers: request.headers, body }, desk)
    if (answered === null) {
      request.log.info({ action: request.headers['x-tc-action'] }, 'connection dropped by a fault')
      reply.hijack()
      request.raw.socket.destroy()
      return reply
    }
    log(app, answered)
    return reply.send(answered.envelope)
  })

  app.setErrorHandler<Error & { code?: string; statusCode?: number }>((error, request, reply) => {
    if (request.method === 'POST' && request.routeOptions.url === '/') {
      const tooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
      const answered = refusal(tooLarge ? new EssError('RequestSizeLimitExceeded') : error, '')
      log(app, answered)
      return reply.code(200).send(answered.envelope)
    }
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(framesOf(error), 'failed')
    return reply.code(status).type('text/plain; charset=utf-8').send(`${status < 500 ? error.message : 'Something went wrong in the sandbox.'}\n`)
  })
}

/** Names of actions and codes alone: requests hold names, mobiles and files. */
function log(app: FastifyInstance, { action, code, envelope, cause }: Answer): void {
  const line = { action, code, requestId: envelope.Response.RequestId }
  if (cause === undefined) app.log.info(line, 'answered')
  else app.log.error({ ...line, ...framesOf(cause) }, 'answered')
}

/** Where an error came from, without its message, which may quote a file. */
function framesOf(error: unknown): { name: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  return { name: error.name, at: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8) }
}
