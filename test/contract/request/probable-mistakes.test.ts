// JSON that is nearly a request: what it probably is, and how its names are corrected.
import { describe, expect, it } from 'vitest'
import { isWaivable } from '../../../src/contract/request/import-problem.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aSeal } from '../a-draft.ts'
import { imported, problemsOf } from './import-into.ts'

describe('an import says what it probably is', () => {
  it.each([
    [
      'a request of the other edition',
      { FlowName: '采购合同', Agent: { AppId: 'a' }, FlowApprovers: [{ Name: '张三' }] },
      [{ code: 'otherEdition', path: '' }],
    ],
    [
      'one of it with its names in small letters',
      { flow_name: '采购合同', flowApprovers: [] },
      [{ code: 'otherEdition', path: '' }],
    ],
    ['an answer', { Response: { FlowId: 'yDR', RequestId: 'r' } }, [{ code: 'answer', path: '' }]],
    ['a request without anything', { Approvers: null }, [{ code: 'nothing', path: '' }]],
    ['lists without anything', { Approvers: [], Components: [], FileIds: [] }, [{ code: 'nothing', path: '' }]],
    ['an empty list', [], [{ code: 'empty', path: '' }]],
    [
      'JSON within a string whose damage is written as an escape',
      [{ ...aSeal({ ComponentType: 'TEXT' }), ComponentExtra: '{"Placeholder":"甲\\ufffd"}' }],
      [{ code: 'damaged', path: '', limit: 1 }],
    ],
    [
      'a text whose damage is written as an escape',
      '{"FlowName":\n"\\uFFFD合同","Approvers":[{}]}',
      [{ code: 'damaged', path: '', limit: 2 }],
    ],
    [
      'a text that was damaged before',
      '{\n"FlowName":"\ufffd\u0279\ufffd", "Approvers":[{}]}',
      [{ code: 'damaged', path: '', limit: 2 }],
    ],
  ])('%s', (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems)
  })
})

describe('names in another spelling', () => {
  const request = {
    FlowName: '采购合同',
    approvers: [{ approver_type: 0, organizationName: '典子谦示例企业', signComponents: [{ ...aSeal() }] }],
  }

  it('are named with the right one, at every depth', () => {
    expect(problemsOf(request)).toEqual([
      { code: 'misspelled', path: 'approvers', wanted: 'Approvers' },
      { code: 'misspelled', path: 'approvers[0].approver_type', wanted: 'ApproverType' },
      { code: 'misspelled', path: 'approvers[0].organizationName', wanted: 'OrganizationName' },
      { code: 'misspelled', path: 'approvers[0].signComponents', wanted: 'SignComponents' },
    ])
  })

  it('are corrected where that is agreed to, in their places', () => {
    expect(problemsOf(request).every(isWaivable)).toBe(true)
    expect(toRequest(imported(request, { waive: true }))).toEqual({
      FlowName: '采购合同',
      FileIds: [],
      Approvers: [{ ApproverType: 0, OrganizationName: '典子谦示例企业', SignComponents: [aSeal()] }],
    })
  })

  it('are corrected in a bare list and in a component alone', () => {
    const camel = Object.fromEntries(
      Object.entries(aSeal()).map(([key, value]) => [key[0]!.toLowerCase() + key.slice(1), value]),
    )
    expect(imported([camel], { waive: true }).components[0]!.component).toEqual(aSeal())
    expect(imported(camel, { waive: true }).components[0]!.component).toEqual(aSeal())
    expect(problemsOf([camel])).toContainEqual({
      code: 'misspelled',
      path: '[0].componentType',
      wanted: 'ComponentType',
    })
  })

  it('are corrected within a wrapping', () => {
    expect(imported({ body: request }, { waive: true }).parties).toHaveLength(1)
  })

  it('are left alone beside the right name, and never become the same name twice', () => {
    const both = { FlowName: 'a', flowName: 'b', unordered: true, UNORDERED: false, Approvers: [{}] }
    expect(problemsOf(both)).toEqual([{ code: 'misspelled', path: 'unordered', wanted: 'Unordered' }])
    expect(imported(both, { waive: true }).flow).toMatchObject({ flowName: 'b', Unordered: true, UNORDERED: false })
  })

  it('that nobody knows are kept as they are', () => {
    expect(imported({ FlowName: 'a', myOwnKey: 1, Approvers: [{ remark: 'x' }] }).flow.myOwnKey).toBe(1)
  })
})
