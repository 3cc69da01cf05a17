import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { moveParty } from '../../../src/contract/draft/party-edits.ts'
import { toLayout } from '../../../src/contract/request/to-request.ts'
import { aDraft, aSeal, company, person, placed } from '../a-draft.ts'
import { pageCount, requestsWithParties } from './arbitrary-requests.ts'
import { imported, importInto } from './import-into.ts'

/** Whose components are what, without the ids of ours that an import renews. */
const ownership = (draft: Draft) =>
  [INITIATOR, ...draft.parties.map((party) => party.id)].map((owner) =>
    (['sign', 'fill'] as const).map((list) =>
      draft.components.filter((c) => c.owner === owner && c.list === list).map((c) => c.component),
    ),
  )

const text = aSeal({ ComponentType: 'TEXT' })
const signature = aSeal({ ComponentType: 'SIGN_SIGNATURE' })
const laidOut = aDraft(
  [company, person],
  [
    placed('c1', aSeal()),
    placed('c2', signature, 'p2'),
    placed('c3', text, 'p2', 'fill'),
    placed('c4', text, INITIATOR, 'fill'),
  ],
)

describe('the component lists alone', () => {
  it('are written with the role names of the parties', () => {
    expect(toLayout(laidOut)).toEqual({
      Components: [text],
      Approvers: [
        { ApproverRoleName: '甲方', SignComponents: [aSeal()], Components: [] },
        { ApproverRoleName: '乙方', SignComponents: [signature], Components: [text] },
      ],
    })
  })

  it('come back as they were, and leave the parties and the contract as they are', () => {
    const draft = aDraft([company, person], [placed('old', aSeal({ ComponentPage: 2 }))])
    const result = importInto(toLayout(laidOut), { draft })
    expect(result).toMatchObject({ ok: true, kind: 'layout', count: 4 })
    const after = imported(toLayout(laidOut), { draft })
    expect(ownership(after)).toEqual(ownership(laidOut))
    expect(after.parties).toEqual(draft.parties)
    expect(after.flow).toEqual(draft.flow)
  })

  it('come back as they were, for any draft', () => {
    fc.assert(
      fc.property(requestsWithParties, (request) => {
        const draft = imported(request, { pageCount })
        expect(ownership(imported(toLayout(draft), { draft, pageCount }))).toEqual(ownership(draft))
      }),
    )
  })

  it('add companies where the draft has fewer parties', () => {
    const after = imported(toLayout(laidOut), { draft: aDraft([company]) })
    expect(after.parties.map((party) => party.approver.ApproverType)).toEqual([0, 0])
    expect(ownership(after)).toEqual(ownership(laidOut))
  })

  it('go to the parties of their role names, where those stand in another order', () => {
    const draft = moveParty(laidOut, 'p2', 0)
    const after = imported(toLayout(laidOut), { draft })
    const seals = after.components.filter((c) => c.component.ComponentType === 'SIGN_SEAL')
    expect(seals.map((c) => c.owner)).toEqual(['p1'])
  })
})
