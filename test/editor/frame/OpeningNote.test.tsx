// @vitest-environment jsdom
// The note of a file that takes long to open.
import { act, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { showOpening } from '../../../src/editor/drafts/session/opening.ts'
import { useSession } from '../../../src/editor/drafts/session/session-store.ts'
import { OpeningNote } from '../../../src/editor/frame/OpeningNote.tsx'
import { open } from '../../../src/words/zh/files.ts'
import { viewer } from '../../../src/words/zh/pages.ts'
import { antdInJsdom } from '../antd-in-jsdom.ts'

const i18n = i18next.createInstance()
const giveUp = vi.fn()

beforeAll(async () => {
  antdInJsdom()
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: { open, viewer } } },
    interpolation: { escapeValue: false },
  })
})
beforeEach(() => {
  vi.useFakeTimers()
  giveUp.mockClear()
  useSession.setState({ opening: null })
  render(
    <I18nextProvider i18n={i18n}>
      <OpeningNote />
    </I18nextProvider>,
  )
})
afterEach(() => vi.useRealTimers())

const status = () => screen.getByRole('status').textContent
const begin = (pages?: number) => act(() => void showOpening({ name: '合同.pdf', bytes: 11_000_000, pages, giveUp }))

/** What opens sooner has no note. */
const noteDue = () => act(() => vi.advanceTimersByTime(400))

test('does not flash where a file opens at once', () => {
  begin()
  act(() => vi.advanceTimersByTime(300))
  expect(screen.queryByRole('status')).toBeNull()
  act(() => useSession.setState({ opening: null }))
  noteDue()
  expect(screen.queryByRole('status')).toBeNull()
  // The time counts anew for the next.
  begin()
  act(() => vi.advanceTimersByTime(300))
  expect(screen.queryByRole('status')).toBeNull()
})

test('names the file, and can be given up', () => {
  begin()
  noteDue()
  expect(status()).toContain('正在打开 合同.pdf')
  expect(status()).not.toContain('MB')
  fireEvent.click(screen.getByRole('button', { name: '放弃打开 合同.pdf' }))
  expect(giveUp).toHaveBeenCalledTimes(1)
})

test('says how large the file is after a few seconds, and how many pages it has once that is known', () => {
  begin()
  noteDue()
  act(() => vi.advanceTimersByTime(3000))
  expect(status()).toMatch(/10 MB.*还在读取/)
  begin(1200)
  expect(status()).toMatch(/1200 页.*还在绘制/)
})
