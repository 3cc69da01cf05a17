// No text that comes to the sandbox ends in an error of the sandbox: every action names the field that no store can
// hold, and so does every control.
import { expect, it } from 'vitest'
import { allActions } from '../../../src/sandbox/actions/all-actions.ts'
import { isObject, type JsonObject } from '../../../src/contract/values/json-object.ts'
import { documentedAction, type Version } from '../../conformance/documented.ts'
import { startSandbox } from '../a-sandbox.ts'
import { call, responseOf, sdks, send } from './an-sdk.ts'

const bad = ['a\u0000', '\ud83d', '\udc00甲', '\ufffe', '\uffff', '\u000b']
const bench = startSandbox()
const half = /\p{Cs}/u
const python = sdks[0]!

type Path = readonly (string | number)[]

/** The paths of all texts in Tencent's own example. */
function textPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path]
  if (!Array.isArray(value) && !isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text
  if (Array.isArray(value)) return value.map((item, place) => (place === step ? withText(item, rest, text) : item))
  return isObject(value) ? { ...value, [step]: withText(value[step], rest, text) } : value
}

const written = (path: Path) =>
  path.map((step, place) => (typeof step === 'number' ? `[${step}]` : place === 0 ? step : `.${step}`)).join('')

it.each(allActions.map((action) => [`${action.name} of ${action.version}`, action] as const))(
  '%s names the text, by JSON and by form',
  async (_, { name: action, version }) => {
    const examples = documentedAction(version as Version, action).examples
    const asked = examples.flatMap(({ request }) => textPaths(request).map((path) => ({ request, path })))
    expect(asked).not.toEqual([])
    const seen = new Set<string>()
    for (const { request, path } of [...asked, { request: examples[0]!.request, path: ['Unknown'] }]) {
      const place = written(path)
      if (seen.has(place)) continue
      seen.add(place)
      const text = bad[seen.size % bad.length]!
      const answers = [
        await call(python, bench.address, { action, version, parameters: withText(request, path, text) as JsonObject }),
        await call(python, bench.address, {
          action,
          version,
          signature: 'HmacSHA256',
          parameters: { ...(withText(request, path, half.test(text) ? '\u0000' : text) as JsonObject) },
        }),
      ]
      for (const answer of answers) {
        expect(answer.status).toBe(200)
        const { Error: error } = responseOf(answer)
        expect(error?.Code, place).toBe('InvalidParameter')
        expect(error?.Message).toContain(`（${place}）`)
      }
    }
  },
)

it('a key is told as the place of its structure, and depth is no matter', async () => {
  const errorOf = async (body: string) =>
    responseOf(await call(python, bench.address, { action: 'DescribeFlowBriefs', parameters: {}, body })).Error
  expect(await errorOf(String.raw`{"Operator":{"a\u0000":1}}`)).toMatchObject({
    Code: 'InvalidParameter',
    Message: expect.stringContaining('（Operator）'),
  })
  const deep = `{"FlowIds":${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}}`
  expect((await errorOf(deep))?.Message.length).toBeLessThan(200)
})

it.each([
  ['faults', { action: 'A\u0000', fault: {} }, 'action'],
  ['callbacks', { url: null, token: '\ud83d' }, 'token'],
  ['callback-faults', { type: '\uffff' }, 'type'],
  ['quota', { quota: 1, 'x\u0000': 1 }, ''],
  ['flows/yD1/events', { event: '\u0000' }, 'event'],
])('/_sandbox/%s names it too', async (path, body, field) => {
  const answer = await send(bench.address, 'POST', `/_sandbox/${path}`, {}, JSON.stringify(body))
  expect(answer).toMatchObject({
    status: 400,
    text: JSON.stringify({ error: `${field}: has a control character, half of a surrogate pair, U+FFFE or U+FFFF` }),
  })
})

it.each(['%00', '%EF%BF%BE', '%EF%BF%BF', '%0B', 'yD1%00'])('there is nothing at an address with %s', async (text) => {
  for (const path of ['files', 'preview', 'seals', 'sign', 'scan']) {
    expect((await send(bench.address, 'GET', `/${path}/${text}`, {})).status, path).toBe(404)
  }
  for (const path of [`sign/${text}/document.pdf`, `preview/${text}/document.pdf`])
    expect((await send(bench.address, 'GET', `/${path}`, {})).status, path).toBe(404)
  for (const path of ['sign', 'refuse', 'forward', 'identity'])
    expect((await send(bench.address, 'POST', `/sign/${text}/${path}`, {}, 'name=a')).status, path).toBe(404)
  expect((await send(bench.address, 'POST', `/scan/${text}`, {}, 'name=a')).status).toBe(404)
  expect((await send(bench.address, 'GET', `/_sandbox/flows/${text}/sign/r`, {})).status).toBe(400)
  expect((await send(bench.address, 'GET', `/_sandbox/flows/yD1/sign/${text}`, {})).status).toBe(400)
  expect((await send(bench.address, 'POST', `/_sandbox/flows/${text}/events`, {}, '{"event":"expire"}')).status).toBe(
    400,
  )
})
