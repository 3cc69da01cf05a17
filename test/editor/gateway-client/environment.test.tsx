// @vitest-environment jsdom
// Where the gateway is connected to: asked once for all who show it, on focus, and never older than it was.
import { act, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { askEnvironment, useEnvironment } from '../../../src/editor/gateway-client/environment.ts'
import { showTab, WithQueries } from '../with-queries.tsx'

type Answer = (name: string | null) => void
/** The questions that wait for their answer, oldest first. */
let waiting: Answer[]

function listen(): void {
  waiting = []
  vi.stubGlobal(
    'fetch',
    vi.fn(
      () =>
        new Promise<Response>((resolve, reject) => {
          waiting.push((name) =>
            name === null
              ? reject(new TypeError('no network'))
              : resolve(new Response(JSON.stringify({ environment: name, version: '', consoleUrl: null }))),
          )
        }),
    ),
  )
}

const Name = ({ id }: { readonly id: string }) => <p data-testid={id}>{useEnvironment()?.environment ?? 'unknown'}</p>
const shown = () => screen.getAllByText(/./).map(({ textContent }) => textContent)

function show(): void {
  listen()
  render(
    <WithQueries>
      <Name id="bar" />
      <Name id="dialog" />
    </WithQueries>,
  )
}

afterEach(() => {
  showTab(true)
  vi.unstubAllGlobals()
})

test('is asked once for all who show it, and unknown until then', async () => {
  show()
  expect(shown()).toEqual(['unknown', 'unknown'])
  expect(waiting).toHaveLength(1)
  waiting[0]!('sandbox')
  await waitFor(() => expect(shown()).toEqual(['sandbox', 'sandbox']))
})

test('is asked although the browser says that there is no network', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  show()
  expect(waiting).toHaveLength(1)
  waiting[0]!('sandbox')
  await waitFor(() => expect(shown()).toEqual(['sandbox', 'sandbox']))
  window.dispatchEvent(new Event('online'))
})

test('is unknown where the gateway answers no more, and is asked again by whoever comes back to the tab', async () => {
  show()
  waiting[0]!('test')
  await waitFor(() => expect(shown()).toEqual(['test', 'test']))
  act(() => showTab(false))
  expect(waiting).toHaveLength(1)
  act(() => showTab(true))
  await waitFor(() => expect(waiting).toHaveLength(2))
  waiting[1]!(null)
  await waitFor(() => expect(shown()).toEqual(['unknown', 'unknown']))
})

test.each([
  ['before anything is known', 0],
  ['where something is known', 1],
])('of two answers the one to the later question counts, %s', async (_, known) => {
  show()
  if (known > 0) {
    waiting[0]!('test')
    await waitFor(() => expect(shown()).toEqual(['test', 'test']))
    void askEnvironment()
  }
  void askEnvironment()
  const [older, newer] = waiting.slice(-2)
  expect(waiting).toHaveLength(known + 2)
  newer!('production')
  await waitFor(() => expect(shown()).toEqual(['production', 'production']))
  await act(async () => older!('sandbox'))
  expect(shown()).toEqual(['production', 'production'])
})
