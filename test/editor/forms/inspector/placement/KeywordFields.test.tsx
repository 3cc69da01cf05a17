// @vitest-environment jsdom
// Placing the chosen component by keyword in the inspector: what its rows write into the draft.
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { assemblePage } from '../../../../../src/contract/text/assemble.ts'
import { findOnPage } from '../../../../../src/contract/text/find.ts'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../../src/editor/state/view-store.ts'
import { aDocument, rect } from '../../../../contract/a-document.ts'
import { prepare, press, show, type, written } from './a-placement.tsx'

// Roomy: antd in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)

const word = (page: number, x: number, y: number) => ({ page, rect: rect(x, y, 40, 10), whole: true })

describe('by keyword', () => {
  const document = aDocument({
    texts: { 甲方: [word(1, 0, 0), word(1, 120, 130), word(3, 5, 5)], 乙方: [word(2, 0, 0)] },
  })

  it('stays at home while the keyword is typed, corrected and found', () => {
    show({}, document)
    press('关键字')
    expect(written()).toMatchObject({ GenerateMode: 'KEYWORD', ComponentPosX: 100, ComponentPage: 1 })
    type('关键字', '甲')
    expect(screen.getByText(/没有找到“甲”/)).toBeInTheDocument()
    type('关键字', '甲方')
    expect(written()).toMatchObject({
      ComponentId: '甲方',
      KeywordIndexes: [1],
      ComponentPosX: 0,
      OffsetX: 19.5,
      OffsetY: -13.5,
    })
    expect(screen.getByText('找到 3 处，使用 1 处')).toBeInTheDocument()
    type('关键字', '乙方')
    expect(screen.getByText(/不在控件原来的第 1 页/)).toBeInTheDocument()
    press('固定位置')
    expect(written()).not.toHaveProperty('GenerateMode')
  })

  it('is tied when the text of the file comes later, in the step of the typing', () => {
    show({}, aDocument())
    useView.setState({ textReady: false })
    press('关键字')
    type('关键字', '甲方')
    expect(screen.getByText('正在读取文字 0/4 页')).toBeInTheDocument()
    const steps = useEditor.temporal.getState().pastStates.length
    act(() => useView.setState({ model: document, textReady: true }))
    expect(written()).toMatchObject({ OffsetX: 19.5, KeywordIndexes: [1] })
    expect(useEditor.temporal.getState().pastStates).toHaveLength(steps)
  })

  it('counts the matches as one types, before they are taken', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '乙方' }, document)
    fireEvent.change(screen.getByLabelText('关键字', { selector: 'input:not([type=radio])' }), {
      target: { value: '甲方' },
    })
    expect(screen.getByText('找到 3 处')).toBeInTheDocument()
    expect(written().ComponentId).toBe('乙方')
  })

  it('says how far the file is read, and what was found so far', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }, document)
    act(() => useView.setState({ textReady: false, text: { read: 2, state: 'reading' } }))
    expect(screen.getByText(/已找到 3 处/)).toBeInTheDocument()
    expect(screen.getByText('正在读取文字 2/4 页')).toBeInTheDocument()
  })

  it('says of a scan that keywords cannot be used, and of a file with pictures how many pages they are', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }, { ...aDocument(), textless: [2, 3] })
    act(() => useView.setState({ text: { read: 4, state: 'read' } }))
    expect(screen.getByText(/有 2 页没有可识别的文字/)).toBeInTheDocument()
    act(() => useView.setState({ model: { ...aDocument(), textless: [1, 2, 3, 4] } }))
    expect(screen.getByText(/文件里没有可识别的文字（可能是扫描件）/)).toBeInTheDocument()
  })

  it('suggests the nearest words that stand alone, which leave it where it stands', () => {
    const run = (text: string, x: number, y: number) => ({
      text,
      start: { x, y },
      along: { x: text.length * 12, y: 0 },
      up: { x: 0, y: -12 },
    })
    const page = assemblePage(1, [run('乙方（签字）：', 100, 90), run('日期', 100, 300), run('日期', 300, 300)])
    show({}, { ...aDocument(), findText: (text) => findOnPage(page, text) })
    act(() => useView.setState({ text: { read: 1, state: 'read', pages: [page] } }))
    press('关键字')
    fireEvent.click(screen.getByRole('button', { name: '“乙方（签字）”' }))
    expect(written()).toMatchObject({ ComponentId: '乙方（签字）', OffsetX: 100 + 59.5 - 136 })
    expect(screen.queryByText('推荐：')).not.toBeInTheDocument()
  })

  it('does not change what was imported by being looked at', () => {
    const imported = { GenerateMode: 'KEYWORD', ComponentId: '甲方', ComponentPosX: 60, ComponentPosY: 60 }
    show(imported, document)
    expect(written()).toMatchObject(imported)
    expect(written()).not.toHaveProperty('OffsetX')
    expect(useEditor.temporal.getState().pastStates).toHaveLength(0)
    type('关键字', '乙方')
    expect(written()).toMatchObject({ ComponentId: '乙方', ComponentPosX: 60 })
    expect(written()).not.toHaveProperty('OffsetX')
  })

  it('uses the matches that are chosen; all of them is nothing written, and one at least stays', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }, document)
    fireEvent.click(screen.getByRole('button', { name: '第 2 处（第 1 页）' }))
    expect(written().KeywordIndexes).toEqual([0, 2])
    fireEvent.click(screen.getByRole('button', { name: '第 1 处（第 1 页）' }))
    fireEvent.click(screen.getByRole('button', { name: '第 3 处（第 3 页）' }))
    expect(written().KeywordIndexes).toEqual([2])
    for (const name of ['第 1 处（第 1 页）', '第 2 处（第 1 页）'])
      fireEvent.click(screen.getByRole('button', { name }))
    expect(written()).not.toHaveProperty('KeywordIndexes')
  })

  it('takes typed numbers where the text is not known', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '丙方' }, document)
    type('使用哪几处', '3, 1')
    expect(written().KeywordIndexes).toEqual([0, 2])
    type('使用哪几处', '0')
    expect(screen.getByRole('alert')).toHaveTextContent('请输入第几处')
    expect(written().KeywordIndexes).toEqual([0, 2])
  })

  it('offers the five places beside it that exist, and says its settings as the API does', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }, document)
    expect(screen.getAllByRole('radio', { name: /正中|正下方|正右方|右下角|右上角/ })).toHaveLength(5)
    fireEvent.click(screen.getByRole('radio', { name: '右上角' }))
    fireEvent.click(screen.getByRole('switch', { name: '整词匹配' }))
    fireEvent.click(screen.getByRole('switch', { name: '允许找不到' }))
    expect(written()).toMatchObject({
      RelativeLocation: 'UpperRight',
      ComponentId: '^甲方^',
      ComponentExtra: '{"IgnoreKeywordError":1}',
    })
    fireEvent.click(screen.getByRole('switch', { name: '允许找不到' }))
    expect(written()).not.toHaveProperty('ComponentExtra')
  })
})
