// What counts as a difference between an answer and the documented one.
import { describe, expect, it } from 'vitest'
import { differences as allOf, undescribed as undescribedOf, withNames, withReal, type Difference } from './compare.ts'

const documented = {
  RequestId: 's1',
  FlowBriefs: [
    { FlowId: 'yDone', FlowStatus: 1 },
    { FlowId: 'yDtwo', FlowStatus: 4 },
  ],
  TotalCount: 2,
}

const said = (found: readonly Difference[]) => found.map(({ place, what }) => `${place}: ${what}`)
const differences = (...asked: Parameters<typeof allOf>) => said(allOf(...asked))
const undescribed = (...asked: Parameters<typeof undescribedOf>) => said(undescribedOf(...asked))

describe('an answer', () => {
  it('is the same whatever its RequestId', () => {
    expect(differences(documented, { ...documented, RequestId: 's2' }, [])).toEqual([])
    expect(differences(documented, { FlowBriefs: documented.FlowBriefs, TotalCount: 2 }, [])).toEqual([])
  })

  it('differs by a key, a type, a value or a number of items, each told once with its place', () => {
    expect(differences(documented, { FlowBriefs: [], TotalCount: 2 }, [])).toEqual(['FlowBriefs: 0 and not 2'])
    expect(
      differences(
        documented,
        { FlowBriefs: documented.FlowBriefs.map(({ FlowId }) => ({ FlowId })), TotalCount: '2' },
        [],
      ),
    ).toEqual(['FlowBriefs[].FlowStatus: is missing', 'TotalCount: "2" and not 2'])
    expect(
      differences(
        documented,
        { ...documented, FlowBriefs: [documented.FlowBriefs[0], { FlowId: 'yDtwo', FlowStatus: 3 }] },
        [],
      ),
    ).toEqual(['FlowBriefs[].FlowStatus: 3 and not 4'])
    expect(differences({ Approvers: null }, { Approvers: [] }, [])).toEqual(['Approvers: [] and not null'])
  })

  it('may hold other values where they are free, of the same type, not empty where the documented one is not', () => {
    const given = { FlowBriefs: [{ FlowId: 'yDother', FlowStatus: 3 }], TotalCount: 1 }
    expect(differences(documented, given, ['FlowBriefs', 'TotalCount'])).toEqual([])
    expect(differences(documented, given, ['FlowBriefs[]', 'TotalCount'])).toEqual(['FlowBriefs: 1 and not 2'])
    const bad = { FlowBriefs: [{ FlowId: '', FlowStatus: '3' }], TotalCount: 1 }
    expect(differences(documented, bad, ['FlowBriefs', 'TotalCount'])).toEqual([
      'FlowBriefs[].FlowStatus: "3" and not 1',
    ])
    expect(differences(documented, bad, ['FlowBriefs', 'FlowBriefs[].FlowId', 'TotalCount'])).toEqual([
      'FlowBriefs[].FlowId: "" and not "yDone"',
      'FlowBriefs[].FlowStatus: "3" and not 1',
    ])
    expect(
      differences(documented, { FlowBriefs: [{ FlowId: 'yDother' }], TotalCount: 1 }, ['FlowBriefs', 'TotalCount']),
    ).toEqual(['FlowBriefs[].FlowStatus: is missing'])
    expect(
      differences({ Templates: [{ Components: [1] }] }, { Templates: [{ Components: [] }] }, ['Templates']),
    ).toEqual([])
    expect(differences(documented, { FlowBriefs: [], TotalCount: 1 }, ['FlowBriefs', 'TotalCount'])).toEqual([
      'FlowBriefs: is empty',
    ])
    expect(differences({ EffectiveTime: '' }, { EffectiveTime: '2026-08-05 15:55:01' }, ['EffectiveTime'])).toEqual([])
    expect(differences(documented, { ...documented, TotalCount: 3 }, ['Total'])).toEqual(['TotalCount: 3 and not 2'])
  })

  it('holds nothing that is not described', () => {
    const shape = { FlowBriefs: [{ FlowId: 'string', FlowStatus: 'number' }], TotalCount: 'number' } as const
    expect(undescribed(documented, shape)).toEqual([])
    expect(undescribed({ ...documented, Extra: 1, TotalCount: null }, shape)).toEqual([
      'TotalCount: is null',
      'Extra: is not documented',
    ])
    expect(undescribed({ FlowBriefs: { FlowId: 'yDone' }, TotalCount: [1] }, shape)).toEqual([
      'FlowBriefs: is an object',
      'TotalCount: is a list',
    ])
  })
})

it('names stand for real ids in a request where a text is one, real ids for names anywhere in an answer', () => {
  const names = { yDexample: 'yDreal' }
  expect(withReal({ FlowId: 'yDexample', FlowIds: ['yDexample'], FlowName: 'of yDexample', Limit: 1 }, names)).toEqual({
    FlowId: 'yDreal',
    FlowIds: ['yDreal'],
    FlowName: 'of yDexample',
    Limit: 1,
  })
  expect(withNames({ Message: '签署人【yDreal】', Ids: [{ Id: 'yDreal' }] }, names)).toEqual({
    Message: '签署人【yDexample】',
    Ids: [{ Id: 'yDexample' }],
  })
})
