// `/_sandbox/…`: what tests ask of the sandbox. From this machine only, and not from a web page that happens to be open on it.
import type { FastifyInstance } from 'fastify'
import { armShape, type Faults } from '../faults.ts'
import type { FlowStore } from '../store/flow-store.ts'

export function addControlRoutes(app: FastifyInstance, faults: Faults, flows: FlowStore): void {
  void app.register(
    async (control) => {
      control.addHook('onRequest', async (request, reply) => {
        const local = isLoopbackAddress(request.ip) && isLoopbackName(request.hostname)
        // A page of another origin sends one with its request; a test does not.
        if (local && request.headers.origin === undefined) return
        return reply.code(403).send({ error: 'The control routes answer programs on this machine only.' })
      })

      control.post('/faults', async (request, reply) => {
        const read = armShape.safeParse(parse(request.body))
        if (!read.success) return reply.code(400).send({ error: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') })
        faults.arm(read.data)
        return { armed: read.data }
      })

      control.get('/flows', async () => {
        const all = await flows.all()
        return {
          count: all.length,
          flows: all.map(({ id, status, createdAt, request, approvers }) => ({ flowId: id, status, createdAt, request, approvers })),
        }
      })
    },
    { prefix: '/_sandbox' },
  )
}

function parse(body: unknown): unknown {
  try {
    return body instanceof Uint8Array ? JSON.parse(Buffer.from(body).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** A name of somebody else's that leads here would let their page in (DNS rebinding). */
function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}
