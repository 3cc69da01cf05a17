import { expect, test } from 'vitest'
import { piecesOf } from '../../../../src/editor/drafts/json/text-pieces.ts'

const joined = (text: string) =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('')

test.each([
  ['', 0],
  ['one line', 1],
  ['a\n'.repeat(200), 1],
  ['a\n'.repeat(201), 2],
  [`${'a'.repeat(1_000_000)}\nb`, 251],
  [`{\n${'\u{1f600}'.repeat(5000)}\n}`, 5],
])('the pieces of a text are that text, and none is long (%#)', (text, count) => {
  expect(joined(text)).toBe(text)
  expect(piecesOf(text)).toHaveLength(count)
  for (const piece of piecesOf(text)) expect(piece.text.length).toBeLessThanOrEqual(200 * 4000)
})

test('no piece is one line of more than 4,000 characters', () => {
  for (const piece of piecesOf(`{\n"ComponentValue": "${' '.repeat(300_000)}"\n}`))
    expect(Math.max(...piece.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(4000)
})
