import { describe, expect, it } from 'vitest'
import { passwordOf } from '../../src/document/open-document.ts'
import { readTraits } from '../../src/document/read-traits.ts'
import { readTextPage } from '../../src/document/text-index.ts'
import { withoutPassword } from '../../src/document/without-password.ts'
import { USER_PASSWORD } from '../pdfs/guarded.ts'
import { bytesOf, openBytes, openFile } from './test-file.ts'

describe('a file whose password is taken off', () => {
  it('opens without one, with the same pages and text, and nothing that says it is encrypted', async () => {
    const bytes = await withoutPassword(bytesOf('encrypted.pdf'), USER_PASSWORD)
    expect(Buffer.from(bytes).includes('/Encrypt')).toBe(false)
    const open = await openBytes(bytes)
    const before = await openFile('encrypted.pdf', () => Promise.resolve(USER_PASSWORD))
    expect(passwordOf(open)).toBeUndefined()
    expect(await readTraits(open)).toEqual([])
    expect(open.numPages).toBe(before.numPages)
    for (const page of [1, 4]) {
      expect((await readTextPage(open, page)).text).toBe((await readTextPage(before, page)).text)
      const [size, was] = [await open.getPage(page), await before.getPage(page)].map(({ view }) => view)
      expect(size).toEqual(was)
    }
  })

  it('is not read with another password', async () => {
    await expect(withoutPassword(bytesOf('encrypted.pdf'), 'other')).rejects.toThrow()
  })
})
