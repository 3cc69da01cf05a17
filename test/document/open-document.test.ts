import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it, vi } from 'vitest'
import { checkBytes, hasPdfHeader, maxFileBytes, maxPages, OpenError } from '../../src/document/open-error.ts'
import { USER_PASSWORD } from '../pdfs/guarded.ts'
import { makeManyPages } from '../pdfs/many-pages.ts'
import { bytesOf, openBytes, openFile } from './test-file.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

/** Answers with these in turn, and remembers what it was asked. */
function answers(...passwords: (string | null)[]) {
  const asked: boolean[] = []
  const ask = (wrong: boolean) => {
    asked.push(wrong)
    return Promise.resolve(passwords[asked.length - 1] ?? null)
  }
  return { ask, asked }
}

describe('a file that cannot be opened', () => {
  it.each([
    ['empty.pdf', 'empty'],
    ['not-a-pdf.pdf', 'notPdf'],
    ['truncated.pdf', 'broken'],
    ['zero-pages.pdf', 'noPages'],
    ['encrypted.pdf', 'passwordCancelled'],
  ])('%s is %s', async (name, code) => {
    const opening = openFile(name)
    await expect(opening).rejects.toBeInstanceOf(OpenError)
    await expect(opening).rejects.toMatchObject({ code })
  })

  it('of 60 MB and a byte is too large', async () => {
    await expect(openBytes(new Uint8Array(maxFileBytes + 1))).rejects.toMatchObject({ code: 'tooLarge' })
  })

  it('that only begins as a PDF does is broken', async () => {
    await expect(openBytes(ascii('%PDF-1.7\nnothing else'))).rejects.toMatchObject({ code: 'broken' })
  })
})

it('says that the program did not come, and ends the worker, where a file is good', async () => {
  const end = vi.fn()
  // It takes messages, and never answers.
  const port = { postMessage: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn() }
  const opening = openBytes(bytesOf('a4-four-pages.pdf'), {
    worker: {
      pdfWorker: new PDFWorker({ port: port as unknown as null }),
      notLoaded: Promise.reject(new Error('502')),
      end,
    },
  })
  await expect(opening).rejects.toMatchObject({ code: 'notLoaded' })
  expect(end).toHaveBeenCalledTimes(1)
})

describe('a file of 100,000 pages', () => {
  it('is not opened where there is a limit', { timeout: 60_000 }, async () => {
    const bytes = makeManyPages(100_000)
    await expect(openBytes(bytes, { maxPages })).rejects.toMatchObject({ code: 'tooManyPages' })
  })

  it('can be given up while it is read', { timeout: 60_000 }, async () => {
    const controller = new AbortController()
    const opening = openBytes(makeManyPages(100_000), { signal: controller.signal })
    controller.abort()
    await expect(opening).rejects.toMatchObject({ code: 'givenUp' })
    await expect(openBytes(makeManyPages(1), { signal: controller.signal })).rejects.toMatchObject({ code: 'givenUp' })
  })
})

describe('checkBytes', () => {
  it('finds the header within the first 1,024 bytes', () => {
    const late = new Uint8Array(2000)
    late.set(ascii('%PDF-'), 1019)
    expect(hasPdfHeader(late)).toBe(true)
    late.copyWithin(1020, 1019, 1024)
    late[1019] = 0
    expect(hasPdfHeader(late)).toBe(false)
    expect(hasPdfHeader(ascii('%PDF'))).toBe(false)
  })

  it('lets a PDF through', () => {
    expect(() => checkBytes(ascii('%PDF-1.7'))).not.toThrow()
  })
})

describe('a file that can be opened', () => {
  it.each([
    ['a4-four-pages.pdf', 4],
    ['seven-pages.pdf', 7],
    ['rotated.pdf', 4],
    ['cropped.pdf', 4],
    ['mixed-sizes.pdf', 6],
    ['form.pdf', 2],
    ['fonts-not-embedded.pdf', 1],
    ['scan.pdf', 1],
    ['owner-only.pdf', 4],
  ])('%s has %d pages', async (name, pages) => {
    expect((await openFile(name)).numPages).toBe(pages)
  })

  it('leaves its bytes with the caller', async () => {
    const bytes = bytesOf('form.pdf')
    await openBytes(bytes)
    expect(Buffer.from(bytes).equals(bytesOf('form.pdf'))).toBe(true)
  })

  it('that is opened twice from the same bytes is opened twice', async () => {
    const bytes = bytesOf('form.pdf')
    const both = await Promise.all([openBytes(bytes), openBytes(bytes)])
    expect(both.map((document) => document.numPages)).toEqual([2, 2])
  })
})

describe('a file with a password', () => {
  it('is opened with it', async () => {
    const { ask, asked } = answers(USER_PASSWORD)
    expect((await openFile('encrypted.pdf', ask)).numPages).toBe(4)
    expect(asked).toEqual([false])
  })

  it('asks again, and says so, after a wrong one', async () => {
    const { ask, asked } = answers('wrong', 'wronger', USER_PASSWORD)
    expect((await openFile('encrypted.pdf', ask)).numPages).toBe(4)
    expect(asked).toEqual([false, true, true])
  })

  it('is left alone where the person gives up', async () => {
    const { ask, asked } = answers(null)
    await expect(openFile('encrypted.pdf', ask)).rejects.toMatchObject({ code: 'passwordCancelled' })
    expect(asked).toEqual([false])
  })

  it('is left alone where the person gives up after a wrong one', async () => {
    const { ask, asked } = answers('wrong', null)
    await expect(openFile('encrypted.pdf', ask)).rejects.toMatchObject({ code: 'passwordCancelled' })
    expect(asked).toEqual([false, true])
  })

  it('of the owner alone asks nobody', async () => {
    const { ask, asked } = answers()
    await openFile('owner-only.pdf', ask)
    expect(asked).toEqual([])
  })
})
