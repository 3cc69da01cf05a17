import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSeveralCells, parseCells } from '../../../src/contract/component-types/table-value-paste.ts'

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\tb\nc', [['a', 'b'], ['c']]],
  ['"two\nlines"\t"say ""hi"""', [['two\nlines', 'say "hi"']]],
  ['12" pipe\t3', [['12" pipe', '3']]],
  ['"open\tx', [['"open', 'x']]],
  ['\t\n', [['', '']]],
  ['', [['']]],
])('%j', (text, lines) => expect(parseCells(text)).toEqual(lines))

test('what Excel would write comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\n', '\t', '中', ' ') })
  const written = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (lines) => {
      expect(parseCells(`${lines.map((line) => line.map(written).join('\t')).join('\r\n')}\r\n`)).toEqual(lines)
    }),
  )
})

test('the text of one cell is no several', () => {
  expect([isSeveralCells('one'), isSeveralCells('one\n'), isSeveralCells('a\tb'), isSeveralCells('a\nb')]).toEqual([
    false,
    false,
    true,
    true,
  ])
})
