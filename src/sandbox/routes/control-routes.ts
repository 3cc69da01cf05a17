// `/_sandbox/…`: controls for tests, and the list of contracts. Only for this machine, and not for web pages open on
// it.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { unholdablePaths, unholdableWords } from '../../contract/values/holdable-text.ts'
import type { SandboxContext } from '../actions/action.ts'
import { callbackFaultShape, callbackShape } from '../callbacks/target.ts'
import { armShape, type Faults } from './faults.ts'
import { ObstacleError } from '../flow-life/obstacle.ts'
import { expire, invalidate, release } from '../flow-life/steps.ts'
import { listPage } from '../pages/list-page.ts'
import { gonePage } from '../pages/scan-page.ts'
import { isLocal } from './guard.ts'
import { guarded, sendPage } from './page-reply.ts'

const amount = z.number().int().min(0).max(1_000_000_000)
export const quotaShape = z
  .strictObject({ quota: amount.optional(), previews: amount.optional(), freeCancellations: amount.optional() })
  .refine((asked) => Object.keys(asked).length > 0, 'quota, previews or freeCancellations')
export const eventShape = z.strictObject({ event: z.enum(['expire', 'invalidate', 'release']) })

export function addControlRoutes(app: FastifyInstance, faults: Faults, context: SandboxContext): void {
  void app.register(
    async (control) => {
      control.addHook('onRequest', async (request, reply) => {
        // Pages of other origins send an Origin header; tests do not.
        if (isLocal(request) && request.headers.origin === undefined) return
        return reply.code(403).send({ error: 'The control routes answer programs on this machine only.' })
      })
      addFaultRoutes(control, faults, context)
      addFlowRoutes(control, context)
    },
    { prefix: '/_sandbox' },
  )
}

function addFaultRoutes(control: FastifyInstance, faults: Faults, { outbox, store }: SandboxContext): void {
  control.post('/faults', async (request, reply) => {
    const read = holdableShape(armShape).safeParse(parse(request.body))
    if (!read.success) return refused(reply, read.error)
    faults.arm(read.data)
    return { armed: read.data }
  })
  control.post('/callbacks', async (request, reply) => {
    const read = holdableShape(callbackShape).safeParse(parse(request.body))
    if (!read.success) return refused(reply, read.error)
    await outbox.pointAt(read.data)
    return { url: read.data.url ?? null }
  })
  control.get('/callbacks', async () => ({ deliveries: await outbox.deliveries() }))
  control.post('/callback-faults', async (request, reply) => {
    const read = holdableShape(callbackFaultShape).safeParse(parse(request.body))
    if (!read.success) return refused(reply, read.error)
    outbox.arm({ ...read.data })
    return { armed: read.data }
  })
  control.get('/quota', () => store.flows.account())
  control.post('/quota', async (request, reply) => {
    const read = holdableShape(quotaShape).safeParse(parse(request.body))
    if (!read.success) return refused(reply, read.error)
    await store.flows.setAccount(read.data)
    return store.flows.account()
  })
}

function addFlowRoutes(control: FastifyInstance, { flowService, store, now }: SandboxContext): void {
  control.get('/', async (_request, reply) =>
    sendPage(reply, listPage(await flowService.all(), await store.qrCodes.all(), await store.flows.account(), now())),
  )

  control.get('/flows', async () => {
    const all = await flowService.all()
    return {
      count: all.length,
      flows: all.map(({ id, status, createdAt, request, approvers, life, filled }) => ({
        flowId: id,
        status,
        createdAt,
        request,
        approvers,
        history: life.history,
        filled,
      })),
    }
  })

  control.get<{ Params: { id: string; recipientId: string } }>(
    '/flows/:id/sign/:recipientId',
    async ({ params }, reply) => {
      const flow = await flowService.find(params.id)
      const signer = flow?.life.signers.find(({ recipientId }) => recipientId === params.recipientId)
      if (!flow || !signer) return sendPage(reply, gonePage(), 404)
      const token = await store.signLinks.add({
        flowId: flow.id,
        recipientId: signer.recipientId,
        handOvers: signer.handOvers.length,
        identity: { name: '', mobile: '', organization: '' },
      })
      return guarded(reply).redirect(`/sign/${token}`, 302)
    },
  )

  control.post<{ Params: { id: string } }>('/flows/:id/events', async ({ params, body }, reply) => {
    const read = holdableShape(eventShape).safeParse(parse(body))
    if (!read.success) return refused(reply, read.error)
    const steps = { expire, invalidate, release }
    try {
      const flow = await flowService.change(params.id, ({ life }, at) => ({ life: steps[read.data.event](life, at) }))
      return flow ? { status: flow.life.status } : await reply.code(404).send({ error: 'There is no such contract.' })
    } catch (error) {
      if (error instanceof ObstacleError) return reply.code(409).send({ error: error.obstacle })
      throw error
    }
  })
}

function refused(reply: FastifyReply, error: z.ZodError): FastifyReply {
  return reply
    .code(400)
    .send({ error: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') })
}

/** The shape, for bodies whose texts can be kept. */
function holdableShape<S extends z.ZodType>(shape: S) {
  return z
    .unknown()
    .superRefine((body, check) => {
      const { value: path } = unholdablePaths(body).next()
      if (path) check.addIssue({ code: 'custom', path: [...path], message: unholdableWords })
    })
    .pipe(shape)
}

function parse(body: unknown): unknown {
  try {
    return body instanceof Uint8Array ? JSON.parse(Buffer.from(body).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}
