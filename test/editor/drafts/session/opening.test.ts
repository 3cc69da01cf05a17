// What is shown of an opening, and what giving it up leaves.
import { expect, test } from 'vitest'
import { whileOpening } from '../../../../src/editor/drafts/session/opening.ts'
import { useSession } from '../../../../src/editor/drafts/session/session-store.ts'

const shown = () => useSession.getState().opening
const never = new Promise<string>(() => undefined)
const a = { name: 'a.pdf', bytes: 1 }

test('is shown while it lasts, and gives its result or its error', async () => {
  const opening = whileOpening(a, async () => 'open')
  expect(shown()).toMatchObject(a)
  expect(await opening).toBe('open')
  expect(shown()).toBeNull()
  await expect(whileOpening(a, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(shown()).toBeNull()
})

test('given up, it is gone at once, also where its work never ends', async () => {
  let signal: AbortSignal | null = null
  const opening = whileOpening(a, (given) => {
    signal = given
    return never
  })
  shown()!.giveUp()
  expect(await opening).toBeNull()
  expect(shown()).toBeNull()
  expect(signal!.aborted).toBe(true)
})

test('given up, its failure is no error', async () => {
  const opening = whileOpening(a, async (signal) => {
    shown()!.giveUp()
    signal.throwIfAborted()
  })
  expect(await opening).toBeNull()
})

test('a later one takes its place, and stays when the first ends', async () => {
  let end: (value: string) => void = () => undefined
  const first = whileOpening(a, () => new Promise<string>((resolve) => (end = resolve)))
  void whileOpening({ name: 'b.pdf', bytes: 2 }, () => never)
  end('open')
  await first
  expect(shown()?.name).toBe('b.pdf')
})
