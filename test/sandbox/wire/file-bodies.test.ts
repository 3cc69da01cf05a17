// Large files in a request's JSON are what JSON and base64 say they are, however they are written.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { FileBody, putFiles, withoutFiles } from '../../../src/sandbox/wire/file-bodies.ts'

const large = randomBytes(3_000_001)
const other = randomBytes(400_000)
const base64 = large.toString('base64')

/** The parameters, with files as bytes; null where the JSON is to be read as it is. */
async function read(json: string): Promise<unknown> {
  const taken = await withoutFiles(Buffer.from(json))
  if (taken === null) return null
  const value: unknown = JSON.parse(Buffer.from(taken.json).toString())
  putFiles(value, taken.files)
  return value
}

const request = (...texts: string[]) =>
  JSON.stringify({ BusinessType: 'DOCUMENT', FileInfos: texts.map((FileBody) => ({ FileName: '合同', FileBody })) })
const filesOf = (value: unknown) =>
  (value as { FileInfos: { FileBody: unknown }[] }).FileInfos.map(({ FileBody: body }) =>
    body instanceof FileBody ? Buffer.from(body.bytes) : body,
  )

describe('a large file', () => {
  it.each([
    ['as it comes', request(base64)],
    ['with slashes escaped, as by PHP', request(base64).replaceAll('/', '\\/')],
    ['in lines', request(base64.replace(/.{76}/g, '$&\r\n'))],
    ['with letters escaped', request(base64).replaceAll('Q', '\\u0051')],
    ['without its padding', request(base64.replace(/=+$/, ''))],
    ['with blanks around the colon', request(base64).replaceAll('"FileBody":', '"FileBody" \n:\t ')],
    ['behind a key that ends with a backslash', request(base64).replace('{', '{"a\\\\":"b\\"c",')],
  ])('%s is decoded', async (_how, json) => {
    const value = await read(json)
    expect((filesOf(value)[0] as Buffer).equals(large)).toBe(true)
    expect(JSON.stringify(value).length).toBeLessThan(20_000_000)
  })

  it('stands beside others, and beside what is short', async () => {
    const value = await read(request(base64, 'JVBERi0=', other.toString('base64')))
    const [first, second, third] = filesOf(value)
    expect((first as Buffer).equals(large)).toBe(true)
    expect(second).toBe('JVBERi0=')
    expect((third as Buffer).equals(other)).toBe(true)
  })

  it.each([
    ['has another character', request(`${base64.slice(0, 2_000_000)}*${base64.slice(2_000_000)}`)],
    ['is base64url', request(`${base64.slice(0, 1_000_000)}-_${base64.slice(1_000_002)}`)],
    ['has another character in its last part', request(base64.replace(/....==?$/, '$&*='))],
    ['has three signs at its end', request(`${base64.replace(/=+$/, '')}===`)],
    ['has another character left over at its end', request(`${base64.slice(0, 3_000_000)}*`)],
    ['is line breaks and one wrong character', request(`JVBERi0x${'\n'.repeat(300_000)}!`)],
    ['is line breaks alone', request('\n'.repeat(300_000))],
    ['has a head', request(`data:application/pdf;base64,${base64}`)],
    ['goes on behind its end', request(`${base64}==${base64}`)],
    ['has a raw line break', request(base64).replace(base64.slice(0, 76), `${base64.slice(0, 76)}\n`)],
    ['is Chinese', request('合'.repeat(300_000))],
    ['breaks off', request(base64).slice(0, 3_000_000)],
  ])('that %s is left to whoever reads the whole', async (_what, json) => {
    expect(await read(json)).toBeNull()
  })
})

it('a large text under another key stays a text', async () => {
  for (const key of ['FileName', 'x\\"FileBody', 'File\\u0042ody']) {
    const json = `{"${key}":"${base64}"}`
    expect(await read(json)).toEqual(JSON.parse(json))
  }
})

it('marks are put back at any depth', async () => {
  const depth = 100_000
  const value = await read(`${'{"a":'.repeat(depth)}{"FileBody":"${base64}"}${'}'.repeat(depth)}`)
  let at = value as { a?: unknown; FileBody?: unknown }
  while (at.a !== undefined) at = at.a as typeof at
  expect(at.FileBody).toBeInstanceOf(FileBody)
})
