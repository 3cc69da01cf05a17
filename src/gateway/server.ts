// The server for the browser: the built page and its API, at one address, behind one gate.
import fastifyStatic from '@fastify/static'
import Fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from 'fastify'
import { isStoreAway } from '../database/store-away.ts'
import type { Guard } from './access/guard.ts'
import { pathOf } from './access/path-of.ts'
import { failureBody, statusOf } from './api/failure-body.ts'
import { Failure } from './failures/failure.ts'
import { headersOf } from './page-files.ts'
import { securityHeaders } from './security-headers.ts'
import { InFlight } from './runtime/in-flight.ts'
import { SlowRequests } from './runtime/slow-requests.ts'

export interface ServerOptions {
  readonly guard: Guard
  /** Whose X-Forwarded-For says where a request comes from. */
  readonly trustedProxies?: readonly string[]
  /** The absolute path of the folder with the built page. */
  readonly pageFolder: string
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  readonly addRoutes: (app: FastifyInstance) => void
  /** Tracks every request until it is answered. */
  readonly answers?: InFlight
  readonly slowRequests?: SlowRequests
}

/** A request with 5,000 components and their values is well below this; Tencent accepts no more either. */
const JSON_LIMIT = 10 * 1024 * 1024
/** For a whole request, including a file of 60 MB over a slow connection. */
const REQUEST_LIMIT_MS = 10 * 60 * 1000

/** When to come again while the store is away. */
const STORE_RETRY_S = 5

export async function createServer({
  guard,
  trustedProxies = [],
  pageFolder,
  logger,
  addRoutes,
  answers = new InFlight(),
  slowRequests = new SlowRequests(),
}: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    // Fastify's own log lines contain whole URLs.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: JSON_LIMIT,
    requestTimeout: REQUEST_LIMIT_MS,
    // Browsers keep connections open, and closing must not wait for them.
    forceCloseConnections: 'idle',
    // A path that cannot be decoded ends up here before any hook runs.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply
        .code(400)
        .headers(securityHeaders)
        .send(failureBody({ code: 'bad-request', message: 'This address cannot be read.' }))
    },
  })
  // Fastify parses JSON. Every other body is a file and stays a stream.
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

  app.addHook('onRequest', async (request, reply) => {
    reply.raw.once('close', answers.begin())
    slowRequests.watch(request.raw)
    reply.headers(securityHeaders)
    if (pathOf(request).startsWith('/api/')) reply.header('cache-control', 'no-store')
    return guard.check(request, reply)
  })
  app.addHook('onResponse', async (request, reply) => {
    // Where there is no route, the path may say anything.
    const path = request.routeOptions.url ?? 'none'
    if (pathOf(request).startsWith('/api/') && (request.method !== 'GET' || reply.statusCode >= 400)) {
      request.log.info(
        { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'answered',
      )
    }
  })

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof Failure) {
      const status = statusOf(error.code)
      // Tencent's code but never its message, which may name a person.
      if (status >= 422)
        request.log.info({ code: error.code, tencent: error.details.tencent?.code, cause: error.cause }, 'refused')
      const { retryMs } = error.details
      if (retryMs !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryMs / 1000)))
      return reply.code(status).send(failureBody(error))
    }
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(failureBody({ code: 'bad-request', message: error.message }))
    if (error.code === 'FST_ERR_SERVER_CLOSING' || status === 503) {
      return reply.code(503).send(failureBody({ code: 'unavailable', message: 'The gateway is ending.' }))
    }
    if (isStoreAway(error)) {
      request.log.error({ err: error }, 'the store does not answer')
      return reply
        .code(503)
        .header('retry-after', STORE_RETRY_S)
        .send(failureBody({ code: 'store-away', message: 'The database of the gateway does not answer.' }))
    }
    // The cause is for whoever runs the gateway; the browser learns no internals.
    request.log.error({ err: error }, 'a request failed')
    return reply
      .code(500)
      .send(failureBody({ code: 'internal', message: 'Something went wrong in the gateway. Its output says more.' }))
  })

  // Never index.html: pdf.js would take it for a missing CMap, and all Chinese text would vanish.
  app.setNotFoundHandler((request, reply) => {
    if (pathOf(request).startsWith('/api/'))
      return reply.code(404).send(failureBody({ code: 'not-found', message: 'There is no such route.' }))
    return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n')
  })

  addRoutes(app)

  await app.register(fastifyStatic, {
    root: pageFolder,
    cacheControl: false,
    dotfiles: 'ignore',
    redirect: false,
    preCompressed: true,
    setHeaders: (response, file) => {
      for (const [name, value] of Object.entries(headersOf(file, pageFolder))) response.setHeader(name, value)
    },
  })
  return app
}
