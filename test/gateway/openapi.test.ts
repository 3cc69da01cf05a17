// The description of the API, held against the API.
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from '../../src/gateway/routes.ts'
import { slow } from '../database/stores.ts'
import { openGateway } from './support/open-gateway.ts'

const document = z
  .object({
    openapi: z.literal('3.1.0'),
    info: z.object({ version: z.string(), license: z.object({ name: z.string(), identifier: z.string() }) }),
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({ operationId: z.string(), tags: z.array(z.string()), responses: z.record(z.string(), z.unknown()) }),
      ),
    ),
  })
  .parse(openApiDocument('1.2.3'))

/**
 * What breaks Redocly's recommended rules, warnings among them, and that each operation has a tag that is described.
 */
async function problemsOf(described: object): Promise<readonly string[]> {
  const config = await createConfig({
    extends: ['recommended'],
    rules: { 'operation-tag-defined': 'error', 'operation-singular-tag': 'error' },
  })
  const problems = await lintFromString({ source: JSON.stringify(described), config })
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

it("is a valid OpenAPI 3.1 document, and keeps Redocly's recommended rules", async () => {
  expect(await problemsOf(openApiDocument('1.2.3'))).toEqual([])
})

it.each<readonly [string, object]>([
  ['no-empty-servers', { servers: [] }],
  ['info-license', { info: { title: 'Luokuan gateway', version: '1' } }],
  ['struct', { paths: { '/api/health': { get: { responses: { 200: {} } } } } }],
  ['no-unresolved-refs', { components: {} }],
  ['operation-tag-defined', { tags: [] }],
  ['no-unused-components', { paths: {} }],
  ['security-defined', { components: {} }],
])('would not keep %s with another part', async (rule, part) => {
  expect(await problemsOf({ ...openApiDocument('1.2.3'), ...part })).toContainEqual(expect.stringMatching(`^${rule}: `))
})

it('names the licence of the package', () => {
  const { license } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    license: string
  }
  expect(document.info.license).toEqual({ name: license, identifier: license })
})

it('describes no tag that no route has', () => {
  const { tags } = z.object({ tags: z.array(z.object({ name: z.string() })) }).parse(openApiDocument('1'))
  const used = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).flatMap((operation) => operation.tags),
  )
  expect(tags.map(({ name }) => name).sort()).toEqual([...new Set(used)].sort())
})

const { gateway } = openGateway()

it('has every route of the gateway, and no other', slow, async () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect((await gateway.request('GET', '/api/openapi.json')).json()).toEqual(openApiDocument('1.2.3'))
  for (const route of described) {
    const [method, path = ''] = route.split(' ')
    expect(gateway.app.hasRoute({ method: method as 'GET', url: path.replace(/\{(\w+)\}/g, ':$1') }), route).toBe(true)
  }
  const registered = [...gateway.app.printRoutes({ commonPrefix: false }).matchAll(/\(([A-Z, ]+)\)/g)].flatMap(
    ([, methods = '']) => methods.split(', '),
  )
  // Beside the API's own: the document itself, and the page.
  expect(registered.filter((method) => method !== 'HEAD')).toHaveLength(described.length + 2)
})

it('says of every route how it fails', () => {
  for (const operations of Object.values(document.paths)) {
    for (const { responses } of Object.values(operations))
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '500']))
  }
})
