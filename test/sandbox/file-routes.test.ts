// Links that outlive their file.
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { FileProblem } from '../../src/sandbox/files/file-problem.ts'
import { addFileRoutes } from '../../src/sandbox/routes/file-routes.ts'
import type { FileStore, StoredLink } from '../../src/sandbox/store/file-store.ts'

/** A store whose file is removed between the link and the reading. */
function appWith(kind: StoredLink['kind'], read: FileStore['read']) {
  const app = fastify()
  const followLink = async (): Promise<StoredLink> => ({ fileId: 'f', kind, name: '合同.pdf' })
  addFileRoutes(app, { followLink, read } as unknown as FileStore)
  return app
}

const isGone = () => Promise.reject(new FileProblem('gone'))

it.each([
  ['download', '/files/token'],
  ['page', '/preview/token/document.pdf'],
] as const)('a %s whose file has just expired says that the link is no longer good', async (kind, url) => {
  const answer = await appWith(kind, isGone).inject({ url })
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    404,
    'text/plain; charset=utf-8',
    'no-store',
  ])
  expect(answer.body).toContain('已过期')
})

it('a store that fails otherwise is no expired link', async () => {
  const answer = await appWith('download', () => Promise.reject(new Error('away'))).inject({ url: '/files/token' })
  expect(answer.statusCode).toBe(500)
})
