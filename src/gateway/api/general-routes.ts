// Health, environment, session, and the description of the API.
import type { FastifyInstance } from 'fastify'
import { maxFileBytes } from '../../document/open-error.ts'
import { consoleUrlOf } from '../settings/environments.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { openApiDocument } from './openapi.ts'
import { routeList } from './route-list.ts'

export function addGeneralRoutes(app: FastifyInstance, { guard, settings, version }: Context): void {
  addRoute(app, routeList.health, async () => answer(200, { status: 'ok', version }))
  addRoute(app, routeList.environment, async () =>
    answer(200, { environment: settings.ess, version, maxFileBytes, consoleUrl: consoleUrlOf(settings.ess) }),
  )
  addRoute(app, routeList.login, async ({ body, request, reply }) => {
    guard.logIn(body.token, request, reply)
    return answer(204, null)
  })
  addRoute(app, routeList.logout, async ({ request, reply }) => {
    guard.logOut(request, reply)
    return answer(204, null)
  })
  const document = openApiDocument(version)
  app.get('/api/openapi.json', async () => document)
}
