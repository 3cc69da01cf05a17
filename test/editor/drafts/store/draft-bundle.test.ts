import fc from 'fast-check'
import { Inflate, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { bundleFileName, readBundle, writeBundle } from '../../../../src/editor/drafts/store/draft-bundle.ts'
import { crc32 } from '../../../../src/editor/drafts/store/crc32.ts'
import { aPicture, contentOf, jpegHead, pngBytes } from '../pictures/a-picture.ts'
import { aDraft, pdfBytes } from './a-draft.ts'

const view = { pageNumber: 2, scale: '1.5', topPt: 12.5, leftPt: 3 }

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer())
}

const contents = (draft: unknown = aDraft(), extra: object = {}) =>
  strToU8(JSON.stringify({ format: 'luokuan-draft', version: 1, draft, view, ...extra }))

/** Reads a zip of these parts and gives back what it says. */
async function codeOf(parts: Zippable): Promise<string> {
  return await codeOfBytes(zipSync(parts))
}

async function codeOfBytes(bytes: Uint8Array): Promise<string> {
  const result = await readBundle(new Blob([new Uint8Array(bytes)]))
  return result.ok ? 'ok' : result.code
}

describe('round trip', () => {
  test('draft, view and file come back, under new ids', async () => {
    const draft = aDraft()
    const result = await readBundle(await writeBundle(draft, view, pdfBytes))
    if (!result.ok) throw new Error(result.code)
    expect(result.view).toEqual(view)
    expect(result.bytes).toEqual(pdfBytes)
    expect(result.draft).toEqual({
      ...draft,
      id: expect.stringMatching(/^[0-9a-z]{16}$/),
      file: { ...draft.file, id: expect.stringMatching(/^[0-9a-z]{16}$/) },
    })
    expect(result.draft.id).not.toBe(draft.id)
    expect(result.draft.file.id).not.toBe(draft.file.id)
  })

  test('whatever keys the request and the components carry', async () => {
    const extras = fc
      .dictionary(fc.string(), fc.jsonValue())
      .map((value) => JSON.parse(JSON.stringify(value)) as object)
    await fc.assert(
      fc.asyncProperty(extras, extras, extras, async (flow, approver, extra) => {
        const draft: Draft = aDraft({
          flow: { ...flow, FlowName: '合同' },
          parties: [{ id: 'party-1', colour: 0, approver: { ...approver } }],
          components: [{ id: 'c', owner: 'initiator', list: 'fill', component: { ...extra, ComponentType: 'TEXT' } }],
        })
        const result = await readBundle(await writeBundle(draft, view, pdfBytes))
        if (!result.ok) throw new Error(result.code)
        const { id, file, ...rest } = result.draft
        const { id: _, file: __, ...expected } = draft
        expect(JSON.stringify(rest)).toBe(JSON.stringify(expected))
        expect([id, file.name]).toEqual([expect.any(String), draft.file.name])
      }),
    )
  })

  test('a file of several megabytes, byte for byte, and any unpacker reads it', async () => {
    const bytes = new Uint8Array(5_000_001)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 2654435761) >>> 24
    bytes.set(pdfBytes)
    const blob = await writeBundle(aDraft(), view, bytes)
    const result = await readBundle(blob)
    expect(result.ok && Buffer.compare(result.bytes, bytes)).toBe(0)
    const unzipped = unzipSync(await bytesOf(blob))
    expect(Object.keys(unzipped)).toEqual(['draft.json', 'contract.pdf'])
    expect(Buffer.compare(unzipped['contract.pdf']!, bytes)).toBe(0)
  })

  test('one that was packed anew, compressed and in a folder', async () => {
    const bytes = new Uint8Array(3_000_000)
    bytes.set(pdfBytes)
    expect(
      await codeOf({
        采购: { 'draft.json': contents(), 'contract.pdf': bytes },
        __MACOSX: { '._draft.json': strToU8('x') },
      }),
    ).toBe('ok')
  })

  test('the size is that of the file, whatever the draft says', async () => {
    const draft = aDraft({ file: { id: 'f', name: 'a.pdf', size: 1e9 } })
    const result = await readBundle(await writeBundle(draft, view, pdfBytes))
    expect(result.ok && result.draft.file.size).toBe(pdfBytes.length)
  })

  test('a view that is none is the first view', async () => {
    const parts = { 'draft.json': contents(aDraft(), { view: { pageNumber: 'two' } }), 'contract.pdf': pdfBytes }
    const result = await readBundle(new Blob([zipSync(parts)]))
    expect(result.ok && result.view).toEqual({ pageNumber: 1, scale: 'page-width' })
  })

  test('is called after the contract, without what file systems refuse', () => {
    expect(bundleFileName(aDraft())).toBe('采购合同.luokuan')
    expect(bundleFileName(aDraft({ flow: { FlowName: '../a:b' } }))).toBe('.._a_b.luokuan')
    expect(bundleFileName(aDraft({ flow: {} }))).toBe('contract.luokuan')
  })
})

describe('what is refused', () => {
  const good = () => ({ 'draft.json': contents(), 'contract.pdf': pdfBytes })

  test.each([
    ['an empty file', new Uint8Array(0)],
    ['a PDF', pdfBytes],
    ['zeros', new Uint8Array(100_000)],
    ['the end record of a zip alone', new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
    ['a zip of something else', zipSync({ 'a.txt': pdfBytes })],
  ])('%s is no bundle', async (_, bytes) => {
    expect(await codeOfBytes(bytes)).toBe('notBundle')
  })

  test('a part that is missing, or there twice', async () => {
    expect(await codeOf({ 'draft.json': contents() })).toBe('missingPart')
    expect(await codeOf({ 'contract.pdf': pdfBytes })).toBe('missingPart')
    expect(await codeOf({ ...good(), a: { 'draft.json': contents() } })).toBe('missingPart')
  })

  test('a draft of another kind, of a later version, of none', async () => {
    const withJson = (json: string) => codeOf({ 'draft.json': strToU8(json), 'contract.pdf': pdfBytes })
    expect(await withJson('{}')).toBe('notBundle')
    expect(await withJson('null')).toBe('notBundle')
    expect(await withJson('{"format":"luokuan-draft"')).toBe('damaged')
    expect(await withJson('{"format":"luokuan-draft","version":2}')).toBe('newerVersion')
    expect(await withJson('{"format":"luokuan-draft","version":"1"}')).toBe('invalidDraft')
    expect(await withJson('{"format":"luokuan-draft","version":1}')).toBe('invalidDraft')
    expect(await codeOf({ 'draft.json': new Uint8Array([0xff, 0xfe, 0]), 'contract.pdf': pdfBytes })).toBe('damaged')
  })

  const [party] = aDraft().parties
  const [placed] = aDraft().components
  test.each<[string, unknown]>([
    ['no flow', { ...aDraft(), flow: null }],
    ['parties that are no list', { ...aDraft(), parties: {} }],
    ['two parties of one id', { ...aDraft(), parties: [party, party] }],
    ['a party that is the initiator', { ...aDraft(), parties: [party, { ...party, id: 'initiator' }] }],
    ['a colour that is none', { ...aDraft(), parties: [{ ...party, colour: -1.5 }] }],
    ['two components of one id', { ...aDraft(), components: [placed, placed] }],
    ['a component of nobody', { ...aDraft(), components: [{ ...placed, owner: 'nobody' }] }],
    ['a component without a type', { ...aDraft(), components: [{ ...placed, component: {} }] }],
    ['a component in no list', { ...aDraft(), components: [{ ...placed, list: 'both' }] }],
    [
      'a position that is a text',
      { ...aDraft(), components: [{ ...placed, component: { ...placed?.component, ComponentPosX: '12' } }] },
    ],
    ['a file without a name', { ...aDraft(), file: { id: 'f', size: 1 } }],
  ])('a draft with %s', async (_, draft) => {
    expect(await codeOf({ 'draft.json': contents(draft), 'contract.pdf': pdfBytes })).toBe('invalidDraft')
  })

  test('nesting without end', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const json = JSON.stringify({ format: 'luokuan-draft', version: 1, draft: aDraft(), view }).replace(
      '"FlowName"',
      `"x":${deep},"FlowName"`,
    )
    expect(await codeOf({ 'draft.json': strToU8(json), 'contract.pdf': pdfBytes })).toBe('invalidDraft')
  })

  test('a key that would reach into all objects stays a key', async () => {
    const json = JSON.stringify({ format: 'luokuan-draft', version: 1, draft: aDraft(), view }).replace(
      '"FlowName"',
      '"__proto__":{"polluted":true},"FlowName"',
    )
    const result = await readBundle(new Blob([zipSync({ 'draft.json': strToU8(json), 'contract.pdf': pdfBytes })]))
    if (!result.ok) throw new Error(result.code)
    expect(Object.keys(result.draft.flow)).toContain('__proto__')
    expect(result.draft.flow.polluted).toBeUndefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('a contract that is no PDF', async () => {
    expect(await codeOf({ ...good(), 'contract.pdf': strToU8('<html>') })).toBe('notPdf')
    expect(await codeOf({ ...good(), 'contract.pdf': new Uint8Array(0) })).toBe('notPdf')
  })

  test('a contract one bit of which has changed', async () => {
    const bytes = await bytesOf(await writeBundle(aDraft(), view, pdfBytes))
    const at = Buffer.from(bytes).indexOf('%PDF-')
    bytes[at + 6] = (bytes[at + 6] ?? 0) ^ 1
    expect(await codeOfBytes(bytes)).toBe('damaged')
  })

  test('every truncation, without throwing', async () => {
    const bytes = await bytesOf(await writeBundle(aDraft(), view, pdfBytes))
    for (let length = 0; length < bytes.length; length += 1)
      expect(await codeOfBytes(bytes.subarray(0, length))).toBe('notBundle')
  })

  test('any byte changed: refused or read, never thrown', async () => {
    const bytes = zipSync(good())
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ change
        expect(await codeOfBytes(changed)).toEqual(expect.any(String))
      }),
      { numRuns: 500 },
    )
  })

  test('a file that is too large is not even read', async () => {
    const file = new Blob([])
    Object.defineProperty(file, 'size', { value: 302 * 1024 * 1024 })
    file.arrayBuffer = () => Promise.reject(new Error('was read'))
    expect(await readBundle(file)).toEqual({ ok: false, code: 'tooLarge' })
  })

  test('a file that went away', async () => {
    const file = new Blob([pdfBytes])
    file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
    expect(await readBundle(file)).toEqual({ ok: false, code: 'unreadable' })
  })

  test('a bomb that declares its size', async () => {
    const bomb = zipSync({ ...good(), 'other.bin': new Uint8Array(1000) })
    expect(await codeOfBytes(declaring(bomb, 'other.bin', 4e9))).toBe('tooLarge')
    expect(await codeOfBytes(declaring(bomb, 'contract.pdf', 301 * 1024 * 1024))).toBe('tooLarge')
  })

  test('a contract over 60 MB, a draft over 20 MB', async () => {
    expect(await codeOfBytes(declaring(zipSync(good()), 'contract.pdf', 61 * 1024 * 1024))).toBe('tooLarge')
    expect(await codeOfBytes(declaring(zipSync(good()), 'draft.json', 21 * 1024 * 1024))).toBe('tooLarge')
  })

  test('a bomb that lies about its size is stopped early', async () => {
    const bomb = zipSync({ 'draft.json': contents(), 'contract.pdf': [new Uint8Array(50 * 1024 * 1024), { level: 1 }] })
    const packed = declaring(bomb, 'contract.pdf', 9)
    const push = vi.spyOn(Inflate.prototype, 'push')
    expect(await codeOfBytes(packed)).toBe('damaged')
    // All of it would be four pieces.
    expect(packed.length).toBeGreaterThan(3 * 16 * 1024)
    expect(push.mock.calls.length).toBeLessThanOrEqual(2)
    push.mockRestore()
  })
})

/** The zip with another size in its directory for one of its entries. */
function declaring(zip: Uint8Array, path: string, size: number): Uint8Array {
  const changed = Buffer.from(zip)
  // The path is last found in the directory, 46 bytes into its entry; the size is 24 bytes into it.
  changed.writeUInt32LE(size, changed.lastIndexOf(path) - 46 + 24)
  return changed
}

test('the checksum is that of zip', () => {
  const bytes = strToU8('123456789')
  expect(crc32(bytes)).toBe(0xcbf43926)
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
})

describe('pictures', () => {
  const jpeg = aPicture({
    id: 'file-b',
    name: '照片.jpg',
    bytes: new Blob([jpegHead], { type: 'image/jpeg' }),
    expiresAt: 5,
  })
  const named = [{ id: 'a', name: 'a.png', expiresAt: 1, part: 'pictures/1.png' }]

  test('come back with their ids, names and bytes', async () => {
    const result = await readBundle(await writeBundle(aDraft(), view, pdfBytes, [aPicture(), jpeg]))
    if (!result.ok) throw new Error(result.code)
    expect(await Promise.all(result.pictures.map(contentOf))).toEqual([
      await contentOf(aPicture()),
      await contentOf(jpeg),
    ])
  })

  test('a file of before there were any has none', async () => {
    const result = await readBundle(new Blob([zipSync({ 'draft.json': contents(), 'contract.pdf': pdfBytes })]))
    expect(result.ok && result.pictures).toEqual([])
  })

  test.each([
    ['missing', named, {}],
    ['no picture', named, { 'pictures/1.png': strToU8('<svg/>') }],
    ['too large', named, { 'pictures/1.png': new Uint8Array(6 * 1024 * 1024) }],
    ['no list', 'text', {}],
    ['without an id', [{ name: 'a', expiresAt: 1, part: 'pictures/1.png' }], { 'pictures/1.png': pngBytes }],
  ])('one that is %s makes the file a damaged one', async (_, pictures, parts: Zippable) => {
    expect(await codeOf({ 'draft.json': contents(aDraft(), { pictures }), 'contract.pdf': pdfBytes, ...parts })).toBe(
      'damaged',
    )
  })
})
