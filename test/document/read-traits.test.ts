// What an opened PDF is beside its pages.
import { describe, expect, it } from 'vitest'
import { findOnPage } from '../../src/contract/text/find.ts'
import { nearestUnique } from '../../src/contract/text/nearest-unique.ts'
import { readTextPage } from '../../src/document/text-index.ts'
import { readTraits, traitsOfText } from '../../src/document/read-traits.ts'
import { USER_PASSWORD } from '../pdfs/guarded.ts'
import {
  makeAttachments,
  makeDynamicForm,
  makeHybridForm,
  makeLayers,
  makePortfolio,
  makeSignatureFields,
  makeSigned,
  makeSignedUnsaid,
  withoutCharacters,
  withRadicals,
} from '../pdfs/unusual.ts'
import { bytesOf, openBytes, openFile } from './test-file.ts'

describe('a file', () => {
  it.each(['a4-four-pages.pdf', 'form.pdf', 'fonts-not-embedded.pdf', 'scan.pdf'])(
    '%s has nothing unusual',
    async (name) => {
      const document = await openFile(name)
      expect(await readTraits(document)).toEqual([])
      expect(traitsOfText([await readTextPage(document, 1)])).toEqual([])
    },
  )

  it.each([
    ['a form that only Acrobat shows', makeDynamicForm, [{ kind: 'dynamic-form', number: 1 }]],
    ['such a form beside fields that all show', makeHybridForm, []],
    ['a portfolio', makePortfolio, [{ kind: 'portfolio', number: 2 }]],
    ['attachments', makeAttachments, [{ kind: 'attachments', number: 2 }]],
    ['layers hidden on the screen or in print', makeLayers, [{ kind: 'hidden-layers', number: 2 }]],
    ['fields for signatures', makeSignatureFields, [{ kind: 'signature-fields', number: 2 }]],
    ['signatures', makeSigned, [{ kind: 'signed', number: 1 }]],
    ['a signature that its form does not tell of', makeSignedUnsaid, [{ kind: 'signed', number: 1 }]],
  ])('with %s is told as it is', async (_what, make, traits) => {
    expect(await readTraits(await openBytes(await make()))).toEqual(traits)
  })

  it('asks for a password, or forbids changes', async () => {
    const guarded = await openFile('encrypted.pdf', () => Promise.resolve(USER_PASSWORD))
    expect(await readTraits(guarded)).toEqual([{ kind: 'password', number: 1 }])
    expect(await readTraits(await openFile('owner-only.pdf'))).toEqual([{ kind: 'restricted', number: 1 }])
  })
})

describe('the text of a page', () => {
  const traitsOfPage = async (bytes: Uint8Array) => traitsOfText([await readTextPage(await openBytes(bytes), 1)])

  it('cannot be read where its font does not say which characters its glyphs are', async () => {
    const bytes = await withoutCharacters(bytesOf('a4-four-pages.pdf'))
    expect(await traitsOfPage(bytes)).toEqual([{ kind: 'garbled-text', number: 1 }])
  })

  it('can be a keyword only where its letters are ordinary ones', async () => {
    const read = async (bytes: Uint8Array) => [await readTextPage(await openBytes(bytes), 4)]
    const radicals = await read(await withRadicals(bytesOf('a4-four-pages.pdf')))
    expect(radicals[0]!.text).toContain('甲\u2f45（盖章）')
    const at = findOnPage(radicals[0]!, '甲方（盖章）')[0]!.rect
    expect(nearestUnique(radicals, 4, at)?.text).toBe('（盖章）')
    const garbled = await read(await withoutCharacters(bytesOf('a4-four-pages.pdf')))
    expect(nearestUnique(garbled, 4, at)).toBeNull()
  })
})
