// Health, readiness and environment.
import { z } from 'zod'
import { maxFileBytes } from '../../document/open-error.ts'
import { answer, route } from '../api/define-route.ts'
import { Failure } from '../failures/failure.ts'
import { consoleUrlOf } from '../settings/environments.ts'

const health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' })

const ready = z.object({ status: z.literal('ready') }).meta({ id: 'Ready' })
const READY_LIMIT_MS = 2000

const environment = z
  .object({
    environment: z.enum(['sandbox', 'test', 'production']),
    version: z.string(),
    maxFileBytes: z.int(),
    consoleUrl: z
      .url()
      .nullable()
      .describe('Tencent’s console, where contracts are found by hand. The sandbox has none.'),
  })
  .meta({ id: 'Environment' })
export type Environment = z.output<typeof environment>

export const generalRoutes = {
  health: route(
    {
      method: 'GET',
      path: '/api/health',
      summary: 'Whether the gateway runs; whether it can work, GET /api/ready says.',
      answers: { 200: health },
    },
    async (_input, { version }) => answer(200, { status: 'ok', version }),
  ),

  ready: route(
    {
      method: 'GET',
      path: '/api/ready',
      summary: 'Whether the gateway can work: its store answers within two seconds. 503 if it does not.',
      answers: { 200: ready },
    },
    async (_input, { store }) => {
      if (await store.probe.answersWithin(READY_LIMIT_MS)) return answer(200, { status: 'ready' })
      throw new Failure('unavailable', 'The gateway’s store does not answer.')
    },
  ),

  environment: route(
    {
      method: 'GET',
      path: '/api/environment',
      summary: 'Which Tencent eSign it speaks to.',
      answers: { 200: environment },
    },
    async (_input, { settings: { ess }, version }) =>
      answer(200, { environment: ess, version, maxFileBytes, consoleUrl: consoleUrlOf(ess) }),
  ),
}
