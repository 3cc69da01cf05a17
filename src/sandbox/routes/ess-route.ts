// `/`: Tencent's wire protocol. Every request is answered in Tencent's envelope.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isEssHost, isOfWebPage } from './guard.ts'
import { answer, refusal, type Answer, type AnswerOptions } from './answer.ts'
import type { Call } from '../wire/call.ts'
import { commonParameters } from '../wire/common-parameters.ts'
import { EssError } from '../wire/ess-error.ts'

export function addEssRoute(app: FastifyInstance, flowService: AnswerOptions): void {
  // Runs before the body is read, and before Fastify rejects a method without a route.
  app.addHook('onRequest', async (request, reply) => {
    if (!isEss(request)) return
    if (isOfWebPage(request)) return refuse(reply, new EssError('UnauthorizedOperation', '（网页不能调用沙箱）'))
    if (!isEssHost(request.raw.rawHeaders))
      return refuse(reply, new EssError('UnauthorizedOperation', '（Host 应为本机地址或腾讯云域名）'))
    if (request.method === 'GET' || request.method === 'POST') return
    return refuse(reply, new EssError('UnsupportedProtocol'))
  })

  app.route({
    method: ['GET', 'POST'],
    url: '/',
    handler: async (request, reply) => {
      const call = callOf(request)
      const answered = await answer(call, flowService)
      if (answered !== null) return send(reply, answered)
      request.log.info({ action: commonParameters(call).action }, 'connection dropped by a fault')
      reply.hijack()
      request.raw.socket.destroy()
      return reply
    },
  })

  app.setErrorHandler<Error & { code?: string; statusCode?: number }>((error, request, reply) => {
    if (isEss(request)) return refuse(reply, faultOf(error))
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(framesOf(error), 'failed')
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(`${status < 500 ? error.message : 'Something went wrong in the sandbox.'}\n`)
  })
}

/** Also for a method without a route, which Fastify matches with none. */
function isEss({ raw, routeOptions }: FastifyRequest): boolean {
  return raw.url === '/' || raw.url?.startsWith('/?') === true || routeOptions.url === '/'
}

function callOf({ method, raw, headers, body }: FastifyRequest): Call {
  return {
    method,
    query: raw.url?.slice('/?'.length) ?? '',
    headers,
    body: body instanceof Uint8Array ? body : new Uint8Array(),
  }
}

/** Maps Fastify's errors for requests that it could not read. */
function faultOf(error: Error & { code?: string; statusCode?: number }): Error {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new EssError('RequestSizeLimitExceeded')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new EssError('UnsupportedProtocol', '（Content-Type）')
  return (error.statusCode ?? 500) < 500 ? new EssError('InvalidParameter', '（请求没有传完）') : error
}

function refuse(reply: FastifyReply, error: Error): FastifyReply {
  return send(reply, refusal(error, commonParameters(callOf(reply.request))))
}

/**
 * Exactly `application/json`: with any parameter, Python's SDK does not look for errors and takes the answer for a
 * success.
 */
function send(reply: FastifyReply, answered: Answer): FastifyReply {
  log(reply, answered)
  return reply
    .code(200)
    .header('content-type', 'application/json')
    .send(Buffer.from(JSON.stringify(answered.envelope)))
}

/** Logs only names of actions and codes, since requests hold names, mobiles and files. */
function log({ log: logger }: FastifyReply, { action, code, envelope, cause }: Answer): void {
  const line = { action, code, requestId: envelope.Response.RequestId }
  if (cause === undefined) logger.info(line, 'answered')
  else logger.error({ ...line, ...framesOf(cause) }, 'answered')
}

/** An error's stack without its message, which may quote a file. */
function framesOf(error: unknown): { name: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  return {
    name: error.name,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
  }
}
