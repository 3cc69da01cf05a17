import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { pageCount, requests } from './arbitrary-requests.ts'
import { imported } from './import-into.ts'

/** The JSON text with FileIds emptied in its place. */
const withoutFileIds = (text: string) =>
  JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'FileIds' ? [] : value)))

describe('import, then export', () => {
  it('gives back any request, with its keys, their order, its nulls and its empty lists', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const text = JSON.stringify(request)
        expect(JSON.stringify(toRequest(imported(text, { pageCount })))).toBe(withoutFileIds(text))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a key called __proto__, and nothing is inherited from it', () => {
    const text =
      '{"FlowName":"a","FileIds":[],"__proto__":{"x":1},' +
      '"Approvers":[{"__proto__":{"ApproverType":3},"SignComponents":[]}]}'
    const draft = imported(text)
    expect(JSON.stringify(toRequest(draft))).toBe(text)
    expect(draft.parties[0]!.approver.ApproverType).toBeUndefined()
    expect(Reflect.get({}, 'x')).toBeUndefined()
  })

  it('keeps the place of a list that is empty, and adds none that was not there', () => {
    const text =
      '{"Components":[],"FlowName":"a",' +
      '"Approvers":[{"Components":[],"ApproverType":1},{"SignComponents":null}],"FileIds":[]}'
    expect(JSON.stringify(toRequest(imported(text)))).toBe(text)
  })

  it('adds FileIds, empty, where there were none', () => {
    expect(toRequest(imported('{"FlowName":"a"}'))).toEqual({ FlowName: 'a', FileIds: [] })
  })

  it('keeps numbers, nulls and texts of settings to the letter', () => {
    const component = {
      ComponentType: 'TEXT',
      ComponentPage: 1,
      ComponentPosX: 433.59375,
      ComponentPosY: 0.1,
      ComponentWidth: 143.59375,
      ComponentHeight: 1e-7,
      OffsetX: null,
      ComponentExtra: '{ "FontSize" : 12 , "Neu" : [] }',
    }
    const request = { FlowName: 'a', Components: [component], FileIds: [] }
    expect(JSON.stringify(toRequest(imported(request)))).toBe(JSON.stringify(request))
  })
})
