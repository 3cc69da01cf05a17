// `tsx test/bench/page-server.ts FOLDER PORT`: a built page, served as the gateway serves its own.
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { headersOf } from '../../src/gateway/page-files.ts'
import { securityHeaders } from '../../src/gateway/security-headers.ts'

const [root = '', port] = process.argv.slice(2)
const app = Fastify()
app.addHook('onRequest', async (_request, reply) => {
  reply.headers(securityHeaders)
})
await app.register(fastifyStatic, {
  root,
  cacheControl: false,
  preCompressed: true,
  setHeaders: (response, file) => {
    for (const [name, value] of Object.entries(headersOf(file, root))) response.setHeader(name, value)
  },
})
await app.listen({ host: '127.0.0.1', port: Number(port) })
