// @vitest-environment jsdom
// A number is taken from the text as it is cleaned, and from nothing that cannot be seen.
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { NumberField } from '../../../../src/editor/ui/fields/NumberField.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(antdInJsdom)

function leave(typed: string, onClear?: () => void) {
  const onCommit = vi.fn<(value: number) => void>()
  const onError = vi.fn<(message: string | null) => void>()
  render(
    <NumberField
      id="n"
      label="数"
      value={7}
      min={0}
      max={99}
      errorId="n-error"
      onError={onError}
      onCommit={onCommit}
      onClear={onClear}
    />,
  )
  fireEvent.change(screen.getByRole('textbox', { name: '数' }), { target: { value: typed } })
  fireEvent.blur(screen.getByRole('textbox', { name: '数' }))
  return { onCommit, onError }
}

test('digits of full width, among what cannot be seen, are a number', () => {
  expect(leave('\u200b１２ ').onCommit).toHaveBeenCalledExactlyOnceWith(12)
})

test.each(['\u200b', ' \ufeff'])('%j is no number, and not 0', (typed) => {
  const { onCommit, onError } = leave(typed)
  expect(onCommit).not.toHaveBeenCalled()
  expect(onError).toHaveBeenLastCalledWith(expect.any(String))
})

test('and empties a field that may be empty', () => {
  const onClear = vi.fn<() => void>()
  const { onCommit } = leave('\u200b', onClear)
  expect(onCommit).not.toHaveBeenCalled()
  expect(onClear).toHaveBeenCalledOnce()
})
