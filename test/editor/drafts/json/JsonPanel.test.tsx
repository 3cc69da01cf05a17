// @vitest-environment jsdom
// What is copied is the draft as it is, also while the shown text lags behind it.
import type * as React from 'react'
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { JsonPanel } from '../../../../src/editor/drafts/json/JsonPanel.tsx'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'
import { aDraft } from '../store/a-draft.ts'

// Holds the deferred value at its first one, as React does while it is busy.
vi.mock('react', async (original) => {
  const react = await original<typeof React>()
  return { ...react, useDeferredValue: <T,>(value: T) => react.useState(value)[0] }
})

const copied: string[] = []

beforeEach(async () => {
  antdInJsdom()
  await startLanguages()
  copied.length = 0
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a copy taken right after an edit has the edit, and the text shown says that it is busy', async () => {
  useEditor.setState({ draft: aDraft() })
  render(<JsonPanel />)
  const text = screen.getByTestId('request-json')
  expect(text).toHaveAttribute('aria-busy', 'false')
  act(() => useEditor.setState({ draft: aDraft({ flow: { FlowName: '新名称', Operator: { UserId: 'u' } } }) }))
  expect(text).toHaveAttribute('aria-busy', 'true')
  expect(text).not.toHaveTextContent('新名称')
  await act(async () => screen.getByRole('button', { name: '复制' }).click())
  expect(copied).toHaveLength(1)
  expect(JSON.parse(copied[0]!)).toMatchObject({ FlowName: '新名称' })
})
