// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Component } from '../../../../../src/contract/api/component.ts'
import { INITIATOR } from '../../../../../src/contract/draft/draft.ts'
import { startLanguages } from '../../../../../src/editor/ui/i18n/i18n.ts'
import { ValueField } from '../../../../../src/editor/forms/inspector/value/ValueField.tsx'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { aDraft } from '../../../drafts/store/a-draft.ts'

// Roomy: rendering antd in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  // What jsdom lacks and antd asks for.
  vi.stubGlobal('matchMedia', (media: string) => ({
    matches: false,
    media,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
  await startLanguages('zh')
})

function Shown() {
  const placed = useEditor((state) => state.draft?.components[0])
  return placed ? <ValueField placed={placed} /> : null
}

function show(component: Component, owner = INITIATOR): void {
  useEditor.getState().open(aDraft({ components: [{ id: 'c', owner, list: 'fill', component }] }))
  useEditor.getState().setEditable(true)
  render(
    <ConfigProvider theme={{ hashed: false, token: { motion: false } }}>
      <App>
        <Shown />
      </App>
    </ConfigProvider>,
  )
}
const value = () => useEditor.getState().draft?.components[0]?.component.ComponentValue

test('a text counts its characters as it is typed', () => {
  show({ ComponentType: 'TEXT', ComponentValue: '合同' })
  const field = screen.getByLabelText('内容')
  expect(screen.getByText('2 字')).toBeVisible()
  fireEvent.change(field, { target: { value: '𠮷合同' } })
  expect(screen.getByText('3 字')).toBeVisible()
  fireEvent.blur(field)
  expect(value()).toBe('𠮷合同')
})

test('a district says what to write, in one line', () => {
  show({ ComponentType: 'DISTRICT' })
  expect(screen.getByPlaceholderText('如：广东省深圳市南山区').tagName).toBe('INPUT')
})

test('a day that is none is said', () => {
  show({ ComponentType: 'DATE', ComponentValue: '2026年02月30日' })
  expect(screen.getByRole('alert')).toHaveTextContent('2026年02月30日')
})

test('a check box is ticked, and another value is said', () => {
  show({ ComponentType: 'CHECK_BOX', ComponentValue: 'yes' })
  expect(screen.getByRole('alert')).toHaveTextContent('yes')
  fireEvent.click(screen.getByRole('radio', { name: '勾选' }))
  expect(value()).toBe('true')
})

test('a watermark of who looks at it needs none', () => {
  show({ ComponentType: 'WATERMARK', ComponentExtra: '{"SubType":"PERSON_INFO_WATERMARK"}' })
  expect(screen.getByText(/由腾讯电子签自动写入/)).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a value that a signer must not have is shown and cleared', () => {
  show({ ComponentType: 'TEXT', ComponentValue: '张三' }, 'party-1')
  expect(screen.getByText('张三')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: /清\s*除/ }))
  expect(value()).toBeUndefined()
  expect(screen.getByText(/由签署方在签署时填写/)).toBeVisible()
})

test('attachments that are only ids are listed, moved and removed', () => {
  show({ ComponentType: 'ATTACHMENT', ComponentValue: 'a,b', ComponentExtra: '{"LimitCount":2}' })
  expect(screen.getByText('已有 2 张，不能再添加。')).toBeVisible()
  expect(screen.getByRole('button', { name: /添加图片/ })).toBeDisabled()
  fireEvent.click(screen.getByRole('button', { name: '上移 b' }))
  expect(value()).toBe('b,a')
  fireEvent.click(screen.getByRole('button', { name: '移除 b' }))
  expect(value()).toBe('a')
})

test('a table that is edited keeps its unknown keys, and is one step', async () => {
  show({ ComponentType: 'DYNAMIC_TABLE', ComponentValue: '{"headers":[{"content":"a","own":1}],"rowCount":1,"own":2}' })
  expect(screen.getByText('1 行 1 列')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: /编辑表格/ }))
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(within(dialog).getByLabelText('表头 1')).toHaveFocus())
  fireEvent.change(within(dialog).getByLabelText('第 1 行第 1 列'), { target: { value: 'x' } })
  fireEvent.change(within(dialog).getByLabelText('表头 1'), { target: { value: 'b' } })
  fireEvent.click(within(dialog).getByRole('button', { name: /完\s*成/ }))
  expect(JSON.parse(value() ?? '')).toEqual({
    headers: [{ content: 'b', own: 1 }],
    rowCount: 1,
    own: 2,
    body: { cells: [{ rowStart: 1, rowEnd: 1, columnStart: 1, columnEnd: 1, content: 'x' }] },
  })
  expect(useEditor.temporal.getState().pastStates).toHaveLength(1)
})

test('what is no table is shown as it is', () => {
  show({ ComponentType: 'DYNAMIC_TABLE', ComponentValue: '{broken' })
  expect(screen.getByText('{broken')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('不是有效的 JSON')
})
