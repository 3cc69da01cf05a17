import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/contract/request/parse-json.ts'
import { imported, importInto, problemsOf } from './import-into.ts'

const lineOf = (text: string) => problemsOf(text)[0]!.limit

describe('hostile JSON', () => {
  it('of 100,000 nested lists is refused as too deep', () => {
    expect(problemsOf('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([{ code: 'tooDeep', path: '' }])
  })

  it('of 100,000 nested objects is refused as too deep', () => {
    expect(problemsOf('{"Approvers":'.repeat(100_000) + '1' + '}'.repeat(100_000))).toEqual([
      { code: 'tooDeep', path: '' },
    ])
  })

  it('of 100,000 lists that are not closed is no JSON', () => {
    expect(problemsOf('['.repeat(100_000))[0]!.code).toBe('notJson')
  })

  it('of 11 MB is refused before it is parsed', () => {
    expect(problemsOf(' '.repeat(11_000_000) + '[')).toEqual([{ code: 'tooLarge', path: '' }])
  })

  it('of a million zeros in one list is parsed, and does not exhaust the stack', () => {
    expect(parseJson(`[${'0,'.repeat(1_000_000)}0]`).ok).toBe(true)
  })

  it('of one text of nine million characters is parsed, and does not exhaust the stack', () => {
    expect(parseJson(JSON.stringify({ text: '合\n'.repeat(3_000_000) })).ok).toBe(true)
  })

  it('of half a million keys in one object is parsed, and does not exhaust the stack', () => {
    const keys = Array.from({ length: 500_000 }, (_, i) => `"k${i}":0`).join(',')
    expect(parseJson(`{"FlowName":"a",${keys}}`).ok).toBe(true)
  })

  it.each([
    ['{"Approvers":[],"Approvers":[]}', { code: 'duplicateKey', path: 'Approvers', found: 'Approvers' }],
    [
      '{"Approvers":[{"ApproverName":"张三","\\u0041pproverName":"李四"}]}',
      { code: 'duplicateKey', path: 'Approvers[0].ApproverName', found: 'ApproverName' },
    ],
    ['{"Deadline":12345678901234567890}', { code: 'numberLost', path: 'Deadline', found: '12345678901234567890' }],
    ['{"a":{"b":[1,-9007199254740993]}}', { code: 'numberLost', path: 'a.b[1]', found: '-9007199254740993' }],
  ])('that would come in as something else is refused: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}],"d":"{\\"a\\":1,\\"a\\":1}"}',
    '{"x":595.27559055118111,"y":9007199254740991,"z":1e3,"zero":-0,"deadline":1764460800,"even":9007199254740992}',
  ])('that comes in as it is is taken: %s', (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it('with a byte order mark is taken', () => {
    expect(imported('\ufeff{"FlowName":"合同"}').flow.FlowName).toBe('合同')
  })

  it('with nothing but a byte order mark is empty', () => {
    expect(problemsOf('\ufeff')).toEqual([{ code: 'empty', path: '' }])
  })

  it.each(['NaN', 'Infinity', '-Infinity', 'undefined'])('with the literal %s is no JSON', (literal) => {
    expect(problemsOf(`[{"ComponentType":"TEXT","ComponentWidth":${literal}}]`)[0]!.code).toBe('notJson')
  })

  it('with depth 64 is taken', () => {
    expect(importInto(`{"FlowName":${'['.repeat(63)}${']'.repeat(63)}}`)).toMatchObject({ ok: true })
  })
})

describe('the line of a mistake', () => {
  it.each([
    ['a comma after the last value', '{\n"a": 1,\n}', 3],
    ['a comma that is missing', '[\n1\n2]', 3],
    ['a text that does not end', '{\n"a": "b', 2],
    ['an end that is missing', '{\n"a": 1\n', 3],
    ['single quotes', "{\n'a': 1\n}", 2],
    ['a word that is no value', '{\n"a": NaN,\n"b": 1\n}', 2],
    ['a comment', '{\n"a": // none\n1,\n"b": 2\n}', 2],
    ['something after the end', '{"a": 1}\n\n}\n\n', 3],
  ])('is told for %s', (_, text, line) => {
    expect(lineOf(text)).toBe(line)
  })

  it('is not read out of the text itself', () => {
    expect(lineOf('[\nNaN, "line 77"]')).toBe(2)
  })
})
