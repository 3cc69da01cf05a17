// Companies on the screen that the text does not name, where it names another one.
import { expect, it } from 'vitest'
import { aRequest } from '../a-request.ts'
import { foundBy } from './sketched.ts'

const named = (OrganizationName: string, change: Record<string, unknown> = {}) =>
  aRequest({}, { OrganizationName, ...change })
const instead = (sketch: string, request: unknown) =>
  foundBy('company-not-in-text', sketch, request).map(({ name, party, other }) => [name, party, other])

it.each([
  ['甲方：上海某某有限公司\n乙方：张三', '上海某某科技有限公司', '甲方', '上海某某有限公司'],
  ['出租方（甲方）：上海甲乙有限公司', '北京甲乙有限公司', '出租方', '上海甲乙有限公司'],
  ['甲  方：上海某某有限公司    乙  方：李四', '上海莫莫有限公司', '甲方', '上海某某有限公司'],
  ['买方：深圳甲厂\n卖方：张三', '深圳乙厂', '买方', '深圳甲厂'],
  ['委托方：上海某某有限公司（以下简称甲方）', '广州某某有限公司', '委托方', '上海某某有限公司'],
  ['甲方（盖章）：上海某某有限公司北京分公司', '广州某某有限公司', '甲方', '上海某某有限公司北京分公司'],
  ['用人单位：某某集团有限公司', '某某集团股份有限公司', '用人单位', '某某集团有限公司'],
  ['甲方:某某律师事务所\n地址：上海', '上海某某有限公司', '甲方', '某某律师事务所'],
])('%s does not name %s', (sketch, name, party, other) => {
  expect(instead(sketch, named(name))).toEqual([[name, party, other]])
})

it.each([
  ['甲方：上海某某有限公司\n乙方：张三', '上海某某有限公司'],
  ['甲方：某某(上海)有限公司', '某某（上海）有限公司'],
  ['甲方：某某（上海）有限公司', '某某 （上海） 有限公司'],
  ['甲方：某某【上海】有限公司', '某某（上海）有限公司'],
  ['甲方：ＡＢＣ科技有限公司', 'abc科技有限公司'],
  ['甲方：____________\n乙方：张三', '上海某某有限公司'],
  ['甲方：XX有限公司', '上海某某有限公司'],
  ['甲方：****有限公司', '上海某某有限公司'],
  ['甲方：上海某某有限公司', '***有限公司'],
  ['甲方应当向上海某某有限公司付款。', '北京某某有限公司'],
  ['Party A: ABC Limited\nParty B: Li Si', '上海某某有限公司'],
  ['甲方：ABC Limited', '上海某某有限公司'],
  ['甲方：腾讯\n乙方：张三', '深圳市腾讯计算机系统有限公司'],
  // The text goes on to name it.
  ['甲方：某某公司\n乙方：张三\n本合同由上海某某有限公司代为签署。', '上海某某有限公司'],
  ['甲方：上海某某有限公司', '上海某某有限公司北京分公司'],
])('%s has nothing against %s', (sketch, name) => {
  expect(instead(sketch, named(name))).toEqual([])
})

it('the role decides which of several is named', () => {
  const sketch = '甲方：上海某某有限公司\n乙方：北京某某有限公司'
  const request = named('广州某某有限公司', { ApproverRoleName: '乙方' })
  expect(instead(sketch, request)).toEqual([['广州某某有限公司', '乙方', '北京某某有限公司']])
})

it('what another party is called is not held against it', () => {
  const sketch = '甲方：上海某某有限公司\n乙方：张三'
  const other = { ApproverType: 0, OrganizationName: '上海某某有限公司' }
  expect(instead(sketch, aRequest({}, { OrganizationName: '北京保证有限公司' }, other))).toEqual([])
})
