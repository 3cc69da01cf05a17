// Every word that the screen asks for is there, in both languages, with the same blanks to fill.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { words as en } from '../../../../src/words/en/words.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { blanksOf, flat } from '../../../words/flat.ts'

const editor = fileURLToPath(new URL('../../../../src/editor', import.meta.url))

const chinese = flat(zh)
const english = flat(en)

/** Keys written out in the code: t('a.b'), and the two of t(x ? 'a.b' : 'a.c'). */
function keysInCode(): readonly string[] {
  const keys = new Set<string>()
  for (const file of readdirSync(editor, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.includes('i18n')) continue
    const code = readFileSync(`${editor}/${file}`, 'utf8')
    for (const call of code.matchAll(/\bt\(([^)]*)/g)) {
      for (const literal of (call[1] ?? '').matchAll(/'([a-z][A-Za-z]*(?:\.[A-Za-z_-]+)+)'/g)) keys.add(literal[1]!)
    }
  }
  return [...keys].sort()
}

describe('the words of the screen', () => {
  it('are found in the code', () => {
    expect(keysInCode().length).toBeGreaterThan(100)
  })
  it.each(keysInCode())('%s is there in Chinese and in English', (key) => {
    expect(chinese.get(key), 'zh').toBeTruthy()
    expect(english.get(key), 'en').toBeTruthy()
  })
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })
  it.each([...chinese])('%s has the same blanks in both languages', (key, text) => {
    expect(blanksOf(english.get(key) ?? '')).toEqual(blanksOf(text))
  })
})

describe('kinds of seals and ways to sign', () => {
  it.each([
    ['Chinese', zh],
    ['English', en],
  ] as const)('are called the same wherever they are chosen (%s)', (_, words) => {
    const standard = words.setting.value.ComponentTypeLimit
    for (const others of [words.party.signatureKind, words.party.sealKind, words.seal.kind]) {
      expect(standard).toMatchObject(Object.fromEntries(Object.entries(others).filter(([kind]) => kind in standard)))
    }
  })
})
