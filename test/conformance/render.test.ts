// docs/conformance.md as it is written.
import { expect, it } from 'vitest'
import { render } from './render.ts'

const same = { title: '撤销', altered: [], differences: [], needless: [] }

it('says of each action how many examples are the same, and why the others are not', () => {
  const differences = [
    { place: 'FileInfos', what: '0 and not 1', why: 'there is no file' },
    { place: 'Status', what: '1 and not 2', why: null },
  ]
  const other = { title: '二维码', altered: ['Deadline: it has gone by'], differences, needless: [] }
  const text = render([
    { action: 'CancelFlow', version: '2020-11-11', hasTable: true, codes: [], examples: [same, other] },
  ])
  expect(text).toContain('| CancelFlow | 2020-11-11 | 2 | 1 | 1: there is no file; nobody knows why |\n')
  expect(text).toContain(
    '| 撤销 | the same |\n' +
      '| 二维码 | other: FileInfos 0 and not 1 (there is no file); Status 1 and not 2 (nobody knows why). ' +
      'Deadline: it has gone by |',
  )
})

it('says of each code by which input it is reached, or why by faults alone, those of one reason together', () => {
  const code = (name: string, inputs: readonly string[], why: string | null) => ({
    code: name,
    inputs,
    why,
    problems: [],
  })
  const codes = [
    code('MissingParameter', ['no | at all', 'nothing'], null),
    code('InternalError', [], 'nothing fails'),
    code('InternalError.Db', [], 'nothing fails'),
    code('OperationDenied', [], null),
  ]
  const text = render([{ action: 'A', version: '2021-05-26', hasTable: false, examples: [same], codes }])
  expect(text).toContain(
    'No table of its error codes is known.\n\n' +
      '| code | reached by |\n|---|---|\n' +
      '| MissingParameter | no \\| at all; nothing |\n\n' +
      'By faults alone:\n\n' +
      '- InternalError, InternalError.Db: nothing fails\n' +
      '- OperationDenied: nobody knows why\n',
  )
})
