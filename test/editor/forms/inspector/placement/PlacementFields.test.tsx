// @vitest-environment jsdom
// The placing of the chosen component in the inspector: what its rows write into the draft.
import { act, fireEvent, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Component } from '../../../../../src/contract/api/component.ts'
import type { DocumentModel } from '../../../../../src/contract/locate/document-model.ts'
import { assemblePage } from '../../../../../src/contract/text/assemble.ts'
import { findOnPage } from '../../../../../src/contract/text/find.ts'
import { PlacementFields } from '../../../../../src/editor/forms/inspector/placement/PlacementFields.tsx'
import { words as en } from '../../../../../src/words/en/words.ts'
import { words as zh } from '../../../../../src/words/zh/words.ts'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../../src/editor/state/view-store.ts'
import { aDocument, rect } from '../../../../contract/a-document.ts'
import { aDraftWith, aSignature } from '../../../state/a-file.ts'

// Roomy: antd in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })

const i18n = i18next.createInstance()

beforeAll(async () => {
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
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
})

function Chosen() {
  const placed = useEditor((state) => state.draft!.components[0]!)
  return <PlacementFields key={placed.id} placed={placed} />
}

const written = (): Component => useEditor.getState().draft!.components[0]!.component
const word = (page: number, x: number, y: number) => ({ page, rect: rect(x, y, 40, 10), whole: true })

function show(change: Partial<Component> = {}, model: DocumentModel = aDocument(), page = 1) {
  useEditor.getState().open(aDraftWith(aSignature('a', page, change)))
  useEditor.getState().setEditable(true)
  useView.setState({ model, modelReady: true, textReady: true, text: { read: 0, state: 'reading' } })
  return render(
    <I18nextProvider i18n={i18n}>
      <Chosen />
    </I18nextProvider>,
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

function type(label: string, text: string) {
  const input = screen.getByLabelText(label, { selector: 'input:not([type=radio])' })
  fireEvent.change(input, { target: { value: text } })
  fireEvent.blur(input)
}

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

describe('its page', () => {
  it('is counted from the end and back, on the same page', () => {
    show({}, aDocument(), 3)
    press('从末尾数')
    expect(written().ComponentPage).toBe(-2)
    expect(screen.getByText('倒数第 2 页')).toBeInTheDocument()
    type('页码', '1')
    expect(written().ComponentPage).toBe(-1)
    expect(screen.getByText('最后一页')).toBeInTheDocument()
    act(() => useView.setState({ model: aDocument({ pages: aDocument().pages.slice(0, 2) }) }))
    expect(screen.getByText('即第 2 页，共 2 页')).toBeInTheDocument()
    press('从头数')
    expect(written().ComponentPage).toBe(2)
  })

  it('that the file does not have is said', () => {
    show({}, aDocument(), -9)
    expect(screen.getByRole('alert')).toHaveTextContent('文件没有第 -9 页')
  })
})

describe('pages that it repeats on', () => {
  it('are every page, then pages of choice, then its own', () => {
    show({ ComponentExtra: '{"Opacity":0.7}' })
    press('每一页')
    expect(JSON.parse(written().ComponentExtra!)).toEqual({ Opacity: 0.7, PageRanges: [{ BeginPage: 1, EndPage: -1 }] })
    press('指定页')
    fireEvent.click(screen.getByRole('button', { name: '奇数页' }))
    expect(screen.getByLabelText('页码范围')).toHaveValue('1,3')
    fireEvent.click(screen.getByRole('button', { name: '第 2 页' }))
    expect(screen.getByLabelText('页码范围')).toHaveValue('1-3')
    type('页码范围', '4-2')
    expect(screen.getByRole('alert')).toHaveTextContent('结束页不能在开始页之前')
    press('仅本页')
    expect(written().ComponentExtra).toBe('{"Opacity":0.7}')
  })

  it('of an import that the file does not have are said', () => {
    show({ ComponentExtra: '{"PageRanges":[{"BeginPage":3,"EndPage":9}]}' })
    expect(screen.getByRole('alert')).toHaveTextContent('有的页超出了文件的页数')
  })

  it('are not asked of settings that are no JSON, which stay as they are', () => {
    show({ ComponentExtra: '{broken' })
    expect(screen.queryByText('每一页')).toBeNull()
    press('关键字')
    press('固定位置')
    expect(written().ComponentExtra).toBe('{broken')
  })

  it('are not offered to a paging seal, which runs over all', () => {
    show({ ComponentType: 'SIGN_PAGING_SEAL' })
    expect(screen.getByText(/横跨全部 4 页/)).toBeInTheDocument()
    for (const name of ['每一页', '关键字', '从末尾数']) expect(screen.queryByText(name)).toBeNull()
  })
})

describe('in a form field', () => {
  it('is named, chosen or typed', () => {
    show({}, aDocument({ fields: [{ name: 'seal', page: 2, rect: rect(1, 2, 30, 40), kind: 'Tx' }] }))
    press('表单域')
    expect(screen.getByText('请选择控件要放进的表单域。')).toBeInTheDocument()
    type('表单域名称', 'nothing')
    expect(screen.getByText('文件里没有名为“nothing”的表单域。')).toBeInTheDocument()
    type('表单域名称', 'seal')
    expect(written()).toMatchObject({
      GenerateMode: 'FIELD',
      ComponentName: 'seal',
      ComponentWidth: 0,
      ComponentPage: 1,
    })
    press('固定位置')
    expect(written()).toMatchObject({
      ComponentPage: 2,
      ComponentPosX: 1,
      ComponentPosY: 2,
      ComponentWidth: 30,
      ComponentHeight: 40,
    })
  })
})

describe('the list of form fields', () => {
  const widget = (name: string, page: number, change: object = {}) => ({
    name,
    page,
    rect: rect(10, 10, 80, 20),
    kind: 'Tx',
    ...change,
  })
  const fields = [
    widget('买方', 1),
    widget('买方', 3),
    widget('提交', 1, { kind: 'Btn', push: true }),
    widget('暗', 2, { hidden: true }),
  ]

  it('tells each by name, kind and pages, and takes none that holds nothing', () => {
    show({ GenerateMode: 'FIELD' }, aDocument({ fields }))
    const buyer = screen.getByRole('radio', { name: /买方/ })
    expect(buyer).toHaveTextContent('文本 · 第 1、3 页')
    expect(screen.getByRole('radio', { name: /提交/ })).toBeDisabled()
    fireEvent.click(buyer)
    expect(written()).toMatchObject({ ComponentName: '买方', ComponentWidth: 0 })
    expect(screen.getByText('文件里有 2 处同名的表单域，控件会出现在每一处。')).toBeInTheDocument()
  })

  it('says that a hidden one may not be seen', () => {
    show({ GenerateMode: 'FIELD' }, aDocument({ fields }))
    fireEvent.click(screen.getByRole('radio', { name: /暗/ }))
    expect(screen.getByText(/这个表单域是隐藏的/)).toBeInTheDocument()
  })

  it('says of one that stands on no page that it does', () => {
    show({ GenerateMode: 'FIELD', ComponentName: '失' }, { ...aDocument({ fields }), fieldsNowhere: ['失'] })
    expect(screen.getByText('这个表单域不在任何一页上，请换一个表单域。')).toBeInTheDocument()
  })
})

describe('everyone', () => {
  it.each(['NORMAL', 'KEYWORD', 'FIELD'])('can use it in mode %s', async (GenerateMode) => {
    const { container } = show({
      GenerateMode,
      ComponentId: '甲方',
      ComponentExtra: '{"PageRanges":[{"BeginPage":1,"EndPage":2}]}',
    })
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  it('can change nothing where the draft is edited elsewhere', () => {
    show({ GenerateMode: 'KEYWORD', ComponentId: '甲方' })
    act(() => useEditor.getState().setEditable(false))
    for (const control of [...screen.getAllByRole('textbox'), ...screen.getAllByRole('switch')])
      expect(control).toBeDisabled()
  })
})
