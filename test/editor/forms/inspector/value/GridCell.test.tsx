// @vitest-environment jsdom
// A cell of the table cleans what was typed into it, and nothing else.
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { GridCell } from '../../../../../src/editor/forms/inspector/value/GridCell.tsx'

const onType = vi.fn<(content: string) => void>()

function Cell({ first }: { readonly first: string }) {
  const [content, setContent] = useState(first)
  const take = (next: string) => {
    onType(next)
    setContent(next)
  }
  return (
    <GridCell
      label="格"
      row={0}
      column={0}
      cell={{ content }}
      onType={take}
      onMove={() => undefined}
      onPaste={() => false}
    />
  )
}

const cell = () => screen.getByRole('textbox', { name: '格' })

test('an imported cell that is passed through stays as it came', () => {
  onType.mockClear()
  render(<Cell first={'数量\u200b '} />)
  fireEvent.focus(cell())
  fireEvent.blur(cell())
  expect(onType).not.toHaveBeenCalled()
})

test('what is typed is cleaned once the cell is left', () => {
  render(<Cell first="" />)
  fireEvent.change(cell(), { target: { value: '数量\u200b ' } })
  fireEvent.blur(cell())
  expect(onType).toHaveBeenLastCalledWith('数量')
})
