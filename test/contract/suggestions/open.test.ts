import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import {
  dismissSuggestions,
  dismissedSuggestions,
  restoreSuggestions,
  withOfferAnswered,
  withSuggestionsHidden,
} from '../../../src/contract/suggestions/dismiss.ts'
import {
  givenTo,
  kindOfMention,
  lacksParty,
  withPartiesOf,
  withPartyOf,
} from '../../../src/contract/suggestions/new-party.ts'
import { openSuggestions, type PlacedBox } from '../../../src/contract/suggestions/open.ts'
import type { Suggestion } from '../../../src/contract/suggestions/suggestion.ts'
import { isTickedAtFirst, surenessOf } from '../../../src/contract/suggestions/sureness.ts'
import { rect } from '../a-document.ts'
import { aDraft, company, deepFreeze } from '../a-draft.ts'

const seal: Suggestion = {
  id: 'SIGN_SEAL-2-56-80',
  what: 'SIGN_SEAL',
  owner: 'p1',
  party: { word: '甲方', index: 0 },
  page: 2,
  rect: rect(100, 200, 119, 119),
  why: { rule: 'cue', words: '甲方(盖章):' },
  confidence: 0.92,
}
const paging: Suggestion = { ...seal, id: 'SIGN_PAGING_SEAL-0', what: 'SIGN_PAGING_SEAL', page: 1, confidence: 0.9 }
const blank: Suggestion = {
  ...seal,
  id: 'TEXT-2-56-80',
  what: 'TEXT',
  owner: INITIATOR,
  party: { word: '', index: -1 },
  rect: rect(100, 500, 100, 20),
  confidence: 0.5,
}
const third: Suggestion = {
  ...seal,
  id: 'SIGN_SEAL-2-56-400',
  owner: null,
  party: { word: '丙方', index: 2 },
  rect: rect(300, 600, 119, 119),
}
const owners = new Set(['p1', 'p2', INITIATOR])
const box = (change: Partial<PlacedBox> = {}): PlacedBox => ({
  type: 'SIGN_SEAL',
  owner: 'p1',
  page: 2,
  rect: seal.rect,
  ...change,
})
const left = (found: readonly Suggestion[], boxes: readonly PlacedBox[] = [], dismissed: readonly string[] = []) =>
  openSuggestions(found, { boxes, dismissed: new Set(dismissed), owners }).map((s) => s.id)

describe('proposals that are still of use', () => {
  it('are all of them where nothing stands', () => {
    expect(left([seal, paging, blank, third])).toEqual([seal.id, paging.id, blank.id, third.id])
  })

  it('are not where the same stands for the same', () => {
    expect(left([seal], [box()])).toEqual([])
    expect(left([seal], [box({ rect: rect(130, 230, 119, 119) })])).toEqual([])
    expect(left([seal], [box({ rect: rect(215, 200, 119, 119) })])).toEqual([seal.id])
    expect(left([seal], [box({ page: 1 })])).toEqual([seal.id])
    expect(left([seal], [box({ type: 'SIGN_DATE' })])).toEqual([seal.id])
  })

  it('are not where the same stands for another in the very place, and are where it only touches', () => {
    expect(left([seal], [box({ owner: 'p2' })])).toEqual([])
    expect(left([seal], [box({ owner: 'p2', rect: rect(150, 230, 119, 119) })])).toEqual([seal.id])
    expect(left([third], [box({ rect: third.rect })])).toEqual([])
  })

  it('take any filled-in kind for a blank’s own', () => {
    const at = { owner: INITIATOR, rect: blank.rect }
    expect(left([blank], [box({ ...at, type: 'MULTI_LINE_TEXT' })])).toEqual([])
    expect(left([blank], [box({ ...at, type: 'SIGN_DATE' })])).toEqual([blank.id])
  })

  it('hold one paging seal of an owner for enough, wherever it stands', () => {
    expect(left([paging], [box({ type: 'SIGN_PAGING_SEAL', page: 5, rect: rect(0, 0, 50, 50) })])).toEqual([])
    expect(left([paging], [box({ type: 'SIGN_PAGING_SEAL', owner: 'p2' })])).toEqual([paging.id])
  })

  it('are not those that were left, nor those of who is gone', () => {
    expect(left([seal, blank], [], [seal.id])).toEqual([blank.id])
    expect(left([{ ...seal, owner: 'gone' }])).toEqual([])
  })

  it('keep their order and are never more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 600 }) }), {
          maxLength: 8,
        }),
        (at) => {
          const found = at.map(({ x, y }, i): Suggestion => ({ ...seal, id: String(i), rect: rect(x, y, 119, 119) }))
          const ids = left(
            found,
            found.filter((_, i) => i % 2 === 0).map((s) => box({ rect: s.rect })),
          ).map(Number)
          expect(ids.every((id) => id % 2 === 1)).toBe(true)
          expect(ids).toEqual([...ids].sort((a, b) => a - b))
        },
      ),
    )
  })
})

describe('how sure a proposal is', () => {
  it('is told in three steps, of which the first is ticked', () => {
    expect([0.92, 0.8, 0.6, 0.55, 0.5].map((confidence) => surenessOf({ confidence }))).toEqual([
      'likely',
      'likely',
      'possible',
      'possible',
      'unsure',
    ])
    expect([seal, paging, blank, third].map(isTickedAtFirst)).toEqual([true, false, false, false])
  })
})

describe('what the person left', () => {
  it('is remembered once, and taken back without a trace', () => {
    const draft = deepFreeze(aDraft())
    const next = dismissSuggestions(draft, ['a', 'b'])
    expect(next.dismissedSuggestions).toEqual(['a', 'b'])
    expect(dismissSuggestions(next, ['b'])).toBe(next)
    expect(restoreSuggestions(next)).toEqual(draft)
    expect(restoreSuggestions(draft)).toBe(draft)
  })

  it('is nothing where a draft file holds anything else', () => {
    for (const odd of [null, 'a', { a: 1 }, [1, null]]) {
      expect(dismissedSuggestions({ ...aDraft(), dismissedSuggestions: odd as unknown as string[] }).size).toBe(0)
    }
  })

  it('keeps the answer to the offer, and whether the pages show places', () => {
    const draft = deepFreeze(aDraft())
    expect(withOfferAnswered(withOfferAnswered(draft))).toEqual({ ...draft, suggestionsOffered: true })
    expect(withSuggestionsHidden(draft, false)).toBe(draft)
    const hidden = withSuggestionsHidden(draft, true)
    expect(hidden.suggestionsHidden).toBe(true)
    expect(withSuggestionsHidden(hidden, false)).toEqual(draft)
  })
})

describe('a party that the draft lacks', () => {
  it('is told by a word without an owner', () => {
    expect([seal, third, { ...third, party: { word: '', index: 0 } }].map(lacksParty)).toEqual([false, true, false])
  })

  it('is a company where the contract asks for its seal, a person where it asks for a signature alone', () => {
    const sign: Suggestion = { ...third, what: 'SIGN_SIGNATURE' }
    expect(kindOfMention([sign], 2)).toBe('person')
    expect(kindOfMention([sign, third], 2)).toBe('company')
    expect(kindOfMention([{ ...third, what: 'TEXT' }], 2)).toBe('company')
    expect(kindOfMention([sign, { ...seal }], 2)).toBe('person')
  })

  it('is added at the end under the contract’s own word', () => {
    const added = withPartyOf(deepFreeze(aDraft()), third, [third])!
    expect(added.draft.parties).toHaveLength(3)
    expect(added.draft.parties[2]).toMatchObject({
      id: added.owner,
      colour: 2,
      approver: { ApproverType: 0, ApproverRoleName: '丙方' },
    })
    expect(givenTo(third, added.owner, 'company')).toEqual({ ...third, owner: added.owner })
    expect(givenTo(third, added.owner, 'person')).toBeNull()
  })

  it('is added once for all that is suggested for it', () => {
    const fourth: Suggestion = { ...third, id: 'fourth', party: { word: '丁方', index: 3 } }
    const added = withPartiesOf(deepFreeze(aDraft()), [seal, third, fourth, { ...third, id: 'again' }], [third])
    expect(added.draft.parties.map((p) => p.approver.ApproverRoleName)).toEqual(['甲方', '乙方', '丙方', '丁方'])
    const [, , three, four] = added.draft.parties
    expect(added.suggestions.map((s) => s.owner)).toEqual(['p1', three!.id, four!.id, three!.id])
    const full = aDraft(Array.from({ length: 50 }, () => company))
    expect(withPartiesOf(full, [third], [third])).toEqual({ draft: full, suggestions: [third] })
  })

  it('is not added where there is one, or no room', () => {
    expect(withPartyOf(aDraft(), seal, [seal])).toBeNull()
    expect(withPartyOf(aDraft(Array.from({ length: 50 }, () => company)), third, [third])).toBeNull()
  })
})
