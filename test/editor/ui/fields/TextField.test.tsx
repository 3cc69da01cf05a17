// @vitest-environment jsdom
// What is typed or pasted into a field is cleaned once it is taken, as its parameter is.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Cleaning } from '../../../../src/contract/values/clean-text.ts'
import { leaveFieldWithPage } from '../../../../src/editor/ui/fields/leave-field.ts'
import { TextField } from '../../../../src/editor/ui/fields/TextField.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(antdInJsdom)
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const onCommit = vi.fn<(value: string) => void>()

function Held(props: { readonly param: string; readonly cleaning?: Cleaning }) {
  const [value, setValue] = useState('')
  const take = (next: string) => {
    onCommit(next)
    setValue(next)
  }
  return <TextField id="held" label="内容" value={value} onCommit={take} {...props} />
}

const field = () => screen.getByRole('textbox', { name: '内容' })
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const rest = () => act(() => vi.advanceTimersByTime(1000))

test.each([
  [{ param: 'FlowName' }, ' 采购\u200b合同１ ', '采购合同1'],
  [{ param: 'ComponentValue' }, '　１２３\u200b ', '　１２３'],
  [{ param: 'ComponentId', cleaning: 'exact' as const }, '甲⽅１\u200b ', '甲⽅１'],
  [{ param: 'UserData' }, ' a ', ' a '],
])('of %j %j is taken as %j', (props, typed, taken) => {
  render(<Held {...props} />)
  type(typed)
  fireEvent.blur(field())
  expect(onCommit).toHaveBeenLastCalledWith(taken)
  expect(field()).toHaveValue(taken)
})

test('a blank at the end stays while one types on, and goes once the field is left', () => {
  render(<Held param="FlowName" />)
  type('Purchase ')
  rest()
  expect(onCommit).toHaveBeenLastCalledWith('Purchase')
  expect(field()).toHaveValue('Purchase ')
  type('Purchase contract ')
  rest()
  fireEvent.blur(field())
  expect(onCommit).toHaveBeenLastCalledWith('Purchase contract')
  expect(field()).toHaveValue('Purchase contract')
})

test('Escape and Enter that end a composition of the input method leave the text', () => {
  onCommit.mockClear()
  render(<Held param="FlowName" />)
  type('采购合同')
  fireEvent.keyDown(field(), { key: 'Escape', isComposing: true })
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(field()).toHaveValue('采购合同')
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.keyDown(field(), { key: 'Escape' })
  expect(field()).toHaveValue('')
})

test('a pause in a composition of the input method takes nothing; its end does', () => {
  onCommit.mockClear()
  render(<Held param="FlowName" />)
  fireEvent.compositionStart(field())
  type("cai'gou")
  rest()
  expect(onCommit).not.toHaveBeenCalled()
  type('采购')
  fireEvent.compositionEnd(field())
  rest()
  expect(onCommit).toHaveBeenCalledWith('采购')
})

test('what is typed is taken at once where the page goes out of sight', () => {
  onCommit.mockClear()
  render(<Held param="FlowName" />)
  type('采购')
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  state.mockRestore()
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('采购')
})

test.each(['beforeunload', 'pagehide'])('what is typed is taken at %s', (event) => {
  onCommit.mockClear()
  render(<Held param="FlowName" />)
  const stop = leaveFieldWithPage()
  act(() => field().focus())
  type('采购')
  act(() => void window.dispatchEvent(new Event(event)))
  stop()
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('采购')
})
