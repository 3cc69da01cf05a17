// The button that adds to a combination has words for each type of which there may be several.
import { expect, it } from 'vitest'
import { combinationOf, combinationTypes } from '../../../../src/contract/component-types/combination-types.ts'
import { languageCodes, languages } from '../../../../src/words/in-order.ts'

const several = combinationTypes.flatMap((type) => {
  const combination = combinationOf(type)
  return combination && !combination.once ? combination.holds : []
})

it.each(languageCodes)('in %s', async (code) => {
  const { words } = await languages[code].screen()
  expect(Object.keys(words.combination.addOf)).toEqual([...new Set(several)])
})
