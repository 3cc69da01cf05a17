// The sessions of people who have logged in: begun, listed, ended.
import { z } from 'zod'
import { answer, noContent, route } from '../api/define-route.ts'
import { moment } from '../api/shapes.ts'
import { Failure } from '../failures/failure.ts'

const login = z.object({ token: z.string().max(1000) }).meta({ id: 'Login' })

const session = z
  .object({
    id: z.string(),
    createdAt: moment,
    usedAt: moment.describe('To within ten seconds.'),
    userAgent: z.string().describe('What the browser calls itself, shortened.'),
    isOwn: z.boolean().describe('Whether it is the session that asks.'),
  })
  .meta({ id: 'Session' })
export type Session = z.output<typeof session>

export const sessionRoutes = {
  login: route(
    {
      method: 'POST',
      path: '/api/session',
      summary: 'Logs a person in with the access token: begins a session and sets its cookie.',
      body: login,
      answers: { 204: noContent },
    },
    async ({ body, request, reply }, { guard }) => {
      await guard.logIn(body.token, request, reply)
      return answer(204, null)
    },
  ),

  logout: route(
    { method: 'DELETE', path: '/api/session', summary: 'Logs out: ends the session.', answers: { 204: noContent } },
    async ({ request, reply }, { guard }) => {
      await guard.logOut(request, reply)
      return answer(204, null)
    },
  ),

  listSessions: route(
    {
      method: 'GET',
      path: '/api/sessions',
      summary: 'The sessions that have not ended, the latest first. None without an access token.',
      answers: { 200: z.object({ sessions: z.array(session) }).meta({ id: 'Sessions' }) },
    },
    async ({ request }, { guard: { sessions } }) => {
      const own = (await sessions?.find(request.headers.cookie)) ?? null
      const all = (await sessions?.list()) ?? []
      return answer(200, {
        sessions: all.map(({ id, createdAt, usedAt, userAgent }) => ({
          id,
          createdAt: createdAt.toISOString(),
          usedAt: usedAt.toISOString(),
          userAgent,
          isOwn: id === own,
        })),
      })
    },
  ),

  endSession: route(
    {
      method: 'DELETE',
      path: '/api/sessions/{id}',
      summary: 'Ends a session. Other gateways on the same store take up to ten seconds to notice.',
      params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
      answers: { 204: noContent },
      failures: [404],
    },
    async ({ params }, { guard: { sessions } }) => {
      if (!(await sessions?.end(params.id))) throw new Failure('not-found', 'There is no such session.')
      return answer(204, null)
    },
  ),
}
