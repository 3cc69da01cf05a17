// Every row of a form has its words, in both languages: the label, and one for each value that can be chosen.
import { describe, expect, it } from 'vitest'
import { ccInfo, createFlowByFiles } from '../../../../src/contract/api/create-flow-by-files.ts'
import { formRows, type FormRow } from '../../../../src/contract/api/form-rows.ts'
import { partyRows } from '../../../../src/contract/draft/party-settings.ts'
import { words as en } from '../../../../src/words/en/words.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'

/** Fields with words of their own: who signs and how they are told, a switch, and those who get copies. */
const ownWords: readonly string[] = ['SignBeanTag', 'FillType', 'CcInfos']

/** The words at a path, or undefined. */
function at(words: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(key) : undefined),
    words,
  )
}

function missing(words: object, rows: readonly FormRow[], ...form: readonly string[]): readonly string[] {
  return rows.flatMap(({ name, row, group }) => {
    if (group === 'who') return []
    const label = name === 'CcInfos' || typeof at(words, ...form, 'set', name) === 'string' ? [] : [name]
    if (!('values' in row) || row.values === undefined || ownWords.includes(name)) return label
    const has = (value: string | number) =>
      [name, row.ended ?? name].some((key) => typeof at(words, ...form, 'value', key, String(value)) === 'string')
    return [...label, ...row.values.filter((value: string | number) => !has(value)).map((value) => `${name} ${value}`)]
  })
}

describe.each([
  ['zh', zh],
  ['en', en],
])('the words in %s', (_language, words) => {
  it('name every setting of a party', () => {
    expect(missing(words, partyRows, 'party')).toEqual([])
  })

  it('name every setting of the contract', () => {
    expect(missing(words, formRows(createFlowByFiles), 'flow')).toEqual([])
  })

  it('name every setting of one who gets a copy', () => {
    const rows = formRows(ccInfo)
    // How they are told is a switch.
    expect(missing(words, rows, 'flow', 'cc')).toEqual(['NotifyType sms', 'NotifyType none'])
  })

  it('name what stands in place of a parameter that Tencent has ended', () => {
    const successors = partyRows.flatMap(({ row }) => (row.ended ? [row.ended] : []))
    expect(successors.filter((name) => typeof at(words, 'party', 'set', name) !== 'string')).toEqual([])
  })
})
