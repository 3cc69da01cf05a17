// What is suggested and adopted is not then complained of.
import { expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { componentOf } from '../../../src/contract/suggestions/apply.ts'
import { all } from './corpus/corpus.ts'
import { suggestFor } from './corpus/measure.ts'
import { layOut, sketchPage, splittings } from './corpus/sketch.ts'

it.each(splittings)('the dates of signing in a printed 年 月 日 are not over it, split at %s', (splitting) => {
  let dates = 0
  for (const entry of all) {
    const signed = suggestFor(entry, splitting)
      .filter(({ extra }) => extra?.Format === 'yyyy m d')
      .map(componentOf)
    dates += signed.length
    const request = { FlowName: 'a', Approvers: [{ ApproverType: 1, SignComponents: signed }] }
    const document = pagesOnly(entry.lines.map(() => sketchPage))
    const findings = checkRequest(request, { now: 0, document, stage: 'draft', text: layOut(entry, splitting) })
    expect(
      findings.filter(({ code }) => code === 'over-print' || code === 'cut-off'),
      entry.name,
    ).toEqual([])
  }
  expect(dates).toBeGreaterThan(20)
})
