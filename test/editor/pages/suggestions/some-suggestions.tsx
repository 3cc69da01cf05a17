// Proposed places of a contract, shown in the list and in the offer, and how a test works them.
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, vi } from 'vitest'
import { INITIATOR } from '../../../../src/contract/draft/draft.ts'
import { pagesOnly } from '../../../../src/contract/locate/document-model.ts'
import type {
  Suggestion,
  SuggestionAnswer,
  SuggestionQuestion,
} from '../../../../src/contract/suggestions/suggestion.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { setNotifier, type Notice } from '../../../../src/editor/ui/notices/notices.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { Suggestions } from '../../../../src/editor/pages/suggestions/Suggestions.tsx'
import { SuggestionsOffer } from '../../../../src/editor/pages/suggestions/SuggestionsOffer.tsx'
import { SuggestionsPanel } from '../../../../src/editor/pages/suggestions/SuggestionsPanel.tsx'
import { A4, rect } from '../../../contract/a-document.ts'
import { aDraft } from '../../../contract/a-draft.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

export const i18n = i18next.createInstance()

export const seal: Suggestion = {
  id: 'SIGN_SEAL-2-56-80',
  what: 'SIGN_SEAL',
  owner: 'p1',
  party: { word: '甲方', index: 0 },
  page: 2,
  rect: rect(100, 200, 119, 119),
  why: { rule: 'cue', words: '甲方(盖章):' },
  confidence: 0.92,
}
export const signature: Suggestion = {
  ...seal,
  id: 'sign',
  what: 'SIGN_SIGNATURE',
  owner: 'p2',
  party: { word: '乙方', index: 1 },
  rect: rect(350, 200, 119, 43),
  why: { rule: 'cue', words: '乙方(签字):' },
}
export const blank: Suggestion = {
  ...seal,
  id: 'blank',
  what: 'TEXT',
  owner: INITIATOR,
  party: { word: '', index: -1 },
  page: 1,
  rect: rect(100, 500, 100, 20),
  why: { rule: 'blank', words: '______' },
  confidence: 0.5,
}
export const third: Suggestion = {
  ...seal,
  id: 'third',
  owner: null,
  party: { word: '丙方', index: 2 },
  rect: rect(100, 500, 119, 119),
  why: { rule: 'cue', words: '丙方(盖章):' },
}
export const unsaid: Suggestion = {
  ...signature,
  id: 'unsaid',
  owner: null,
  party: { word: '', index: 0 },
  rect: rect(350, 600, 119, 43),
  why: { rule: 'cue', words: '签字:' },
  confidence: 0.67,
}
export const paging: Suggestion = {
  ...seal,
  id: 'paging',
  what: 'SIGN_PAGING_SEAL',
  page: 1,
  rect: rect(476, 361, 119, 119),
  why: { rule: 'paging', words: '甲方' },
  confidence: 0.6,
}

/** What was told, for each test anew. */
export const notices: Notice[] = []
export const ask = vi.fn<(question: SuggestionQuestion) => Promise<SuggestionAnswer | null>>()

/** What the tests need once. */
export async function prepare(): Promise<void> {
  antdInJsdom()
  await i18n
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { translation: zh } }, interpolation: { escapeValue: false } })
}

/** A draft of two parties over two pages that are read. */
export function openDraft(): void {
  notices.length = 0
  setNotifier((notice) => notices.push(notice))
  ask.mockReset()
  useEditor.getState().open(aDraft())
  useEditor.getState().setEditable(true)
  useView.getState().set({
    model: pagesOnly([A4, A4]),
    modelReady: true,
    textReady: true,
    text: { read: 2, state: 'read' },
    panel: null,
  })
}

export async function show(found: readonly Suggestion[] | null, hasText = true) {
  ask.mockResolvedValue(found && { found, hasText })
  // Another function is another file.
  useView.getState().set({ suggest: (question) => ask(question) })
  render(
    <I18nextProvider i18n={i18n}>
      <Suggestions />
      <SuggestionsOffer />
      <SuggestionsPanel />
    </I18nextProvider>,
  )
  await waitFor(() => expect(screen.queryByText(/^正在读取/)).toBeNull())
  return userEvent.setup()
}

export const rowOf = ({ id }: Suggestion) => document.querySelector<HTMLElement>(`[data-suggestion-row="${id}"]`)!
export const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-suggestion-row]')].map((row) => row.dataset.suggestionRow)
export const draft = () => useEditor.getState().draft!
export const types = () => draft().components.map(({ owner, component }) => `${component.ComponentType} ${owner}`)
