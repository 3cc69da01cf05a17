// The address book.
import { z } from 'zod'
import { answer, noContent, route } from '../api/define-route.ts'
import { moment } from '../api/shapes.ts'
import { Failure } from '../failures/failure.ts'
import { contactKinds } from '../store/tables.ts'

const contact = z
  .object({
    id: z.uuid(),
    kind: z.enum(contactKinds),
    organizationName: z.string().describe('Empty for a person.'),
    name: z.string(),
    mobile: z.string(),
    userId: z.string().describe('Tencent’s UserId, where the contact is known by it.'),
    email: z.string(),
    usedAt: moment.describe('When a contract was last sent to them.'),
  })
  .meta({ id: 'Contact' })
export type Contact = z.output<typeof contact>

const contactList = z.object({ contacts: z.array(contact) }).meta({ id: 'ContactList' })
export type ContactList = z.output<typeof contactList>

export const contactRoutes = {
  contacts: route(
    {
      method: 'GET',
      path: '/api/contacts',
      summary: 'The parties that contracts were sent to, those used last first.',
      answers: { 200: contactList },
    },
    async (_input, { store }) => {
      const rows = await store.contacts.list()
      return answer(200, { contacts: rows.map((row) => ({ ...row, usedAt: row.usedAt.toISOString() })) })
    },
  ),

  forgetContact: route(
    {
      method: 'DELETE',
      path: '/api/contacts/{contactId}',
      summary: 'Forgets one of them.',
      params: z.object({ contactId: z.uuid() }),
      answers: { 204: noContent },
      failures: [404],
    },
    async ({ params }, { store }) => {
      if (!(await store.contacts.forget(params.contactId))) throw new Failure('not-found', 'There is no such contact.')
      return answer(204, null)
    },
  ),

  forgetContacts: route(
    { method: 'DELETE', path: '/api/contacts', summary: 'Forgets all of them.', answers: { 204: noContent } },
    async (_input, { store }) => {
      await store.contacts.forgetAll()
      return answer(204, null)
    },
  ),
}
