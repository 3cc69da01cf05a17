// Every word that the screen asks for is there, in every language, with the same blanks to fill.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { words as en } from '../../../../src/words/en/words.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { languageCodes, languages } from '../../../../src/words/in-order.ts'
import { flat } from '../../../words/flat.ts'
import { blankProblems, keyProblems } from '../../../words/key-problems.ts'

const editor = fileURLToPath(new URL('../../../../src/editor', import.meta.url))

const source = flat(zh)
const tables = await Promise.all(
  languageCodes.map(async (code) => [code, flat((await languages[code].screen()).words)] as const),
)

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
  it.each(keysInCode())('%s is there', (key) => {
    expect(source.get(key)).toBeTruthy()
  })
  it.each(tables)('are all there in %s, with the plural forms of its own grammar or none', (code, words) => {
    expect(keyProblems(source, words, code)).toEqual([])
  })
  it.each(tables)('have the same blanks in %s', (_, words) => {
    expect(blankProblems(source, words)).toEqual([])
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
