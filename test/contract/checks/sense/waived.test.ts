// Warnings of the contract's own text that were waved through: known by the words that they are about.
import { expect, it } from 'vitest'
import { sortFindings, waive } from '../../../../src/contract/checks/waivers.ts'
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { updateApprover } from '../../../../src/contract/draft/party-edits.ts'
import { toRequest } from '../../../../src/contract/request/to-request.ts'
import { aDraft, deepFreeze } from '../../a-draft.ts'
import { findingsIn, pagesOf } from './sketched.ts'

const company = { ApproverType: 0, OrganizationName: '典子谦示例企业' }
const draft = deepFreeze(aDraft([company]))
const one = '价款为壹佰万元整（¥100.00）。'
const other = '押金为壹万元整（¥100.00）。'

const sort = (of: Draft, sketch: string) => sortFindings(of, findingsIn(pagesOf(sketch), toRequest(of)))
const waiveAll = (sketch: string) => waive(draft, sort(draft, sketch).open)

it('each is waved through by itself', () => {
  const { open } = sort(draft, `${one}\n${other}`)
  expect(open).toHaveLength(2)
  const after = sort(waive(draft, open.slice(0, 1)), `${one}\n${other}`)
  expect(after.open).toEqual(open.slice(1))
  expect(after.waived).toEqual(open.slice(0, 1))
})

it('one stays so when the words move, and comes back when they change', () => {
  const waived = waiveAll(one)
  expect(sort(waived, `第一页。\n---\n${one}`).open).toEqual([])
  expect(sort(waived, other).open).toHaveLength(1)
  expect(sort(waived, one.replace('100.00', '200.00')).open).toHaveLength(1)
})

it('an id number comes back when a hidden digit changes, and is not in the draft', () => {
  const waived = waiveAll('身份证号：110105194912310021')
  expect(waived.waived).toHaveLength(1)
  expect(JSON.stringify(waived)).not.toContain('10021')
  expect(sort(waived, '身份证号：110105194912310021').open).toEqual([])
  expect(sort(waived, '身份证号：110105194912410021').open).toHaveLength(1)
})

it('a company comes back when it is renamed, on the screen or in the text', () => {
  const waived = waiveAll('甲方：上海某某有限公司')
  expect(sort(waived, '甲方：上海某某有限公司').open).toEqual([])
  expect(sort(waived, '甲方：北京某某有限公司').open).toHaveLength(1)
  const renamed = updateApprover(waived, 'p1', { OrganizationName: '广州某某有限公司' })
  expect(sort(renamed, '甲方：上海某某有限公司').open).toHaveLength(1)
})

it('blanks come back when there are others', () => {
  const waived = waiveAll('租金为________元')
  expect(sort(waived, '租金为________元').open).toEqual([])
  expect(sort(waived, '租金为________元，押金为________元').open).toHaveLength(1)
})
