// The address book.
import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'

export function addContactRoutes(app: FastifyInstance, { store: { contacts } }: Context): void {
  addRoute(app, routeList.contacts, async () => {
    const rows = await contacts.list()
    return answer(200, {
      contacts: rows.map(({ usedAt, ...contact }) => ({ ...contact, usedAt: usedAt.toISOString() })),
    })
  })
  addRoute(app, routeList.forgetContact, async ({ params }) => {
    if (!(await contacts.forget(params.contactId))) throw new Failure('not-found', 'There is no such contact.')
    return answer(204, null)
  })
  addRoute(app, routeList.forgetContacts, async () => {
    await contacts.forgetAll()
    return answer(204, null)
  })
}
