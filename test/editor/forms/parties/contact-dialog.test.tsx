// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Contact } from '../../../../src/gateway/routes.ts'
import { useEditor } from '../../../../src/editor/state/editor-store.ts'
import { aSeal, company, person, placed } from '../../../contract/a-draft.ts'
import { approverNow, prepare, showForm } from './a-party-form.tsx'
import { showTab } from '../../with-queries.tsx'
import { firm, someone } from './some-contacts.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The gateway's address book: answers a GET and a DELETE. */
const getContacts = vi.fn<() => Promise<Response>>()
const deleteContacts = vi.fn<(path: string) => Promise<Response>>()
const theList = (contacts: readonly Contact[]) => Response.json({ contacts })

beforeAll(async () => {
  await prepare()
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (!path.startsWith('/api/contacts')) throw new TypeError('not asked for here')
    return method === 'DELETE' ? deleteContacts(path) : getContacts()
  })
})
afterEach(() => vi.resetAllMocks())

async function openBook(contacts: readonly Contact[] | null) {
  if (contacts === null) getContacts.mockRejectedValue(new TypeError('offline'))
  else getContacts.mockImplementation(async () => theList(contacts))
  fireEvent.click(screen.getByRole('button', { name: '从往来签署方选择' }))
  const dialog = await screen.findByRole('dialog', { name: '往来签署方' })
  await act(async () => undefined)
  return { dialog, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const entry = (name: RegExp) => screen.getByRole('button', { name })

describe('the address book', () => {
  test('fills the party in one undo step, and shows no whole number', async () => {
    await showForm(person, {}, [])
    const before = approverNow()
    const { dialog } = await openBook([firm, someone])
    expect(dialog).toHaveTextContent('138****0000')
    expect(dialog).not.toHaveTextContent('13812340000')
    fireEvent.click(entry(/^企业.*李四/))
    expect(approverNow()).toMatchObject({
      ApproverType: 0,
      OrganizationName: firm.organizationName,
      ApproverName: '李四',
      ApproverMobile: '13812340000',
    })
    act(() => useEditor.temporal.getState().undo())
    expect(approverNow()).toEqual(before)
  })

  test('is searched and gone through by keyboard', async () => {
    await showForm(person, {}, [])
    const { user } = await openBook([firm, someone])
    const search = screen.getByRole('textbox', { name: '搜索姓名、企业或手机号' })
    await waitFor(() => expect(search).toHaveFocus())
    await user.keyboard('{ArrowDown}')
    expect(entry(/^企业.*李四/)).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(entry(/^个人.*王五/)).toHaveFocus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(search).toHaveFocus()
    await user.type(search, '1111')
    expect(screen.queryByRole('button', { name: /^企业.*李四/ })).toBeNull()
    await user.keyboard('{Enter}')
    expect(approverNow()).toMatchObject({ ApproverName: '王五', ApproverMobile: '13900001111' })
  })

  test('asks before components go with the change of kind', async () => {
    await showForm(company, {}, [])
    act(() => useEditor.getState().edit((draft) => ({ ...draft, components: [placed('seal', aSeal())] })))
    await openBook([someone])
    fireEvent.click(entry(/^个人.*王五/))
    expect(approverNow()).toEqual(company)
    fireEvent.click(await screen.findByRole('button', { name: '改变类型' }))
    await act(async () => undefined)
    expect(approverNow()).toMatchObject({ ApproverType: 1, ApproverName: '王五' })
    expect(useEditor.getState().draft!.components).toEqual([])
  })

  test('says calmly that it cannot be read', async () => {
    await showForm(person, {}, [])
    const { dialog } = await openBook(null)
    expect(within(dialog).getByRole('status')).toHaveTextContent('现在读不到往来签署方')
    expect(within(dialog).queryByRole('button', { name: '全部清除' })).toBeNull()
  })

  test('says that nobody is in it', async () => {
    await showForm(person, {}, [])
    const { dialog } = await openBook([])
    expect(within(dialog).getByRole('status')).toHaveTextContent('还没有往来签署方')
  })

  test('forgets one after a question, and says so where that failed', async () => {
    await showForm(person, {}, [])
    await openBook([firm, someone])
    deleteContacts
      .mockResolvedValueOnce(Response.json({ error: { code: 'internal', message: '' } }, { status: 500 }))
      .mockResolvedValue(new Response(null, { status: 204 }))
    const forget = async () => {
      fireEvent.click(entry(/^不再记住 王五$/))
      fireEvent.click(await screen.findByRole('button', { name: '不再记住' }))
      await act(async () => undefined)
    }
    await forget()
    expect(screen.getByRole('alert')).toHaveTextContent('没能删除')
    expect(entry(/^个人.*王五/)).toBeInTheDocument()
    await forget()
    expect(deleteContacts).toHaveBeenLastCalledWith(`/api/contacts/${someone.id}`)
    expect(screen.queryByRole('button', { name: /^个人.*王五/ })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('does not bring back whom it has forgotten, with an answer that was under way', async () => {
    await showForm(person, {}, [])
    await openBook([firm, someone])
    let answer = (_: Response) => {}
    getContacts.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
    deleteContacts.mockResolvedValue(new Response(null, { status: 204 }))
    act(() => showTab(true))
    await waitFor(() => expect(getContacts).toHaveBeenCalledTimes(2))
    fireEvent.click(entry(/^不再记住 王五$/))
    fireEvent.click(await screen.findByRole('button', { name: '不再记住' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^个人.*王五/ })).toBeNull())
    await act(async () => answer(theList([firm, someone])))
    expect(screen.queryByRole('button', { name: /^个人.*王五/ })).toBeNull()
    expect(entry(/^企业.*李四/)).toBeInTheDocument()
  })

  test('is read anew each time it is opened', async () => {
    const view = await showForm(person, {}, [])
    await openBook([firm, someone])
    view.unmount()
    await showForm(person, {}, [])
    getContacts.mockReturnValue(new Promise(() => {}))
    fireEvent.click(screen.getByRole('button', { name: '从往来签署方选择' }))
    expect(await screen.findByRole('dialog', { name: '往来签署方' })).toHaveTextContent('正在读取')
    expect(screen.queryByRole('button', { name: /^企业.*李四/ })).toBeNull()
  })
})
