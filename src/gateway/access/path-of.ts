// The path of a request as the router reads it: `/%61pi/flows` is `/api/flows`, and every rule about paths has to know.
import type { FastifyRequest } from 'fastify'

export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const [path = ''] = url.split(/[?#]/)
  try {
    return decodeURIComponent(path)
  } catch {
    // The router refuses it.
    return path
  }
}
