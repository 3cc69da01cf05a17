import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import { pagesOnly } from '../../../src/contract/locate/document-model.ts'
import { newComponent } from '../../../src/contract/locate/place.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { applySuggestions } from '../../../src/contract/suggestions/apply.ts'
import type { Suggestion } from '../../../src/contract/suggestions/suggestion.ts'
import { knownParties, suggest } from '../../../src/contract/suggestions/suggest.ts'
import { aDraft, aSeal, deepFreeze, placed } from '../a-draft.ts'
import { all } from './corpus/corpus.ts'
import { layOut, sketchPage } from './corpus/sketch.ts'

const seal: Suggestion = {
  id: 'SIGN_SEAL-1-56-80',
  what: 'SIGN_SEAL',
  owner: 'p1',
  party: { word: '甲方', index: 0 },
  page: 2,
  rect: { x: 144, y: 16, width: 119, height: 119 },
  why: { rule: 'cue', words: '甲方(盖章):' },
  confidence: 0.9,
}
const date: Suggestion = {
  ...seal,
  id: 'd',
  what: 'SIGN_DATE',
  owner: 'p2',
  rect: { x: 10, y: 20, width: 90, height: 20 },
  extra: { Format: 'yyyy m d' },
}
const name: Suggestion = {
  ...seal,
  id: 't',
  what: 'TEXT',
  owner: 'p2',
  fill: { recipientInfo: 'PERSONAL-NAME', name: '姓名' },
}

describe('taking proposals over', () => {
  it('makes the components that dragging would make', () => {
    const next = applySuggestions(deepFreeze(aDraft()), [seal])
    expect(Object.keys(next.components[0]!.component)).toEqual(
      Object.keys(newComponent('SIGN_SEAL', 2, { x: 203, y: 75 }, { widthPt: 595, heightPt: 842 })),
    )
    expect(next.components[0]).toMatchObject({
      owner: 'p1',
      list: 'sign',
      component: {
        ComponentType: 'SIGN_SEAL',
        FileIndex: 0,
        ComponentPage: 2,
        ComponentPosX: 144,
        ComponentPosY: 16,
        ComponentWidth: 119,
        ComponentHeight: 119,
      },
    })
  })

  it('writes settings and names, and sends fills in the list for fills', () => {
    const [one, two] = applySuggestions(aDraft(), [date, name]).components
    expect(one!.component.ComponentExtra).toBe('{"Format":"yyyy m d"}')
    expect(two).toMatchObject({
      list: 'fill',
      component: { ComponentName: '姓名', ComponentExtra: '{"RecipientInfoType":"PERSONAL-NAME"}' },
    })
  })

  it('keeps what is there, and gives each an id of its own', () => {
    const before = aDraft(undefined, [placed('c1', aSeal())])
    const next = applySuggestions(before, [seal, date, name])
    expect(next.components).toHaveLength(4)
    expect(next.components[0]).toBe(before.components[0])
    expect(new Set(next.components.map((c) => c.id)).size).toBe(4)
  })

  it('leaves out what has no owner, or one who may not have it', () => {
    const draft = aDraft()
    expect(
      applySuggestions(draft, [
        { ...seal, owner: null },
        { ...seal, owner: 'p2' },
        { ...seal, owner: 'gone' },
      ]),
    ).toBe(draft)
  })

  it('makes a party what it has to become, unless that would cost a component', () => {
    const wish: Suggestion = { ...seal, owner: 'p2', become: 'company' }
    const next = applySuggestions(deepFreeze(aDraft()), [wish, { ...date, become: 'company' }])
    expect(next.parties[1]!.approver).toMatchObject({ ApproverType: 0, OrganizationName: '', ApproverName: '张三' })
    expect(next.components.map((c) => c.component.ComponentType)).toEqual(['SIGN_SEAL', 'SIGN_DATE'])
    const sealed = aDraft(undefined, [placed('c1', aSeal())])
    const kept = applySuggestions(sealed, [{ ...date, owner: 'p1', become: 'person' }])
    expect(kept.parties).toBe(sealed.parties)
    expect(kept.components).toHaveLength(2)
  })

  it('breaks no rule of placing, whatever the contract', () => {
    for (const entry of all) {
      const pages = entry.lines.map(() => sketchPage)
      const input = { text: layOut(entry, 'gaps'), pages, fields: [] }
      const draft = aDraft(partiesOf(suggest({ ...input, parties: [] })))
      const found = suggest({ ...input, parties: knownParties(draft) })
      const next = applySuggestions(draft, found)
      expect(next.components, entry.name).toHaveLength(found.length)
      const rules = checkRequest(toRequest(next), { now: 0, document: pagesOnly(pages), stage: 'draft' })
        .filter((finding) => finding.path.includes('SignComponents') || finding.path.includes('Components'))
        .filter((finding) => finding.severity === 'error' || placing.includes(finding.rule))
        .map((finding) => finding.rule)
      // What the initiator fills in is not filled in yet, and a contract's first page alone has nothing to sign.
      expect(
        rules.filter((rule) => rule !== 'value-missing' && rule !== 'sign-components-missing'),
        entry.name,
      ).toEqual([])
    }
  })
})

/** What the checks warn of where something stands. */
const placing = ['near-edge', 'components-overlap', 'same-overlap', 'date-cut-off']

/** The parties that the proposals are for: a company where one is to seal. */
function partiesOf(found: readonly Suggestion[]): readonly Approver[] {
  const parties = [
    ...new Map(found.filter((s) => s.party.index >= 0).map((s) => [s.party.index, s.party])).values(),
  ].sort((a, b) => a.index - b.index)
  return parties.map(({ index, word }) => {
    const seals = found.some((s) => s.party.index === index && s.what.includes('SEAL'))
    return seals
      ? { ApproverType: 0, ApproverRoleName: word, OrganizationName: '' }
      : { ApproverType: 1, ApproverRoleName: word }
  })
}
