// Keys that the words do not have do not compile: the compiler holds this file to it, by what it expects to be wrong.
// @vitest-environment jsdom
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { wordFor } from '../../../../src/editor/ui/i18n/word-for.ts'

const { t } = i18next

beforeAll(() => startLanguages('zh'))

describe('a key', () => {
  it('that the words do not have is told by the compiler, and shown as it is', () => {
    // @ts-expect-error There is no such word.
    expect(i18next.t('send.noSuchWord')).toBe('send.noSuchWord')
    expect(i18next.t('common.cancel')).toBe('取消')
  })
  it('made of codes is held to each of them', () => {
    for (const code of ['error', 'warning'] as const) expect(i18next.t(`findings.has.${code}`)).toMatch(/有/)
    for (const code of ['error', 'fatal'] as const) {
      // @ts-expect-error `fatal` has no word.
      expect(i18next.t(`findings.has.${code}`)).toMatch(/有|findings\.has\.fatal/)
    }
  })
})

describe('the word for a code from outside', () => {
  it('is that of its family, and none where the family has none', () => {
    expect(wordFor(t, 'seal.kind', 'OFFICIAL')).toBe(i18next.t('seal.kind.OFFICIAL'))
    expect(wordFor(t, 'seal.kind', 'OTHER_PLANET')).toBeNull()
    expect(wordFor(t, 'seal.kind', 'toString')).toBeNull()
    // @ts-expect-error There is no such family.
    expect(wordFor(t, 'seal.colour', 'RED')).toBeNull()
  })
})
