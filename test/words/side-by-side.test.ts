// Words for pages without a language switch: every language at once, whichever there are.
import { describe, expect, it } from 'vitest'
import { languageCodes, languages } from '../../src/words/in-order.ts'
import { fillIn, sideBySide } from '../../src/words/side-by-side.ts'
import type { Language } from '../../src/words/zh/language-type.ts'
import { blanksOf, flat } from './flat.ts'

const { zh, en } = languages
/** A third language, of which these tests need nothing but its words for the login page. */
const ru: Language = {
  ...en,
  html: 'ru',
  login: async () => ({ login: { ...(await en.login()).login, enter: 'Войти' } }),
}
const login = async (language: Language) => (await language.login()).login
const sandbox = async (language: Language) => (await language.sandbox()).sandbox

describe('words side by side', () => {
  it('are those of the source, with the others beside it', async () => {
    const { say, others } = await sideBySide(login, [zh, en])
    expect(say((words) => words.enter)).toBe('进入')
    expect(others((words) => words.enter)).toEqual([{ lang: 'en', text: 'Enter' }])
  })

  it('begin with Chinese where all are shown', async () => {
    const { say, others } = await sideBySide(login)
    expect(say((words) => words.enter)).toBe('进入')
    expect(others((words) => words.enter)).toHaveLength(languageCodes.length - 1)
  })

  it('have a third language behind the second', async () => {
    const { say, others } = await sideBySide(login, [zh, en, ru])
    expect(say((words) => words.enter)).toBe('进入')
    expect(others((words) => words.enter)).toEqual([
      { lang: 'en', text: 'Enter' },
      { lang: 'ru', text: 'Войти' },
    ])
  })

  it('are filled in each language, and what looks like a blank in a value stays', async () => {
    expect(fillIn('{{a}} und {{b}}', { a: '{{b}}', b: 3 })).toBe('{{b}} und 3')
    const { say, others } = await sideBySide(sandbox, [zh, en])
    expect(say((words) => words.problem.valueMissing, { field: '$& 住址' })).toBe('请填写“$& 住址”。')
    expect(others((words) => words.problem.valueMissing, { field: '住址' })).toEqual([
      { lang: 'en', text: 'Fill in “住址”.' },
    ])
  })
})

describe.each(['sandbox', 'login'] as const)('the words of the page %s', (page) => {
  it.each(languageCodes)('are all there in %s, with no blank that the source does not fill', async (code) => {
    const source = flat(await zh[page]())
    const words = flat(await languages[code][page]())
    const ours = [...source].filter(([key]) => !/^\w+Alone\./.test(key))
    expect(ours.length).toBeGreaterThan(5)
    for (const [key, text] of ours) {
      expect(words.get(key), key).toBeTruthy()
      expect(blanksOf(text), key).toEqual(expect.arrayContaining([...blanksOf(words.get(key)!)]))
    }
  })
})
