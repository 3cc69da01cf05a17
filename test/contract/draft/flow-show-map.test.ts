// CustomShowMap: its variables, and what the list would show.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillShowMap, showVariables, unknownVariable } from '../../../src/contract/draft/flow-show-map.ts'
import { aDraft, company, person } from '../a-draft.ts'

const shown = (template: string, draft = aDraft()) =>
  fillShowMap(template, draft).map((line) => line.map((piece) => piece.text).join(''))
const kinds = (template: string, draft = aDraft()) =>
  fillShowMap(template, draft).map((line) => line.map((piece) => piece.kind))

describe('the variables', () => {
  test('are three, and two for each signer', () => {
    expect(showVariables(0)).toEqual(['{合同名称}', '{发起方企业}', '{发起方姓名}'])
    expect(showVariables(2).slice(3)).toEqual(['{签署方1企业}', '{签署方1姓名}', '{签署方2企业}', '{签署方2姓名}'])
  })
  test('are all known with so many signers, and the next signer’s are not', () => {
    fc.assert(
      fc.property(fc.nat(50), (parties) => {
        expect(unknownVariable(showVariables(parties).join(''), parties)).toBeNull()
        expect(unknownVariable(`{签署方${parties + 1}姓名}`, parties)).toBe(`{签署方${parties + 1}姓名}`)
      }),
    )
  })
  test.each(['{签署方0姓名}', '{签署方01姓名}', '{签署方1}', '{}', '{ 合同名称}', '{合同名}'])(
    '%s is none',
    (variable) => {
      expect(unknownVariable(`a${variable}`, 2)).toBe(variable)
    },
  )
})

describe('the list', () => {
  test('shows Tencent’s example as Tencent does', () => {
    const template = '合同名称:{合同名称};发起方: {发起方企业}({发起方姓名});签署方:{签署方2姓名}'
    expect(shown(template)).toEqual(['合同名称:采购合同', '发起方: 发起方企业(发起方姓名)', '签署方:张三'])
    expect(kinds(template)).toEqual([
      ['text', 'value'],
      ['text', 'later', 'text', 'later', 'text'],
      ['text', 'value'],
    ])
  })
  test('fills each signer’s company and name, and says which is not there yet', () => {
    expect(shown('{签署方1企业}/{签署方1姓名}')).toEqual(['典子谦示例企业/签署方1姓名'])
    expect(kinds('{签署方1企业}{签署方1姓名}')).toEqual([['value', 'later']])
  })
  test('marks what it does not know and shows it as typed', () => {
    expect(fillShowMap('a{签署方3姓名}', aDraft())).toEqual([
      [
        { kind: 'text', text: 'a' },
        { kind: 'unknown', text: '{签署方3姓名}' },
      ],
    ])
    expect(kinds('{签署方3姓名}', aDraft([company, person, person]))).toEqual([['value']])
  })
  test('has no empty lines, and a name with a semicolon stays in its line', () => {
    expect(shown(';; a ;')).toEqual(['a'])
    const draft = aDraft()
    expect(shown('{合同名称};b', { ...draft, flow: { FlowName: 'a;b' } })).toEqual(['a;b', 'b'])
  })
  test('takes any template and any names without losing a character of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (template, name) => {
        const draft = aDraft([{ ...company, OrganizationName: name as string, ApproverName: name as string }])
        expect(() => fillShowMap(`${template}{签署方1企业}`, draft)).not.toThrow()
        const plain = template.replace(/[{};]/g, '').trim()
        expect(shown(plain, draft).join('')).toBe(plain)
      }),
    )
  })
})
