// The limit is one of characters, however many bytes they take.
import { expect, it } from 'vitest'
import { maxJsonLength } from '../../../../src/contract/request/parse-json.ts'
import { readJsonFile } from '../../../../src/editor/drafts/json/read-json-file.ts'

it('a file of 12 MB of Chinese is read, since it has four million characters', async () => {
  const text = `{"FlowName":"${'合'.repeat(4_000_000)}"}`
  const file = new File([text], 'request.json')
  expect(file.size).toBeGreaterThan(12_000_000)
  expect(await readJsonFile(file)).toMatchObject({ text })
})

it('a file that cannot have so few characters is not read', async () => {
  const file = { size: 4 * maxJsonLength + 1, arrayBuffer: () => Promise.reject(new Error('read')) } as File
  expect(await readJsonFile(file)).toEqual({ code: 'tooLarge', path: '' })
})

it('a file that cannot be read is no text', async () => {
  const file = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File
  expect(await readJsonFile(file)).toEqual({ code: 'notText', path: '' })
})
