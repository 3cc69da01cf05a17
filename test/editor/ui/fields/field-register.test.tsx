// @vitest-environment jsdom
// What is on the screen is asked of the register: by parameter, by what is wrong, in the order of the screen.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Input } from 'antd'
import { beforeAll, expect, test } from 'vitest'
import {
  fieldOfId,
  fieldOfParam,
  focusField,
  FormContext,
  formOf,
  showFoldsOf,
  wrongFieldOf,
} from '../../../../src/editor/ui/fields/field-register.ts'
import { FieldRow } from '../../../../src/editor/ui/fields/FieldRow.tsx'
import { LengthRow } from '../../../../src/editor/ui/fields/LengthRow.tsx'
import { More } from '../../../../src/editor/ui/fields/More.tsx'
import { MomentRow } from '../../../../src/editor/ui/fields/MomentRow.tsx'
import { TextField } from '../../../../src/editor/ui/fields/TextField.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(() => {
  antdInJsdom()
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {}
})

const form = formOf('draft', 'party')
const text = (id: string, param = id, rows?: number) => (
  <TextField
    key={id}
    id={id}
    label={id}
    param={param}
    value=""
    rows={rows}
    problem={(typed) => (typed === '错' ? 'mobileForm' : null)}
    onCommit={() => undefined}
  />
)
const show = (children: React.ReactNode) => render(<FormContext value={form}>{children}</FormContext>)
const type = (name: string, typed: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: typed } })
const focused = () => document.activeElement?.id

test('a field is found by its parameter, or by a step of the path to it, and by no other form', () => {
  show([text('a', 'ApproverOption.NoRefuse'), text('b', 'NoTransfer'), text('c', 'ApproverOption')])
  expect(fieldOfParam(form, ['NoRefuse'])?.id).toBe('a')
  expect(fieldOfParam(form, ['ApproverOption'])?.id).toBe('c')
  expect(fieldOfParam(form, ['Nothing', 'NoTransfer'])?.id).toBe('b')
  expect(fieldOfParam(form, ['Nothing'])).toBeUndefined()
  expect(fieldOfParam(formOf('draft', 'flow'), ['NoTransfer'])).toBeUndefined()
})

test('focusing a field puts the keyboard into its first control', () => {
  show(
    <FieldRow id="row" label="row" param="Row">
      <span />
      <Input id="first" />
      <Input id="second" />
    </FieldRow>,
  )
  expect(focusField(fieldOfId(form, 'row')!)?.id).toBe('first')
  expect(focused()).toBe('first')
})

test('of several wrong ones the first on the screen counts, as long as it is wrong and there', () => {
  const shown = show([text('b', 'b', 2)])
  type('b', '错')
  expect(wrongFieldOf('draft')?.id).toBe('b')
  shown.rerender(<FormContext value={form}>{[text('a'), text('b', 'b', 2)]}</FormContext>)
  type('a', '错')
  focusField(wrongFieldOf('draft')!)
  expect(focused()).toBe('a')
  type('a', '对')
  focusField(wrongFieldOf('draft')!)
  expect(focused()).toBe('b')
  expect(wrongFieldOf('another')).toBeUndefined()
  shown.rerender(<FormContext value={form}>{[text('a')]}</FormContext>)
  expect(wrongFieldOf('draft')).toBeUndefined()
})

test('of a row with two fields, the wrong one is meant', () => {
  show(<LengthRow id="x" label="X" value={10} min={0} max={100} onCommit={() => undefined} />)
  fireEvent.change(document.getElementById('x-mm')!, { target: { value: '9999' } })
  focusField(wrongFieldOf('draft')!)
  expect(focused()).toBe('x-mm')
})

test('a typed moment that is none is wrong', () => {
  show(<MomentRow id="until" label="until" value={undefined} onChange={() => undefined} />)
  const field = screen.getByRole('textbox', { name: 'until' })
  fireEvent.input(field, { target: { value: '不是' } })
  expect(wrongFieldOf('draft')).toBeUndefined()
  fireEvent.keyDown(field, { key: 'Enter' })
  focusField(wrongFieldOf('draft')!)
  expect(focused()).toBe('until')
})

test('closed folds of a form are opened', () => {
  show(
    <More fold="register-test" set={0}>
      {text('inside')}
    </More>,
  )
  expect(fieldOfParam(form, ['inside'])).toBeUndefined()
  const opened = (of: string) => {
    let any = false
    act(() => {
      any = showFoldsOf(of)
    })
    return any
  }
  expect(opened('another')).toBe(false)
  expect(opened(form)).toBe(true)
  expect(fieldOfParam(form, ['inside'])?.id).toBe('inside')
  expect(opened(form)).toBe(false)
})
