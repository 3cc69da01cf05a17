// @vitest-environment jsdom
// The inspector's part on combinations: which children there are, what is missing, rows of written ones.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readExtra } from '../../../../src/contract/component-types/extra.ts'
import { familiesOf } from '../../../../src/contract/draft/combination.ts'
import { withFirstWritten } from '../../../../src/contract/draft/combination-keyword.ts'
import type { Component } from '../../../../src/contract/api/component.ts'
import type { Draft } from '../../../../src/contract/draft/draft.ts'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { CombinationFields } from '../../../../src/editor/forms/inspector/combination/CombinationFields.tsx'
import { removeChosen } from '../../../../src/editor/forms/inspector/combination/remove-chosen.ts'
import { setNotifier, type Notice } from '../../../../src/editor/ui/notices/notices.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aCombination, aGroup, child, withCombination } from '../../../contract/draft/a-combination.ts'
import { aDraft, placed } from '../../../contract/a-draft.ts'

beforeAll(() => startLanguages('zh'))
afterEach(cleanup)

function Fields({ id }: { readonly id: string }) {
  const draft = useEditor((state) => state.draft)
  const chosen = draft?.components.find((c) => c.id === id)
  return draft && chosen ? <CombinationFields placed={chosen} draft={draft} /> : null
}

function show(draft: Draft, id: string): void {
  useEditor.getState().open(draft)
  useEditor.getState().setEditable(true)
  render(<Fields id={id} />)
}

const now = () => useEditor.getState().draft!
const family = (id: string) => familiesOf(now()).byParent.get(id)!
const typesIn = (id: string) => family(id).children.map((c) => c.component.ComponentType)

describe('an approval field', () => {
  let id = ''
  beforeEach(() => {
    const made = withCombination()
    id = made.id
    show(made.draft, id)
  })

  it('takes a child out and in with its switch, one step each, and never the signature', () => {
    expect(screen.getByRole('switch', { name: '签名' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('switch', { name: '签署日期' }))
    expect(typesIn(id)).not.toContain('SIGN_DATE')
    expect(now().components).toHaveLength(4)
    fireEvent.click(screen.getByRole('switch', { name: '签署日期' }))
    expect(typesIn(id)).toContain('SIGN_DATE')
    expect(useEditor.temporal.getState().pastStates).toHaveLength(2)
  })

  it('chooses a child by its name', () => {
    fireEvent.click(screen.getByRole('button', { name: '选中签批1_日期' }))
    expect([...useEditor.getState().selection]).toEqual([child(now(), id, 'SIGN_DATE').id])
  })

  it('says why its signature stays, and offers to delete the whole', () => {
    const show = vi.fn<(notice: Notice) => void>()
    setNotifier(show)
    removeChosen(new Set([child(now(), id, 'SIGN_SIGNATURE').id, child(now(), id, 'SIGN_DATE').id]))
    expect(typesIn(id)).toEqual(['SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT', 'SIGN_SIGNATURE'])
    expect(show).toHaveBeenCalledOnce()
    show.mock.calls[0]![0].action!.run()
    expect(now().components).toEqual([])
  })

  it('changes nothing where the draft is not to be edited', () => {
    useEditor.getState().setEditable(false)
    const before = now()
    removeChosen(new Set([id]))
    expect(now()).toBe(before)
  })
})

describe('a child', () => {
  it('leads back to what it is inside of', () => {
    const { draft, id } = withCombination(aGroup())
    show(draft, familiesOf(draft).byParent.get(id)!.children[0]!.id)
    fireEvent.click(screen.getByRole('button', { name: '选中属于组合控件' }))
    expect([...useEditor.getState().selection]).toEqual([id])
  })
})

describe('a group', () => {
  it('gets one more check box, and loses one', () => {
    const { draft, id } = withCombination(aGroup())
    show(draft, id)
    fireEvent.click(screen.getByRole('button', { name: '添加勾选框' }))
    expect(typesIn(id)).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: '移除勾选框 1' }))
    expect(family(id).children.map((c) => c.component.ComponentId)).toEqual(['组合1_选项2', '组合1_选项3'])
  })
})

describe('an imported one', () => {
  it('tells ids that nobody has, and lets them be taken out', () => {
    show(aDraft(undefined, [placed('c', aCombination({ ComponentExtra: '{"Children":["gone"],"More":1}' }))]), 'c')
    expect(screen.getByRole('alert').textContent).toContain('gone')
    fireEvent.click(screen.getByRole('button', { name: '移除编号“gone”' }))
    expect(now().components[0]!.component.ComponentExtra).toBe('{"More":1}')
  })

  it('says where its settings cannot be read, and offers nothing that would lose them', () => {
    show(aDraft(undefined, [placed('c', aCombination({ ComponentExtra: '{"Children":' }))]), 'c')
    expect(screen.getByRole('alert').textContent).toContain('ComponentExtra')
    expect(screen.queryByRole('switch')).toBeNull()
  })
})

describe('one by keyword', () => {
  const written = () => readExtra(now().components[0]!.component).ChildrenComponents as readonly Component[]
  beforeEach(() => {
    const component = withFirstWritten(aCombination({ GenerateMode: 'KEYWORD', ComponentId: '甲方' }))
    show(aDraft(undefined, [placed('c', component)]), 'c')
  })

  it('edits a child in its row, and takes an emptied key away', () => {
    const card = within(screen.getByRole('group', { name: '签署日期' }))
    const left = card.getByLabelText('距左边')
    fireEvent.change(left, { target: { value: '120.5' } })
    fireEvent.blur(left)
    expect(written()[3]!.ComponentOffsetX).toBe(120.5)
    const name = card.getByLabelText('名称')
    fireEvent.change(name, { target: { value: '' } })
    fireEvent.blur(name)
    expect(written()[3]).not.toHaveProperty('ComponentName')
  })

  it('does not let a child be pushed out of the box', () => {
    const card = within(screen.getByRole('group', { name: '签署日期' }))
    const left = card.getByLabelText('距左边')
    fireEvent.change(left, { target: { value: '200' } })
    fireEvent.blur(left)
    expect(written()[3]!.ComponentOffsetX).toBe(137)
    expect(card.getByRole('alert').textContent).toContain('147')
  })

  it('keeps its signature and lets another go', () => {
    expect(screen.getByRole('button', { name: '移除签名' })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('button', { name: '移除签署日期' }))
    expect(written().map((c) => c.ComponentType)).toEqual(['SIGN_SELECTOR', 'SIGN_MULTI_LINE_TEXT', 'SIGN_SIGNATURE'])
  })

  it('has the settings of each child folded away in its row', () => {
    const card = within(screen.getByRole('group', { name: '签批选项' }))
    fireEvent.click(card.getByRole('button', { name: /更多/ }))
    const options = card.getByRole('textbox', { name: '添加选项，回车确认' })
    fireEvent.change(options, { target: { value: '待定' } })
    fireEvent.keyDown(options, { key: 'Enter' })
    expect(readExtra(written()[0]!)).toEqual({ Values: ['同意', '不同意', '待定'] })
  })

  it('gives its children up for Tencent’s default, and takes a new one’s again', () => {
    fireEvent.click(screen.getByRole('button', { name: '改用默认签批' }))
    expect(now().components[0]!.component).not.toHaveProperty('ComponentExtra')
    expect(screen.getByText(/腾讯电子签会放入默认签批/)).toBeTruthy()
    expect(screen.queryByRole('group', { name: '签名' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '自己排内容' }))
    expect(written()).toHaveLength(4)
  })
})
