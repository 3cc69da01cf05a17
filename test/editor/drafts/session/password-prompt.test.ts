// The question for a password, and its end.
import { beforeEach, expect, test } from 'vitest'
import { askPassword, usePasswordPrompt } from '../../../../src/editor/drafts/session/password-prompt.ts'

const prompt = () => usePasswordPrompt.getState().prompt

beforeEach(() => usePasswordPrompt.setState({ prompt: null }))

test('is answered with what is typed, and gone', async () => {
  const answer = askPassword('a.pdf', new AbortController().signal)(false)
  expect(prompt()).toMatchObject({ fileName: 'a.pdf', wrong: false })
  prompt()?.answer('luokuan')
  expect(await answer).toBe('luokuan')
  expect(prompt()).toBeNull()
})

test('tells whether the password is wished off the file, by the last answer, where that can be', async () => {
  const told: boolean[] = []
  const ask = askPassword('a.pdf', new AbortController().signal, (unlock) => told.push(unlock))
  const first = ask(false)
  expect(prompt()?.mayUnlock).toBe(true)
  prompt()?.answer('wrong', true)
  await first
  const second = ask(true)
  prompt()?.answer('luokuan')
  await second
  expect(told).toEqual([true, false])
  void askPassword('a.pdf', new AbortController().signal)(false)
  expect(prompt()?.mayUnlock).toBe(false)
})

test('ends with the opening that it is about, and with no other', async () => {
  const first = new AbortController()
  const answer = askPassword('a.pdf', first.signal)(true)
  const second = askPassword('b.pdf', new AbortController().signal)(false)
  first.abort()
  expect(await answer).toBeNull()
  expect(prompt()?.fileName).toBe('b.pdf')
  prompt()?.answer('luokuan')
  expect(await second).toBe('luokuan')
})

test('is not put for an opening that is over', async () => {
  expect(await askPassword('a.pdf', AbortSignal.abort())(false)).toBeNull()
  expect(prompt()).toBeNull()
})
