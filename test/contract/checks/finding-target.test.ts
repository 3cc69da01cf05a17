import { describe, expect, it } from 'vitest'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import { placeComponent } from '../../../src/contract/draft/component-edits.ts'
import { newDraft } from '../../../src/contract/draft/new-draft.ts'
import { targetOf } from '../../../src/contract/checks/finding-target.ts'

const component = (ComponentType: string) => ({
  ComponentType,
  ComponentPage: 1,
  ComponentPosX: 0,
  ComponentPosY: 0,
  ComponentWidth: 50,
  ComponentHeight: 50,
})

function draftWithThree() {
  const empty = newDraft({ id: 'f', name: 'a.pdf', size: 1 })
  const [first, second] = empty.parties
  const one = placeComponent(empty, second!.id, component('TEXT'))
  const two = placeComponent(one.draft, second!.id, component('SIGN_DATE'))
  const three = placeComponent(two.draft, INITIATOR, component('TEXT'))
  return { draft: three.draft, first: first!.id, second: second!.id, text: one.id, date: two.id, filled: three.id }
}

describe('the place that a finding is about', () => {
  const { draft, first, second, text, date, filled } = draftWithThree()
  it('is the party that the path names', () => {
    expect(targetOf(draft, ['Approvers', 0, 'ApproverMobile'])).toEqual({ owner: first, rest: ['ApproverMobile'] })
  })
  it('is the component at the place in its own list, sign and fill counted apart', () => {
    expect(targetOf(draft, ['Approvers', 1, 'SignComponents', 0])).toEqual({
      owner: second,
      componentId: date,
      rest: [],
    })
    expect(targetOf(draft, ['Approvers', 1, 'Components', 0, 'ComponentPage'])).toEqual({
      owner: second,
      componentId: text,
      rest: ['ComponentPage'],
    })
  })
  it('is the initiator’s component for the request’s own list', () => {
    expect(targetOf(draft, ['Components', 0])).toEqual({ owner: INITIATOR, componentId: filled, rest: [] })
  })
  it('is the party where the component is not there, and the contract where nothing is', () => {
    expect(targetOf(draft, ['Approvers', 1, 'SignComponents', 9])).toEqual({ owner: second, rest: [] })
    expect(targetOf(draft, ['Approvers', 9])).toEqual({ rest: ['Approvers', 9] })
    expect(targetOf(draft, ['FlowName'])).toEqual({ rest: ['FlowName'] })
    expect(targetOf(draft, [])).toEqual({ rest: [] })
  })
})
