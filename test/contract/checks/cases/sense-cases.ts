// The contract's own text: the same good request, about a text that just passes and one that just fails.
import { sketchPage } from '../../suggestions/corpus/sketch.ts'
import { aDocument } from '../../a-document.ts'
import { aRequest, inDraft } from '../a-request.ts'
import { pagesOf } from '../sense/sketched.ts'
import { company, type Case } from './case.ts'

const about = (sketch: string) => {
  const text = pagesOf(sketch)
  return { ...inDraft, document: aDocument({ pages: text.map(() => sketchPage) }), text }
}
const of = (passes: string, fails: string, path: Case['path'] = ['FileIds']): Case => ({
  passes: aRequest(),
  fails: aRequest(),
  code: 'contract-sense',
  path,
  passesIn: about(passes),
  context: about(fails),
})

export const senseCases = {
  'amounts-differ': of('总价人民币壹佰万元整（¥1,000,000.00）', '总价人民币壹佰万元整（¥100,000.00）'),
  'credit-code-digit': of('统一社会信用代码：91350100M000100Y43', '统一社会信用代码：91350100M000100Y44'),
  'id-number-digit': of('身份证号：11010519491231002X', '身份证号：110105194912310021'),
  'date-impossible': of('签订日期：2024年2月29日', '签订日期：2025年2月29日'),
  'span-backwards': of('自2024年3月1日起至2024年3月1日止', '自2024年3月1日起至2024年2月29日止'),
  'clause-skipped': of('第一条 甲。\n第二条 乙。\n第三条 丙。', '第一条 甲。\n第二条 乙。\n第四条 丙。'),
  'clause-doubled': of('第一条 甲。\n第二条 乙。\n第三条 丙。', '第一条 甲。\n第二条 乙。\n第二条 丙。'),
  'blanks-unfilled': of('甲方签字：________', '租金为________元'),
  'company-not-in-text': of('甲方：典子谦示例企业', '甲方：上海某某有限公司', [...company, 'OrganizationName']),
} satisfies Record<string, Case>
