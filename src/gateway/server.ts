// The server that the browser speaks to: the built page and its API, on one address.
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify'
import { isOwnHost } from './address.ts'
import { cacheControlOf, contentTypeOf } from './page-files.ts'
import type { Failure, Health } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import type { Settings } from './settings.ts'

export interface ServerOptions {
  readonly settings: Pick<Settings, 'host' | 'port'>
  /** The absolute path of the folder with the built page. */
  readonly pageFolder: string
  readonly version: string
}

export async function createServer({ settings, pageFolder, version }: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    // Browsers keep their connections open; closing must not wait for them.
    forceCloseConnections: true,
    // A path that cannot be decoded gets here before any hook.
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      void reply.code(400).headers(securityHeaders).send(failure('bad-request', 'This address cannot be read.'))
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    if (isOwnHost(request.headers.host, settings.host, settings.port)) return
    return reply
      .code(421)
      .type('text/plain; charset=utf-8')
      .send(`Luokuan answers only under its own address, such as http://localhost:${settings.port}/.\n`)
  })

  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(failure('bad-request', error.message))
    // The cause is for whoever runs the gateway; the browser gets no inside of it.
    console.error(error)
    return reply.code(500).send(failure('internal', 'Something went wrong in the gateway. Its output says more.'))
  })

  // Never index.html here: pdf.js takes whatever is answered for a missing CMap as the CMap, and all Chinese vanishes.
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) return reply.code(404).send(failure('not-found', 'There is no such route.'))
    return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n')
  })

  app.get('/api/health', async (_request, reply): Promise<Health> => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok', version }
  })

  await app.register(fastifyStatic, {
    root: pageFolder,
    cacheControl: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (response, file) => {
      response.setHeader('cache-control', cacheControlOf(file, pageFolder))
      const type = contentTypeOf(file)
      if (type !== undefined) response.setHeader('content-type', type)
    },
  })
  return app
}

function failure(code: string, message: string): Failure {
  return { error: { code, message } }
}
