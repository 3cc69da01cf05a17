// On the labelled contracts, whose parties are those on the screen, nothing is said that is not so.
import { expect, it } from 'vitest'
import type { Finding } from '../../../../src/contract/checks/finding.ts'
import { drawnBlanks } from '../../../../src/contract/checks/sense/blanks.ts'
import { namedCompanies } from '../../../../src/contract/checks/sense/party-names.ts'
import { all } from '../../suggestions/corpus/corpus.ts'
import { suggestFor } from '../../suggestions/corpus/measure.ts'
import { layOut, splittings, type Entry, type Splitting } from '../../suggestions/corpus/sketch.ts'
import { aRequest } from '../a-request.ts'
import { findingsIn } from './sketched.ts'

/** The draft of somebody who typed the names as they stand. */
function findingsOf(entry: Entry, splitting: Splitting): readonly Finding[] {
  const text = layOut(entry, splitting)
  const companies = text.flatMap(namedCompanies).map(({ name }) => name)
  const Approvers = companies.map((OrganizationName) => ({ ApproverType: 0, OrganizationName, SignComponents: [] }))
  return findingsIn(text, aRequest({ Approvers }))
}

it.each(splittings)('what is said is true, split at %s', (splitting) => {
  const said = all.flatMap((entry) =>
    findingsOf(entry, splitting)
      .filter(({ rule }) => rule !== 'blanks-unfilled')
      .map(({ rule }) => `${entry.name}: ${rule}`),
  )
  // Its numbers end with zeros that nobody has.
  expect(said).toEqual(['已经填好的首部: credit-code-digit', '已经填好的首部: id-number-digit'])
})

it.each(splittings)(
  'each blank that is told of is one that the corpus has to be filled in, split at %s',
  (splitting) => {
    let told = 0
    const wrong: string[] = []
    for (const entry of all) {
      const places = entry.expected.flatMap(({ what, at }) => (/^(?:TEXT|DATE)$/.test(what) && at ? [at] : []))
      for (const { page, rect, words } of layOut(entry, splitting).flatMap(drawnBlanks)) {
        told += 1
        const isExpected = places.some(
          (at) => at.page === page && Math.abs(at.x - rect.x) < 30 && Math.abs(at.y - rect.y - rect.height) < 12,
        )
        if (!isExpected) wrong.push(`${entry.name}: ${words}____`)
      }
    }
    expect(wrong).toEqual([])
    expect(told).toBeGreaterThan(30)
  },
)

it.each(splittings)('where all suggestions are taken, no blank is told of, split at %s', (splitting) => {
  const told = all.filter((entry) => {
    const Components = suggestFor(entry, splitting).map(({ what, page, rect }) => ({
      ComponentType: what,
      ComponentPage: page,
      ComponentPosX: rect.x,
      ComponentPosY: rect.y,
      ComponentWidth: rect.width,
      ComponentHeight: rect.height,
    }))
    const findings = findingsIn(layOut(entry, splitting), aRequest({ Components, Approvers: [] }))
    return findings.some(({ rule }) => rule === 'blanks-unfilled')
  })
  expect(told.map(({ name }) => name)).toEqual([])
})
