// Refuses addresses with characters that no store can hold: there is nothing behind them.
import type { FastifyInstance } from 'fastify'
import { unholdablePaths, unholdableWords } from '../../contract/values/holdable-text.ts'
import { alone } from '../pages/words.ts'

export function refuseUnholdableAddresses(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ params, routeOptions }, reply) => {
    const { value: path } = unholdablePaths(params).next()
    if (!path) return
    if (routeOptions.url?.startsWith('/_sandbox/') === true)
      return reply.code(400).send({ error: `${path.join('.')}: ${unholdableWords}` })
    return reply.code(404).type('text/plain; charset=utf-8').send(alone('goneText'))
  })
}
