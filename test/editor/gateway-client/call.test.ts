// @vitest-environment jsdom
// Calling the gateway's routes by their names, with the types that the routes have.
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { call, callForFile, GatewayError, type UploadRoute } from '../../../src/editor/gateway-client/call.ts'
import type { FlowList, NewSend, Send } from '../../../src/gateway/routes.ts'

afterEach(() => vi.unstubAllGlobals())

/** What is asked, as one line and its body; each call is answered with `answer`. */
function gatewayThatAnswers(answer: () => Response | Promise<Response>) {
  const asked: (readonly [line: string, body: unknown])[] = []
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    asked.push([`${method} ${url}`, typeof body === 'string' ? JSON.parse(body) : body])
    return answer()
  })
  return asked
}

describe('a call', () => {
  it('fills the path, leaves out what is not asked for, and sends the body as JSON', async () => {
    const asked = gatewayThatAnswers(() => Response.json({}))
    await call('GET /api/environment')
    await call('GET /api/flows/{flowId}', { params: { flowId: 'a/b?c' } })
    await call('GET /api/flows', { query: { query: '甲 & 乙', status: undefined, page: 2, size: 50 } })
    await call('POST /api/flows/{flowId}/cancellation', { params: { flowId: 'f' }, body: { message: '撤' } })
    expect(asked).toEqual([
      ['GET /api/environment', undefined],
      ['GET /api/flows/a%2Fb%3Fc', undefined],
      ['GET /api/flows?query=%E7%94%B2+%26+%E4%B9%99&page=2&size=50', undefined],
      ['POST /api/flows/f/cancellation', { message: '撤' }],
    ])
  })

  it('answers with JSON, with null where there is nothing, or with the bytes of a file', async () => {
    gatewayThatAnswers(() => Response.json({ contacts: [] }))
    expect(await call('GET /api/contacts')).toEqual({ contacts: [] })
    gatewayThatAnswers(() => new Response(null, { status: 204 }))
    expect(await call('DELETE /api/contacts')).toBeNull()
    gatewayThatAnswers(() => new Response(new Uint8Array([37, 80, 68, 70])))
    const params = { conversionId: 'c' }
    expect(await callForFile('GET /api/conversions/{conversionId}/pdf', { params })).toEqual(
      new Uint8Array([37, 80, 68, 70]),
    )
  })

  it.each<readonly [string, () => Response | Promise<Response>, object]>([
    [
      'the gateway’s own code',
      () => Response.json({ error: { code: 'not-set-up' } }, { status: 409 }),
      { code: 'not-set-up' },
    ],
    [
      'what Tencent said',
      () => Response.json({ error: { code: 'refused', tencent: { code: 'C', message: 'm' } } }, { status: 422 }),
      { code: 'refused', tencent: { code: 'C', message: 'm' }, send: null, rules: [] },
    ],
    ['a failure that names no code', () => Response.json({}, { status: 500 }), { code: 'unexpected' }],
    ['an answer that is no JSON', () => new Response('<html>'), { code: 'offline' }],
    ['no answer', () => Promise.reject(new TypeError('fetch failed')), { code: 'offline' }],
  ])('fails with a GatewayError: %s', async (_case, answer, error) => {
    gatewayThatAnswers(answer)
    const failed = await call('GET /api/environment').catch((thrown: unknown) => thrown)
    expect(failed).toBeInstanceOf(GatewayError)
    expect(failed).toMatchObject(error)
  })

  it('has the types of the route', () => {
    expectTypeOf(call<'GET /api/flows'>).returns.resolves.toEqualTypeOf<FlowList>()
    expectTypeOf(call<'POST /api/sends'>).returns.resolves.toEqualTypeOf<{ send: Send }>()
    expectTypeOf<{ body: NewSend }>().toExtend<Parameters<typeof call<'POST /api/sends'>>[1]>()
    expectTypeOf<Parameters<typeof call<'DELETE /api/contacts'>>>().toEqualTypeOf<[name: 'DELETE /api/contacts']>()
    expectTypeOf(call<'DELETE /api/contacts'>).returns.resolves.toEqualTypeOf<null>()
    expectTypeOf<UploadRoute>().toEqualTypeOf<'POST /api/files' | 'POST /api/pictures' | 'POST /api/conversions'>()
    expectTypeOf<{ query: { draftId: string } }>().toExtend<Parameters<typeof call<'GET /api/sends'>>[1]>()
    expectTypeOf<{ query: { flowId: string } }>().not.toExtend<Parameters<typeof call<'GET /api/sends'>>[1]>()
  })
})
