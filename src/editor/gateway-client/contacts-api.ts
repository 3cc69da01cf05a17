// The gateway's routes of the address book: people and companies that contracts were sent to before. Kept in the
// gateway's store alone; nothing of it stays in the browser.
import type { Contact } from '../../gateway/routes.ts'
import { answerOf, GatewayError } from './api.ts'

export type { Contact }

/** Newest first. An answer of another shape is told as no answer. */
export async function getContacts(): Promise<readonly Contact[]> {
  const response = await asked('GET', '/api/contacts')
  const answer = answerOf<unknown>(response.status, await response.text().catch(() => ''))
  const list = typeof answer === 'object' && answer !== null && 'contacts' in answer ? answer.contacts : null
  if (!Array.isArray(list) || !list.every(isContact)) throw new GatewayError('unexpected')
  return list
}

export async function forgetContact(id: string): Promise<void> {
  await done(await asked('DELETE', `/api/contacts/${encodeURIComponent(id)}`))
}

export async function forgetAllContacts(): Promise<void> {
  await done(await asked('DELETE', '/api/contacts'))
}

async function asked(method: 'GET' | 'DELETE', path: string): Promise<Response> {
  try {
    return await fetch(path, { method })
  } catch {
    throw new GatewayError('offline')
  }
}

/** 204 has no body to read. */
async function done(response: Response): Promise<void> {
  if (response.status === 204) return
  answerOf<unknown>(response.status, await response.text().catch(() => ''))
}

const texts = ['id', 'organizationName', 'name', 'mobile', 'userId', 'email', 'usedAt'] as const

function isContact(value: unknown): value is Contact {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return (
    (fields.kind === 'company' || fields.kind === 'person') && texts.every((key) => typeof fields[key] === 'string')
  )
}
