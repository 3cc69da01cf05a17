// Plural forms: a language has those of its own grammar, all of them, and i18next finds them.
import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import type { Same } from '../../src/words/zh/same.ts'
import { flat } from './flat.ts'
import { blankProblems, keyProblems, pluralForms } from './key-problems.ts'

const zh = { party: { count: '{{count}} 个控件', title: '签署方' } }
const ru: Same<typeof zh> = {
  party: {
    count: '{{count}} компонента',
    count_one: '{{count}} компонент',
    count_few: '{{count}} компонента',
    count_many: '{{count}} компонентов',
    title: 'Стороны',
  },
}
const problems = (words: object, locale: string) => keyProblems(flat(zh), flat(words), locale)

describe('a language', () => {
  it('may have the plural forms of its own grammar', () => {
    expect([...pluralForms('ru')].sort()).toEqual(['few', 'many', 'one'])
    expect(pluralForms('zh')).toEqual([])
    expect(problems(ru, 'ru')).toEqual([])
    expect(blankProblems(flat(zh), flat(ru))).toEqual([])
    expect(problems({ party: { count: '{{count}} parts', count_one: 'One part', title: 'Parties' } }, 'en')).toEqual([])
  })

  it('has all of them or none', () => {
    const { count_many: _, ...party } = ru.party
    expect(problems({ party }, 'ru')).toEqual(['party.count_many is missing beside the other forms'])
    expect(problems({ party: { count: '{{count}}', title: 'x' } }, 'ru')).toEqual([])
  })

  it('has none of another grammar, and none of a word that does not count', () => {
    expect(problems(ru, 'en')).toHaveLength(2)
    expect(problems({ party: { ...zh.party, count_other: '{{count}}' } }, 'en')).toHaveLength(1)
    expect(problems({ party: { ...zh.party, title_one: 'Party' } }, 'en')).toHaveLength(1)
    expect(problems({ party: { ...zh.party, sum_one: 'One' } }, 'en')).toHaveLength(1)
  })

  it('has every word, also where there are forms of it: the compiler says so first', () => {
    // @ts-expect-error The word itself, its form for `other`, is missing.
    const party: Same<typeof zh.party> = { count_one: '{{count}} part', title: 'Parties' }
    expect(problems({ party }, 'en')).toEqual(['party.count is missing: {{count}} 个控件'])
    // @ts-expect-error There is no such word, and so no form of it.
    expect({ ...ru.party, sum_one: '' } satisfies Same<typeof zh.party>).toBeTruthy()
  })
})

it('i18next takes the form of the number, and the word itself for the rest', async () => {
  const instance = createInstance()
  await instance.init({ lng: 'ru', resources: { ru: { translation: ru } } })
  const said = [1, 3, 5, 1.5].map((count) => instance.t('party.count', { count }))
  expect(said).toEqual(['1 компонент', '3 компонента', '5 компонентов', '1.5 компонента'])
})
