// The address book: people and companies that contracts were sent to before. It is stored only in the gateway, never in
// the browser.
import type { Contact } from '../../gateway/routes.ts'
import { call, GatewayError } from './call.ts'

/** Newest first. An answer of another shape is an `unexpected` GatewayError. */
export async function getContacts(): Promise<readonly Contact[]> {
  const answer: unknown = await call('GET /api/contacts')
  const list = typeof answer === 'object' && answer !== null && 'contacts' in answer ? answer.contacts : null
  if (!Array.isArray(list) || !list.every(isContact)) throw new GatewayError('unexpected')
  return list
}

const texts = ['id', 'organizationName', 'name', 'mobile', 'userId', 'email', 'usedAt'] as const

function isContact(value: unknown): value is Contact {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return (
    (fields.kind === 'company' || fields.kind === 'person') && texts.every((key) => typeof fields[key] === 'string')
  )
}
