// What is suggested and adopted is not then complained of: the rules and the checks know the same of what is under it.
import { expect, it } from 'vitest'
import type { Component } from '../../../src/contract/api/component.ts'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { componentType } from '../../../src/contract/component-types/catalogue.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { componentOf } from '../../../src/contract/suggestions/apply.ts'
import type { Suggestion } from '../../../src/contract/suggestions/suggestion.ts'
import { all } from './corpus/corpus.ts'
import { suggestFor } from './corpus/measure.ts'
import { layOut, sketchPage, splittings } from './corpus/sketch.ts'

it.each(splittings)('nothing suggested is over printed words, cut off, or over another, split at %s', (splitting) => {
  const printed = new Set<unknown>()
  for (const entry of all) {
    const found = suggestFor(entry, splitting)
    for (const { extra, fill, what } of found) printed.add(extra?.Format ?? (what === 'TEXT' ? fill?.name : what))
    const document = pagesOnly(entry.lines.map(() => sketchPage))
    const text = layOut(entry, splitting)
    const findings = checkRequest(requestOf(found), { now: 0, document, stage: 'draft', text })
    expect(
      findings.filter(({ code }) => code === 'over-print' || code === 'cut-off' || code === 'overlap'),
      entry.name,
    ).toEqual([])
  }
  // Digits between printed characters, blanks to fill in, and signing dates beside printed ones are among them.
  for (const kind of ['yyyy m d', '年', '月', '日', 'SIGN_DATE']) expect(printed).toContain(kind)
})

/** All of them adopted, each by its party. */
function requestOf(found: readonly Suggestion[]) {
  const isFilled = ({ ComponentType: type }: Component) => componentType(type)?.group === 'fill'
  const components = found.map((each) => ({ party: each.party.index, component: componentOf(each) }))
  const parties = [...new Set(components.map(({ party }) => party))]
  return {
    FlowName: 'a',
    Components: components.map(({ component }) => component).filter(isFilled),
    Approvers: parties.map((index) => ({
      ApproverType: 1,
      SignComponents: components
        .filter(({ party, component }) => party === index && !isFilled(component))
        .map(({ component }) => component),
    })),
  }
}
