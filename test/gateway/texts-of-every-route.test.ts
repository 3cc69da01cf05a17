// No text that comes to the gateway ends in an error of the gateway: every route names the field that no store can
// hold.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from '../../src/gateway/routes.ts'
import { openGateway } from './support/open-gateway.ts'
import { testPdf } from './support/a-gateway.ts'

/** NUL, half of an emoji, no character, another control character. */
const bad = ['a\u0000', '\ud83d', '\udc00甲', '\ufffe', '\uffff', '\u000b']

type Schema = { readonly [key: string]: unknown }
const parameter = z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']) })
const operation = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z
    .object({ content: z.partialRecord(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) })) })
    .optional(),
})
const { paths, components } = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  })
  .parse(openApiDocument('1.2.3'))

const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, one]) => ({ method: method.toUpperCase() as 'GET' | 'POST', path, ...one })),
)

/** Every text in a body, as bodies in which that one alone is `text`, each with the text's path. */
function* bodiesWith(text: string, schema: Schema): Generator<readonly [path: string, body: unknown]> {
  const { $ref, type, properties, items, additionalProperties, anyOf, oneOf, allOf } = schema
  if (typeof $ref === 'string') return yield* bodiesWith(text, components.schemas[$ref.split('/').at(-1)!]!)
  for (const one of [anyOf, oneOf, allOf].flat()) if (one) yield* bodiesWith(text, one as Schema)
  if (type === 'array') {
    for (const [path, body] of bodiesWith(text, items as Schema)) yield [`.0${path}`, [body]]
  } else if (type === 'object') {
    for (const [key, inner] of Object.entries((properties ?? {}) as Record<string, Schema>))
      for (const [path, body] of bodiesWith(text, inner)) yield [`.${key}${path}`, { [key]: body }]
    // Any JSON, such as a request of Tencent's.
    if (typeof additionalProperties === 'object') {
      yield ['.a.0.b', { a: [{ b: text }] }]
      yield ['.a', { a: { [text]: 1 } }]
    }
  } else if (type === 'string') yield ['', text]
}

const { gateway } = openGateway({ settings: { ess: 'sandbox' } })
/** Whatever form a route's id has. */
const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
let address = 0

/** From an address of its own, since requests are limited by address. */
const ask = (method: 'GET' | 'POST', url: string, body?: object | Buffer, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method,
    url,
    remoteAddress: `127.0.${Math.floor((address += 1) / 200)}.1`,
    headers: { host: '127.0.0.1:7300', origin: 'http://127.0.0.1:7300', ...headers },
    ...(body !== undefined && { payload: body }),
  })

const named = (place: string) => `${place}: has a control character, half of a surrogate pair, U+FFFE or U+FFFF`

it('there are routes with bodies, queries, paths and headers', () => {
  const places = operations.flatMap(({ parameters, requestBody }) => [
    ...parameters.map((one) => one.in),
    ...(requestBody ? Object.keys(requestBody.content) : []),
  ])
  expect(places).toEqual(expect.arrayContaining(['path', 'query', 'header', 'application/json', 'application/pdf']))
})

it.each(operations.map((one) => [`${one.method} ${one.path}`, one] as const))(
  '%s names the text that no store can hold',
  async (_, { method, path, parameters, requestBody }) => {
    const pathWith = (text: string) => path.replace(/\{\w+\}/g, encodeURIComponent(text))
    const json = requestBody?.content['application/json']?.schema
    for (const text of bad) {
      if (json) {
        const bodies = [...bodiesWith(text, json)]
        expect(bodies).not.toEqual([])
        for (const [place, body] of bodies) {
          const answered = await ask(method, pathWith(id), body as object)
          expect(answered.json()).toEqual({ error: { code: 'bad-request', message: named(`body${place}`) } })
        }
      }
      if (/\p{Cs}/u.test(text)) continue
      for (const { name, in: where } of parameters) {
        if (where === 'path') {
          const answered = await ask(method, pathWith(text), json && {})
          expect(answered.json()).toEqual({ error: { code: 'bad-request', message: named(`path.${name}`) } })
        } else if (where === 'query') {
          const answered = await ask(method, `${pathWith(id)}?${name}=${encodeURIComponent(text)}`, json && {})
          expect(answered.json()).toEqual({ error: { code: 'bad-request', message: named(`query.${name}`) } })
        }
      }
    }
    // Half of a pair as UTF-8 would have it, which is none.
    for (const { name, in: where } of parameters) {
      if (where === 'query')
        expect((await ask(method, `${pathWith(id)}?${name}=%ED%A0%BD`, json && {})).statusCode).toBeLessThan(500)
      if (where === 'path')
        expect((await ask(method, path.replace(/\{\w+\}/g, '%ED%A0%BD'), json && {})).statusCode).toBe(400)
    }
  },
)

it('a file’s name loses what no store can hold', async () => {
  for (const name of ['合\u0000同.pdf', '合\u0001同.pdf', '合\ufffe同\uffff.pdf']) {
    const answered = await ask('POST', '/api/files', testPdf('a4-four-pages.pdf'), {
      'content-type': 'application/pdf',
      'x-file-name': encodeURIComponent(name),
    })
    expect(answered.statusCode).toBe(200)
  }
  const half = await ask('POST', '/api/files', testPdf('a4-four-pages.pdf'), {
    'content-type': 'application/pdf',
    'x-file-name': '%ED%A0%BD.pdf',
  })
  expect(half.statusCode).toBe(400)
})
