// @vitest-environment jsdom
// A wrong text is not lost when its form goes away and comes back; it is when what it stood beside has changed.
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { FieldScope } from '../../../../src/editor/ui/fields/kept-typing.ts'
import { TextField } from '../../../../src/editor/ui/fields/TextField.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(antdInJsdom)

const onCommit = vi.fn<(value: string) => void>()

function show(scope: string, value = '') {
  return render(
    <FieldScope value={scope}>
      <TextField
        id="mobile"
        label="手机号"
        value={value}
        problem={(text) => (/^\d*$/.test(text) ? null : 'mobileForm')}
        onCommit={onCommit}
      />
    </FieldScope>,
  )
}

const field = () => screen.getByRole('textbox', { name: '手机号' })
const type = (text: string) => {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.blur(field())
}

test('a wrong text is there again in the form that it was typed into, and said to be wrong', () => {
  const first = show('draft/a')
  type('138x')
  first.unmount()
  const other = show('draft/b')
  expect(field()).toHaveValue('')
  other.unmount()
  const again = show('draft/a')
  expect(field()).toHaveValue('138x')
  expect(field()).toHaveAttribute('aria-invalid', 'true')
  expect(onCommit).not.toHaveBeenCalled()
  type('138')
  expect(onCommit).toHaveBeenLastCalledWith('138')
  again.unmount()
  show('draft/a')
  expect(field()).toHaveValue('')
})

test('neither beside another value, nor where nobody says whose form it is', () => {
  const first = show('draft/c', '1')
  type('1x')
  first.unmount()
  const changed = show('draft/c', '2')
  expect(field()).toHaveValue('2')
  changed.unmount()
  const nobody = show('', '3')
  type('3x')
  nobody.unmount()
  show('', '3')
  expect(field()).toHaveValue('3')
})
