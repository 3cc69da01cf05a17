// Data of fonts is asked for again before text is drawn without it.
import { expect, test, vi } from 'vitest'
import { steadyFetch } from '../../../src/editor/viewer/steady-fetch.ts'

const url = 'https://example.cn/pdfjs/cmaps/UniGB-UCS2-H.bcmap'
const pause = () => Promise.resolve()
const good = () => Promise.resolve(new Response('data'))
const refused = () => Promise.resolve(new Response('', { status: 502 }))
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

function asking(...outcomes: (() => Promise<Response>)[]) {
  const once = vi.fn<typeof fetch>()
  for (const outcome of outcomes) once.mockImplementationOnce(outcome)
  const missing = vi.fn<(url: string) => void>()
  return { once, missing, ask: () => steadyFetch(once, missing, pause)(url) }
}

test('what comes is asked for once', async () => {
  const { ask, once, missing } = asking(good)
  expect(await (await ask()).text()).toBe('data')
  expect(once).toHaveBeenCalledTimes(1)
  expect(missing).not.toHaveBeenCalled()
})

test.each([
  ['a broken connection', offline],
  ['an error of the server', refused],
])('after %s it is asked for again', async (_, failure) => {
  const { ask, once, missing } = asking(failure, failure, good)
  expect(await (await ask()).text()).toBe('data')
  expect(once).toHaveBeenCalledTimes(3)
  expect(missing).not.toHaveBeenCalled()
})

test('what never comes is told of, and ends as the last try did', async () => {
  const broken = asking(refused, refused, offline)
  await expect(broken.ask()).rejects.toThrow('Failed to fetch')
  expect(broken.missing.mock.calls).toEqual([[url]])
  const refusing = asking(offline, offline, refused)
  expect((await refusing.ask()).status).toBe(502)
  expect(refusing.missing.mock.calls).toEqual([[url]])
})
