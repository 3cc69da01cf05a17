// @vitest-environment jsdom
// Whether the draft is saved, in words, and for those who hear them.
import { act, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useSession } from '../../../src/editor/drafts/session/session-store.ts'
import { SaveState } from '../../../src/editor/frame/SaveState.tsx'
import { save } from '../../../src/words/zh/drafts.ts'

const i18n = i18next.createInstance()

beforeAll(async () => {
  await i18n.use(initReactI18next).init({ lng: 'zh', resources: { zh: { translation: { save } } } })
})

beforeEach(() => useSession.setState({ ...useSession.getInitialState(), lock: 'held' }))

test('it is busy from the edit on, and its words follow', async () => {
  render(
    <I18nextProvider i18n={i18n}>
      <SaveState />
    </I18nextProvider>,
  )
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('已保存')
  expect(status.getAttribute('aria-busy')).toBe('false')
  act(() => useSession.setState({ saving: { state: 'saving' } }))
  expect(status.getAttribute('aria-busy')).toBe('true')
  expect(status.textContent).toBe('已保存')
  expect(await screen.findByText('保存中…')).toBeDefined()
  act(() => useSession.setState({ saving: { state: 'saved' } }))
  expect(status.getAttribute('aria-busy')).toBe('true')
  expect(await screen.findByText('已保存')).toBeDefined()
  expect(status.getAttribute('aria-busy')).toBe('false')
  expect(screen.getByTitle('已保存')).toBeDefined()
})
