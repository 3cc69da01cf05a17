import { describe, expect, it } from 'vitest'
import { isWaivable } from '../../../src/contract/request/import-problem.ts'
import { maxJsonLength } from '../../../src/contract/request/parse-json.ts'
import { aDraft, aSeal } from '../a-draft.ts'
import { imported, importInto, problemsOf } from './import-into.ts'

const seal = (change: Readonly<Record<string, unknown>>) => ({ ...aSeal(), ...change })
const signing = (...components: readonly unknown[]) => ({ FlowName: 'a', Approvers: [{ SignComponents: components }] })
const first = 'Approvers[0].SignComponents[0]'

describe('an import is refused', () => {
  it.each([
    ['where there is no text', '', [{ code: 'empty', path: '' }]],
    ['where there is only space', ' \n\t ', [{ code: 'empty', path: '' }]],
    ['where the text is larger than any request', `"${'a'.repeat(maxJsonLength)}"`, [{ code: 'tooLarge', path: '' }]],
    ['where the text is no JSON', '{\n"a" 1}', [{ code: 'notJson', path: '', limit: 2 }]],
    [
      'where the JSON is nested too deep',
      `{"FlowName":${'['.repeat(65)}${']'.repeat(65)}}`,
      [{ code: 'tooDeep', path: '' }],
    ],
    ['where the JSON is a text', '"CreateFlowByFiles"', [{ code: 'notRequest', path: '' }]],
    ['where the JSON is null', 'null', [{ code: 'notRequest', path: '' }]],
    ['where the JSON is another object', '{"FlowId":"yDR"}', [{ code: 'notRequest', path: '' }]],
    ['where Approvers is no list', '{"Approvers":{}}', [{ code: 'notList', path: 'Approvers' }]],
    ['where Components is no list', '{"Components":"none"}', [{ code: 'notList', path: 'Components' }]],
    [
      'where SignComponents is no list',
      '{"Approvers":[{},{"SignComponents":{"0":1}}]}',
      [{ code: 'notList', path: 'Approvers[1].SignComponents' }],
    ],
    ['where an approver is no object', '{"Approvers":[{},"甲方"]}', [{ code: 'notObject', path: 'Approvers[1]' }]],
    [
      'where a component is no object',
      signing('SIGN_SEAL'),
      [{ code: 'notObject', path: first, found: '"SIGN_SEAL"' }],
    ],
    ['where a component is a list', signing([1]), [{ code: 'notObject', path: first, found: '[1]' }]],
    ['where a component is null', signing(null), [{ code: 'notObject', path: first, found: 'null' }]],
    [
      'where a component has no type',
      { FlowName: 'a', Components: [seal({ ComponentType: undefined })] },
      [{ code: 'typeMissing', path: 'Components[0].ComponentType', found: '' }],
    ],
    [
      'where a type is no text',
      [seal({ ComponentType: 7 })],
      [{ code: 'typeMissing', path: '[0].ComponentType', found: '7' }],
    ],
    [
      'where a number is a text',
      [seal({ ComponentPosX: '100' })],
      [{ code: 'notNumber', path: '[0].ComponentPosX', found: '"100"' }],
    ],
    [
      'where a number is a boolean',
      signing(seal({ OffsetY: true })),
      [{ code: 'notNumber', path: `${first}.OffsetY`, found: 'true' }],
    ],
    [
      'where a number is missing',
      [seal({ ComponentWidth: undefined })],
      [{ code: 'numberMissing', path: '[0].ComponentWidth' }],
    ],
    ['where a number is null', [seal({ ComponentPosY: null })], [{ code: 'numberMissing', path: '[0].ComponentPosY' }]],
    [
      'where the page is missing',
      [seal({ ComponentPage: undefined })],
      [{ code: 'numberMissing', path: '[0].ComponentPage' }],
    ],
    [
      'where a size is 0',
      [seal({ ComponentHeight: 0 })],
      [{ code: 'sizeNotPositive', path: '[0].ComponentHeight', found: '0' }],
    ],
    [
      'where a size is negative',
      [seal({ ComponentWidth: -5 })],
      [{ code: 'sizeNotPositive', path: '[0].ComponentWidth', found: '-5' }],
    ],
    [
      'where the page is beyond the last',
      [seal({ ComponentPage: 99 })],
      [{ code: 'pageBeyond', path: '[0].ComponentPage', found: '99', limit: 4 }],
    ],
    [
      'where the page is beyond the first, from the end',
      [seal({ ComponentPage: -5 })],
      [{ code: 'pageBeyond', path: '[0].ComponentPage', found: '-5', limit: 4 }],
    ],
    [
      'where the page is 0',
      [seal({ ComponentPage: 0 })],
      [{ code: 'pageBeyond', path: '[0].ComponentPage', found: '0', limit: 4 }],
    ],
    [
      'where there are more than fifty parties',
      { FlowName: 'a', Approvers: Array.from({ length: 51 }, () => ({})) },
      [{ code: 'tooManyParties', path: 'Approvers', limit: 50 }],
    ],
  ])('%s', (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems)
  })

  it('with everything that is wrong, each with its path', () => {
    const request = {
      FlowName: 'a',
      Components: [seal({ ComponentWidth: '1', ComponentHeight: '2' }), 5],
      Approvers: [
        { SignComponents: [seal({ ComponentPage: 99 }), seal({ ComponentWidth: 0, ComponentHeight: -1 })] },
        'x',
        { Components: 1 },
      ],
    }
    expect(problemsOf(request).map(({ code, path }) => [code, path])).toEqual([
      ['notNumber', 'Components[0].ComponentWidth'],
      ['notNumber', 'Components[0].ComponentHeight'],
      ['notObject', 'Components[1]'],
      ['pageBeyond', 'Approvers[0].SignComponents[0].ComponentPage'],
      ['sizeNotPositive', 'Approvers[0].SignComponents[1].ComponentWidth'],
      ['sizeNotPositive', 'Approvers[0].SignComponents[1].ComponentHeight'],
      ['notObject', 'Approvers[1]'],
      ['notList', 'Approvers[2].Components'],
    ])
  })

  it('with what it found cut short', () => {
    expect(problemsOf([['a'.repeat(1000)]])[0]!.found).toHaveLength(40)
  })

  it('with the number too large for a double called by what it is, and not null', () => {
    const json = JSON.stringify([seal({ ComponentWidth: 7 })]).replace('"ComponentWidth":7', '"ComponentWidth":1e999')
    const [problem] = problemsOf(json)
    expect(problem).toMatchObject({ code: 'notNumber', path: '[0].ComponentWidth' })
    expect(problem!.found).not.toBe('null')
  })
})

describe('an import is taken', () => {
  it.each([
    [
      'with a keyword component on page 0 (S4 example 12)',
      seal({ GenerateMode: 'KEYWORD', ComponentPage: 0, ComponentPosX: 0 }),
    ],
    [
      'with a form field component without a size (S4 example 13)',
      seal({ GenerateMode: 'FIELD', ComponentWidth: 0, ComponentHeight: 0 }),
    ],
    [
      'with a paging seal without a page',
      seal({ ComponentType: 'SIGN_PAGING_SEAL', ComponentPage: undefined, ComponentPosX: undefined }),
    ],
    [
      'with a repeated seal on its ranges',
      seal({ ComponentPage: undefined, ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}' }),
    ],
    ['with a page that is counted from the end', seal({ ComponentPage: -4 })],
    ['with nulls where a number may be absent', seal({ OffsetX: null, KeywordPage: null, FileIndex: null })],
  ])('%s', (_, component) => {
    expect(importInto(signing(component))).toMatchObject({ ok: true, count: 1 })
  })

  it('where the lists are null', () => {
    expect(importInto('{"FlowName":"a","Approvers":null,"Components":null}')).toMatchObject({
      ok: true,
      kind: 'request',
      count: 0,
    })
  })

  it('with a page that the file does not have, where that is waved through', () => {
    const draft = aDraft()
    const request = signing(seal({ ComponentPage: 99 }))
    expect(problemsOf(request, { draft }).every(isWaivable)).toBe(true)
    expect(imported(request, { draft, waive: true }).components[0]!.component.ComponentPage).toBe(99)
    expect(imported([seal({ ComponentPage: 99 })], { draft, waive: true }).components).toHaveLength(1)
  })

  it('not with anything else, where pages are waved through', () => {
    expect(problemsOf([seal({ ComponentPage: 99 }), seal({ ComponentWidth: -1 })], { waive: true })).toHaveLength(2)
  })

  it('not with a page beyond the last on a type that PageRanges do not repeat', () => {
    const text = seal({
      ComponentType: 'TEXT',
      ComponentPage: 99,
      ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}',
    })
    expect(problemsOf([text]).map(({ code }) => code)).toEqual(['pageBeyond'])
  })
})
