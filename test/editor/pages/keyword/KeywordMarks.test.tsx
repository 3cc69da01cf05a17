// @vitest-environment jsdom
// The marks of the chosen keyword: on the pages in sight alone, of the chosen component alone, pressed to be used or
// left out.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words as en } from '../../../../src/words/en/words.ts'
import { words as zh } from '../../../../src/words/zh/words.ts'
import { useAnchors } from '../../../../src/editor/pages/keyword/anchor-store.ts'
import { KeywordMarks } from '../../../../src/editor/pages/keyword/KeywordMarks.tsx'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../src/editor/state/view-store.ts'
import { hideLayers, showLayers } from '../../../../src/editor/viewer/page-layers.ts'
import { aDocument, rect } from '../../../contract/a-document.ts'
import { aDraftWith, aSignature } from '../../state/a-file.ts'

const i18n = i18next.createInstance()
const word = (page: number, y: number) => ({ page, rect: rect(100, y, 40, 10), whole: true })
const document_ = aDocument({
  pages: Array.from({ length: 9 }, () => ({ widthPt: 595, heightPt: 842 })),
  texts: { 甲方: [word(1, 100), word(1, 300), word(9, 50)], 乙方: [word(1, 500)] },
})
const byKeyword = { GenerateMode: 'KEYWORD', ComponentId: '甲方', ComponentPosX: 0, ComponentPosY: 0 }
const written = () => useEditor.getState().draft!.components[0]!.component

beforeAll(async () => {
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
})

beforeEach(() => {
  const sheets = new Map(
    [1, 2].map((id) => [id, { id, div: document.body.appendChild(document.createElement('div')) }]),
  )
  showLayers([sheets.get(1)!], 9, (page) => sheets.get(page))
  useView.setState({ model: document_, preview: false })
  useAnchors.setState({ typing: null })
  useEditor.getState().open(aDraftWith(aSignature('a', 1, byKeyword), aSignature('b', 1)))
  useEditor.getState().setEditable(true)
})

afterEach(() => {
  cleanup()
  hideLayers()
  document.body.innerHTML = ''
})

function show(...ids: readonly string[]) {
  useEditor.getState().select(ids)
  return render(
    <I18nextProvider i18n={i18n}>
      <KeywordMarks />
    </I18nextProvider>,
  )
}

const numbers = () =>
  screen.queryAllByRole('button').map((button) => [button.textContent, button.getAttribute('aria-pressed')])

describe('the marks', () => {
  it('stand on the pages in sight alone', () => {
    show('a')
    expect(numbers()).toEqual([
      ['1', 'true'],
      ['2', 'true'],
    ])
    expect(document.querySelectorAll('[data-tie]')).toHaveLength(2)
  })

  it('are those of one chosen component by keyword, and none in the preview', () => {
    show('b')
    expect(numbers()).toEqual([])
    act(() => useEditor.getState().select(['a', 'b']))
    expect(numbers()).toEqual([])
    act(() => useEditor.getState().select(['a']))
    expect(numbers()).toHaveLength(2)
    act(() => useView.setState({ preview: true }))
    expect(numbers()).toEqual([])
  })

  it('are left out and used again by a press; the last one stays', () => {
    show('a')
    fireEvent.click(screen.getByRole('button', { name: '第 1 处（第 1 页） 点击不用这一处' }))
    expect(written().KeywordIndexes).toEqual([1, 2])
    fireEvent.click(screen.getByRole('button', { name: '第 1 处（第 1 页） 点击使用这一处' }))
    expect(written()).not.toHaveProperty('KeywordIndexes')
    act(() =>
      useEditor.getState().edit((draft) => ({
        ...draft,
        components: draft.components.map((placed) =>
          placed.id === 'a' ? { ...placed, component: { ...placed.component, KeywordIndexes: [1] } } : placed,
        ),
      })),
    )
    fireEvent.click(screen.getByRole('button', { name: '第 2 处（第 1 页） 至少要用一处' }))
    expect(written().KeywordIndexes).toEqual([1])
  })

  it('show the keyword that is being typed, which nothing follows yet', () => {
    show('a')
    act(() => useAnchors.setState({ typing: { id: 'a', keyword: '乙方' } }))
    expect(numbers()).toEqual([])
    expect(document.querySelectorAll('[data-typing]')).toHaveLength(1)
    expect(document.querySelectorAll('[data-tie]')).toHaveLength(0)
  })

  it('cannot be pressed where the draft cannot be changed', () => {
    useEditor.getState().setEditable(false)
    show('a')
    for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
  })
})
