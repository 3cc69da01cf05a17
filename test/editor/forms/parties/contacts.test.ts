// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { contactTitle, searchContacts } from '../../../../src/editor/forms/parties/contacts/contact-search.ts'
import { call } from '../../../../src/editor/gateway-client/call.ts'
import { getContacts } from '../../../../src/editor/gateway-client/contacts.ts'
import { firm, someone } from './some-contacts.ts'

const contacts = [firm, someone]

function answers(status: number, body = ''): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(async () => new Response(status === 204 ? null : body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => vi.unstubAllGlobals())

describe('searching the address book', () => {
  it.each([
    ['', [firm, someone]],
    ['李四', [firm]],
    ['某某 138', [firm]],
    ['1111', [someone]],
    ['某某 王五', []],
    ['acme', [firm]],
  ])('%j', (typed, found) => {
    expect(searchContacts(contacts, typed)).toEqual(found)
  })

  it('shows a mobile without its middle', () => {
    expect(contactTitle({ ...someone, name: '' })).toBe('139****1111')
  })
})

describe('the routes of the address book', () => {
  it('give the list', async () => {
    const fetch = answers(200, JSON.stringify({ contacts }))
    expect(await getContacts()).toEqual(contacts)
    expect(fetch).toHaveBeenCalledWith('/api/contacts', { method: 'GET' })
  })

  it.each([
    ['a page in place of an answer', 200, '<!doctype html>', 'offline'],
    ['an answer of another shape', 200, '{"contacts":[{"id":1}]}', 'unexpected'],
    ['no list', 200, '[]', 'unexpected'],
    ['a gateway that does not know them', 404, '{"error":{"code":"not-found","message":""}}', 'not-found'],
  ])('say so of %s', async (_, status, body, code) => {
    answers(status, body)
    await expect(getContacts()).rejects.toMatchObject({ name: 'GatewayError', code })
  })

  it('say so where nobody answers', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('failed'))),
    )
    await expect(getContacts()).rejects.toMatchObject({ code: 'offline' })
    await expect(call('DELETE /api/contacts')).rejects.toMatchObject({ code: 'offline' })
  })

  it('forget one, and all', async () => {
    const fetch = answers(204)
    await call('DELETE /api/contacts/{contactId}', { params: { contactId: 'a/b' } })
    await call('DELETE /api/contacts')
    expect(fetch.mock.calls).toEqual([
      ['/api/contacts/a%2Fb', { method: 'DELETE' }],
      ['/api/contacts', { method: 'DELETE' }],
    ])
  })

  it('say that nothing was forgotten where it was not', async () => {
    answers(500, '{"error":{"code":"internal","message":""}}')
    await expect(call('DELETE /api/contacts/{contactId}', { params: { contactId: 'a' } })).rejects.toMatchObject({
      code: 'internal',
    })
  })
})
