// Pictures of seals, under links that are valid for five minutes.
import type { FastifyInstance } from 'fastify'
import type { SealLinks } from '../seals/seal-links.ts'
import type { Drawings } from '../jobs/drawings.ts'
import { alone } from '../pages/words.ts'

export function addSealRoutes(app: FastifyInstance, links: SealLinks, drawings: Drawings): void {
  app.get<{ Params: { token: string } }>('/seals/:token', async ({ params }, reply) => {
    const seal = links.open(params.token)
    reply
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
    if (!seal) return reply.code(404).type('text/plain; charset=utf-8').send(alone('goneText'))
    return reply.type('image/png').send(Buffer.from(await drawings.seal(seal.id)))
  })
}
