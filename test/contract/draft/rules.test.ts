import { describe, expect, it } from 'vitest'
import { componentIdProblem, componentNameProblem } from '../../../src/contract/draft/component-rules.ts'
import { fileNameOf } from '../../../src/contract/draft/contract-name.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { organizationProblem } from '../../../src/contract/values/company-name.ts'
import { mobileProblem } from '../../../src/contract/values/mobile.ts'
import { nameProblem } from '../../../src/contract/values/person-name.ts'
import { aDraft, aSeal, company, placed } from '../a-draft.ts'

describe('a company name', () => {
  it.each([
    ['', null],
    ['典子谦示例企业', null],
    ['上海（集团）有限公司', null],
    ['A&B Trading Co., Ltd.', null],
    ["L'Oréal 欧莱雅", null],
    ['北京·朝阳-1店', null],
    ['上海(集团)有限公司', 'organizationBrackets'],
    ['公司)', 'organizationBrackets'],
    ['公司<script>', 'organizationCharacters'],
    ['公司\n二', 'organizationCharacters'],
    ['公司😀', 'organizationCharacters'],
  ])('%j: %s', (name, problem) => {
    expect(organizationProblem(name)).toBe(problem)
  })
})

describe('a person’s name', () => {
  it.each([
    ['', null],
    ['张三', null],
    ['买买提·艾力', null],
    ["Sean O'Brien-Smith Jr.", null],
    ['张三（财务）', 'nameCharacters'],
    ['zhang@san', 'nameCharacters'],
  ])('%j: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })
})

describe('a mobile number', () => {
  it.each([
    ['', null],
    ['13200000000', null],
    ['+8613200000000', 'mobileForm'],
    ['1320000000', 'mobileForm'],
    ['132000000000', 'mobileForm'],
    ['23200000000', 'mobileForm'],
    ['132 0000 0000', 'mobileForm'],
    ['１３２００００００００', 'mobileForm'],
    ['13200000000\n', 'mobileForm'],
  ])('%j: %s', (mobile, problem) => {
    expect(mobileProblem(mobile)).toBe(problem)
  })
})

describe('a ComponentId', () => {
  const draft = aDraft(
    [company],
    [
      placed('a', aSeal({ ComponentId: 'seal_1' })),
      placed('b', aSeal()),
      placed('k', aSeal({ GenerateMode: 'KEYWORD', ComponentId: '甲方' })),
    ],
  )

  it.each([
    ['', null],
    ['seal_2', null],
    ['印章1', null],
    ['seal 2', 'idCharacters'],
    ['seal-2', 'idCharacters'],
    ['seal_1', 'idTaken'],
    ['甲方', null],
  ])('%j for another component: %s', (componentId, problem) => {
    expect(componentIdProblem(draft, 'b', componentId)).toBe(problem)
  })

  it('may stay what it is', () => {
    expect(componentIdProblem(draft, 'a', 'seal_1')).toBeNull()
  })
})

describe('a ComponentName', () => {
  it.each([
    ['', null],
    ['甲方_印章1', null],
    ['个人签名/印章', null],
    ['印章🙂', 'nameOfComponentCharacters'],
    ['seal\u0007', 'nameOfComponentCharacters'],
  ])('%j: %s', (name, problem) => {
    expect(componentNameProblem(name)).toBe(problem)
  })
})

describe('the name of the downloaded file', () => {
  it.each([
    ['采购合同 v3', '采购合同 v3'],
    ['a\\b/c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['一行\n二行\u0000', '一行_二行_'],
    ['  合同  ', '合同'],
    ['', 'contract'],
    ['   ', 'contract'],
    [undefined, 'contract'],
    [7, 'contract'],
  ])('of the contract %j is %j', (FlowName, wished) => {
    expect(fileNameOf(updateFlow(aDraft(), { FlowName }))).toBe(wished)
  })
})
