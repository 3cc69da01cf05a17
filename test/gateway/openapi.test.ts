// The description of the API, held against the API.
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from '../../src/gateway/api/openapi.ts'
import { slow } from '../database/stores.ts'
import { onAnyStore, startGateway } from './a-gateway.ts'
import { startFakeTencent } from './fake-tencent.ts'

const document = z
  .object({
    openapi: z.literal('3.1.0'),
    info: z.object({ version: z.string() }),
    paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) }))),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  })
  .parse(openApiDocument('1.2.3'))

it('is a valid OpenAPI 3.1 document', async () => {
  expect(await new Validator().validate(openApiDocument('1.2.3'))).toEqual({ valid: true })
})

it('points to nothing that is not there, and repeats no shape that has a name', () => {
  const references = [...JSON.stringify(openApiDocument('1')).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(Object.keys(document.components.schemas).sort()).toEqual([...new Set(references)].sort())
})

it('has every route of the gateway, and no other', slow, async () => {
  const tencent = await startFakeTencent()
  const gateway = await startGateway(onAnyStore(), tencent)
  const described = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`))
  expect((await gateway.request('GET', '/api/openapi.json')).json()).toEqual(openApiDocument('1.2.3'))
  for (const route of described) {
    const [method, path = ''] = route.split(' ')
    expect(gateway.app.hasRoute({ method: method as 'GET', url: path.replace(/\{(\w+)\}/g, ':$1') }), route).toBe(true)
  }
  const registered = [...gateway.app.printRoutes({ commonPrefix: false }).matchAll(/\(([A-Z, ]+)\)/g)].flatMap(([, methods = '']) => methods.split(', '))
  // Beside the API's own: the document itself, and the page.
  expect(registered.filter((method) => method !== 'HEAD')).toHaveLength(described.length + 2)
  await gateway.close()
  await tencent.close()
})

it('says of every route how it fails', () => {
  for (const operations of Object.values(document.paths)) {
    for (const { responses } of Object.values(operations)) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429', '500']))
  }
})
