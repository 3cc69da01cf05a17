// @vitest-environment jsdom
// Who is logged in, ending a session, logging out.
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Sessions } from '../../../src/editor/frame/Sessions.tsx'
import { startLanguages } from '../../../src/editor/ui/i18n/i18n.ts'
import { antdInJsdom } from '../antd-in-jsdom.ts'
import { WithQueries } from '../with-queries.tsx'

let sessions: { id: string; createdAt: string; usedAt: string; userAgent: string; isOwn: boolean }[]
let asked: string[]

beforeEach(async () => {
  antdInJsdom()
  await startLanguages()
  const createdAt = '2026-11-21T10:00:00.000Z'
  sessions = [
    { id: 'a', createdAt, usedAt: createdAt, userAgent: 'Firefox', isOwn: true },
    { id: 'b', createdAt, usedAt: createdAt, userAgent: 'Safari', isOwn: false },
  ]
  asked = []
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    asked.push(`${method} ${url}`)
    if (method === 'GET') return new Response(JSON.stringify({ sessions }))
    sessions = sessions.filter(({ id }) => !url.endsWith(`/${id}`))
    return new Response(null, { status: 204 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test('sessions are listed, and others than the own one can be ended', async () => {
  render(<Sessions />, { wrapper: WithQueries })
  await userEvent.click(await screen.findByRole('button', { name: '登录会话' }))
  const items = await screen.findAllByRole('listitem')
  expect(items.map((item) => within(item).queryByRole('button') !== null)).toEqual([false, true])
  await userEvent.click(within(items[1]!).getByRole('button'))
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
  expect(asked).toContain('DELETE /api/sessions/b')
})

test('without sessions there is nothing', async () => {
  sessions = []
  const { container } = render(<Sessions />, { wrapper: WithQueries })
  await waitFor(() => expect(asked).toEqual(['GET /api/sessions']))
  expect(container).toBeEmptyDOMElement()
})

test('logging out ends the session on the server', async () => {
  render(<Sessions />, { wrapper: WithQueries })
  await userEvent.click(await screen.findByRole('button', { name: '登录会话' }))
  await userEvent.click(screen.getByRole('button', { name: '退出登录' }))
  await waitFor(() => expect(asked).toContain('DELETE /api/session'))
})
