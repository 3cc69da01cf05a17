// @vitest-environment jsdom
// The placing of the chosen component in the inspector: what its rows write into the draft.
import { act, fireEvent, screen } from '@testing-library/react'
import axe from 'axe-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useEditor } from '../../../../../src/editor/state/editor-store.ts'
import { useView } from '../../../../../src/editor/state/view-store.ts'
import { aDocument, rect } from '../../../../contract/a-document.ts'
import { prepare, press, show, type, written } from './a-placement.tsx'

// Roomy: antd in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)

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
