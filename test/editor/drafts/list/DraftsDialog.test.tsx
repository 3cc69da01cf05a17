// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { ConfigProvider } from 'antd'
import i18next from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftsDialog, type DraftsDialogProps } from '../../../../src/editor/drafts/list/DraftsDialog.tsx'
import type { DraftStore, DraftSummary } from '../../../../src/editor/drafts/store/draft-store.ts'
import { StorageError, type StorageErrorCode } from '../../../../src/editor/drafts/store/storage-error.ts'
import { drafts as draftsEn } from '../../../../src/words/en/drafts.ts'
import { drafts as draftsZh } from '../../../../src/words/zh/drafts.ts'
import { aRecord } from '../store/a-draft.ts'

const i18n = i18next.createInstance()

// Roomy: rendering a table in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })

beforeAll(async () => {
  // What jsdom lacks and antd asks for.
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
  // jsdom works out each element's style from all of antd's rules, anew at each question: with that, this file takes
  // minutes.
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style
  await i18n.use(initReactI18next).init({
    lng: 'zh',
    resources: { zh: { translation: { drafts: draftsZh } }, en: { translation: { drafts: draftsEn } } },
    interpolation: { escapeValue: false },
  })
})

let drafts: DraftSummary[]
let store: DraftStore

function summary(id: string, name: string, change: Partial<DraftSummary> = {}): DraftSummary {
  return {
    id,
    name,
    fileName: `${id}.pdf`,
    size: 123_456,
    updatedAt: 1_000_000,
    partyCount: 2,
    componentCount: 7,
    damaged: false,
    ...change,
  }
}

beforeEach(async () => {
  await i18n.changeLanguage('zh')
  drafts = [summary('a', '采购合同'), summary('b', '租赁合同')]
  store = {
    list: vi.fn(async () => drafts),
    load: vi.fn(),
    loadFile: vi.fn(),
    create: vi.fn(),
    save: vi.fn(),
    rename: vi.fn(async (id, name) => {
      drafts = drafts.map((draft) => (draft.id === id ? { ...draft, name } : draft))
    }),
    copy: vi.fn(async (id, name) => {
      drafts = [...drafts, summary(`${id}-copy`, name)]
      return aRecord()
    }),
    remove: vi.fn(async (id) => {
      drafts = drafts.filter((draft) => draft.id !== id)
    }),
    lastOpened: vi.fn(),
    setLastOpened: vi.fn(),
    close: vi.fn(),
  }
})

function handlers() {
  return {
    onClose: vi.fn(),
    onOpen: vi.fn<DraftsDialogProps['onOpen']>(),
    onOpenBundle: vi.fn<DraftsDialogProps['onOpenBundle']>(async () => null),
    onDownload: vi.fn<DraftsDialogProps['onDownload']>(),
    onRenamed: vi.fn(),
    onRemoved: vi.fn(),
  }
}

function dialog(calls: ReturnType<typeof handlers>, props: Partial<DraftsDialogProps> = {}) {
  return (
    <I18nextProvider i18n={i18n}>
      <ConfigProvider button={{ autoInsertSpace: false }} theme={withoutStyles}>
        <DraftsDialog open store={store} currentId="a" findInUse={noneInUse} {...calls} {...props} />
      </ConfigProvider>
    </I18nextProvider>
  )
}

const withoutStyles = { zeroRuntime: true, token: { motion: false } }

const noneInUse = async () => new Set<string>()

async function show(props: Partial<DraftsDialogProps> = {}) {
  const calls = handlers()
  const view = render(dialog(calls, props))
  await waitFor(() => expect(store.list).toHaveBeenCalled())
  await act(async () => undefined)
  return { ...calls, view, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

const rowOf = (name: string) => screen.getByRole('button', { name: `打开 ${name}` }).closest('tr')!
const button = (name: string) => screen.getByRole('button', { name })

describe('the list', () => {
  test('shows each draft, its numbers and which is the current one', async () => {
    await show()
    expect(within(rowOf('采购合同')).getByText('当前')).toBeVisible()
    expect(button('打开 采购合同')).toHaveAttribute('aria-current', 'true')
    const row = rowOf('租赁合同')
    expect(within(row).queryByText('当前')).toBeNull()
    expect([...row.cells].map((cell) => cell.textContent)).toEqual([
      '租赁合同',
      'b.pdf',
      '2',
      '7',
      expect.stringContaining('年前'),
      '121 KB',
      '',
    ])
    expect(row.querySelector('time')).toHaveAttribute('title', expect.stringMatching(/^1970-01-01 \d\d:\d\d:\d\d$/))
  })

  test('is said to be empty where it is', async () => {
    drafts = []
    await show()
    expect(screen.getByText('还没有草稿')).toBeVisible()
  })

  test('is searched by contract and file once there are many', async () => {
    const { user } = await show()
    expect(screen.queryByRole('textbox')).toBeNull()
    drafts = Array.from({ length: 9 }, (_, at) => summary(`d${at}`, `合同 ${at}`))
    await user.click(button('复制 采购合同'))
    await user.type(screen.getByRole('textbox', { name: '搜索草稿或文件名' }), 'D3.pdf')
    expect(screen.getAllByRole('button', { name: /^打开 合同/ })).toHaveLength(1)
    await user.type(screen.getByRole('textbox', { name: '搜索草稿或文件名' }), '?')
    expect(screen.getByText('没有匹配的草稿')).toBeVisible()
  })

  test('speaks English where the screen does', async () => {
    await i18n.changeLanguage('en')
    await show()
    expect(screen.getByRole('dialog', { name: 'Drafts' })).toBeVisible()
    expect(button('Open 采购合同')).toBeVisible()
    expect(screen.getAllByText(/years ago/)).toHaveLength(2)
  })

  test('offers of a damaged draft only to delete it', async () => {
    drafts = [summary('x', '', { damaged: true })]
    await show()
    const enabled = within(screen.getByRole('table'))
      .getAllByRole('button')
      .filter((found) => !found.hasAttribute('disabled'))
    expect(enabled.map((found) => found.getAttribute('aria-label'))).toEqual(['删除 已损坏的草稿'])
  })

  test('does not let a draft be renamed or deleted under the hands of another tab', async () => {
    await show({ findInUse: async () => new Set(['a', 'b']) })
    expect(within(rowOf('租赁合同')).getByText('已在其他标签页打开')).toBeVisible()
    expect(button('删除 租赁合同')).toBeDisabled()
    expect(button('重命名 租赁合同')).toBeDisabled()
    expect(button('打开 租赁合同')).toBeEnabled()
    expect(button('删除 采购合同')).toBeEnabled()
  })

  test('is read anew each time the dialog opens, and leaves no file input behind', async () => {
    const { view, ...calls } = await show()
    expect(document.querySelectorAll('input[type=file]')).toHaveLength(1)
    view.rerender(dialog(calls, { open: false }))
    await waitFor(() => expect(document.querySelectorAll('input[type=file]')).toHaveLength(0))
    view.rerender(dialog(calls))
    await waitFor(() => expect(store.list).toHaveBeenCalledTimes(2))
  })
})

describe('actions', () => {
  test('open tells the id and closes', async () => {
    const { user, onOpen, onClose } = await show()
    await user.click(button('打开 租赁合同'))
    expect(onOpen).toHaveBeenCalledWith('b')
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  test('a draft that does not open is told, and the dialog stays', async () => {
    const { user, onOpen, onClose } = await show()
    onOpen.mockRejectedValueOnce(new StorageError('corrupt'))
    await user.click(button('打开 租赁合同'))
    expect(screen.getByRole('alert')).toHaveTextContent('已损坏')
    expect(onClose).not.toHaveBeenCalled()
    await user.click(button('关闭提示'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('rename with Enter', async () => {
    const { user, onRenamed } = await show()
    await user.click(button('重命名 租赁合同'))
    const field = screen.getByRole('textbox', { name: '租赁合同 的新名称' })
    expect(field).toHaveFocus()
    await user.clear(field)
    await user.type(field, ' 房屋租赁 {Enter}')
    expect(store.rename).toHaveBeenCalledExactlyOnceWith('b', '房屋租赁')
    expect(onRenamed).toHaveBeenCalledExactlyOnceWith('b', '房屋租赁')
    expect(button('打开 房屋租赁')).toBeVisible()
  })

  test('rename by leaving the field', async () => {
    const { user } = await show()
    await user.click(button('重命名 租赁合同'))
    await user.type(screen.getByRole('textbox'), '二')
    await user.click(button('打开草稿文件'))
    expect(store.rename).toHaveBeenCalledExactlyOnceWith('b', '租赁合同二')
  })

  test('Escape leaves the name, and the dialog, as they were', async () => {
    const { user, onClose } = await show()
    await user.click(button('重命名 租赁合同'))
    await user.type(screen.getByRole('textbox'), '二{Escape}')
    expect(store.rename).not.toHaveBeenCalled()
    expect(onClose).not.toHaveBeenCalled()
    expect(button('打开 租赁合同')).toBeVisible()
  })

  test('an empty name is not taken, nor the same one', async () => {
    const { user } = await show()
    await user.click(button('重命名 租赁合同'))
    await user.clear(screen.getByRole('textbox'))
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    expect(screen.getByText('名称不能为空')).toBeInTheDocument()
    await user.type(screen.getByRole('textbox'), '租赁合同{Enter}')
    expect(store.rename).not.toHaveBeenCalled()
    expect(button('打开 租赁合同')).toBeVisible()
  })

  test('copy gives a name that no other draft has', async () => {
    const { user } = await show()
    await user.click(button('复制 采购合同'))
    await user.click(button('复制 采购合同'))
    expect(vi.mocked(store.copy).mock.calls).toEqual([
      ['a', '采购合同 副本'],
      ['a', '采购合同 副本 2'],
    ])
    expect(button('打开 采购合同 副本 2')).toBeVisible()
  })

  test('a copy of the longest name is not longer', async () => {
    const name = '合'.repeat(200)
    drafts = [summary('l', name)]
    const { user } = await show()
    await user.click(button(`复制 ${name}`))
    expect(store.copy).toHaveBeenCalledWith('l', `${'合'.repeat(197)} 副本`)
  })

  test('delete asks first, with the focus on "no", and says that it is for good', async () => {
    const { user, onRemoved } = await show()
    await user.click(button('删除 租赁合同'))
    expect(screen.getByText('草稿和它的文件会一起删除，无法撤销。')).toBeInTheDocument()
    expect(button('取消')).toHaveFocus()
    await user.click(button('取消'))
    expect(store.remove).not.toHaveBeenCalled()
    expect(button('删除 租赁合同')).toHaveFocus()
    await user.click(button('删除 租赁合同'))
    await user.click(button('删除'))
    expect(store.remove).toHaveBeenCalledExactlyOnceWith('b')
    expect(onRemoved).toHaveBeenCalledExactlyOnceWith('b')
    expect(screen.queryByRole('button', { name: '打开 租赁合同' })).toBeNull()
  })

  test('download tells the id and stays', async () => {
    const { user, onDownload, onClose } = await show()
    await user.click(button('下载 租赁合同'))
    expect(onDownload).toHaveBeenCalledExactlyOnceWith('b')
    expect(onClose).not.toHaveBeenCalled()
  })

  test('a draft file is handed over and the dialog closes; one with a fault is told and it stays', async () => {
    const { onOpenBundle, onClose } = await show()
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const file = new File(['x'], 'a.luokuan')
    onOpenBundle.mockResolvedValueOnce('newerVersion')
    await act(async () => void fireEvent.change(input, { target: { files: [file] } }))
    expect(screen.getByRole('alert')).toHaveTextContent('请更新落款')
    expect(onClose).not.toHaveBeenCalled()
    await act(async () => void fireEvent.change(input, { target: { files: [file] } }))
    expect(onOpenBundle).toHaveBeenCalledTimes(2)
    expect(onOpenBundle).toHaveBeenCalledWith(file)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  test('everything can be reached and done with the keyboard', async () => {
    const { user, onOpen } = await show()
    const target = button('打开 租赁合同')
    for (let steps = 0; steps < 30 && document.activeElement !== target; steps += 1) await user.tab()
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith('b')
  })
})

describe('errors', () => {
  const codes: StorageErrorCode[] = ['quota', 'unavailable', 'corrupt', 'stale', 'gone', 'unknown']
  test.each(codes)('%s is said in words', async (code) => {
    vi.mocked(store.copy).mockRejectedValueOnce(new StorageError(code))
    const { user } = await show()
    await user.click(button('复制 采购合同'))
    expect(screen.getByRole('alert')).toHaveTextContent(draftsZh.error[code])
  })

  test('a list that cannot be read is told and can be tried again', async () => {
    vi.mocked(store.list).mockRejectedValueOnce(new StorageError('unavailable'))
    const { user } = await show()
    expect(screen.getByRole('alert')).toHaveTextContent('浏览器不允许')
    await user.click(button('重试'))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(button('打开 采购合同')).toBeVisible()
  })
})

test('axe finds nothing, with drafts, without, with an error, while renaming and while deleting', async () => {
  const check = async () => {
    // Colours need a real browser; the dialog is not the page, so it has no landmarks of its own.
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  const { user } = await show()
  await check()
  await user.click(button('重命名 租赁合同'))
  await check()
  await user.keyboard('{Escape}')
  await user.click(button('删除 租赁合同'))
  await check()
  await user.click(button('取消'))
  vi.mocked(store.copy).mockRejectedValueOnce(new StorageError('quota'))
  drafts = []
  await user.click(button('复制 采购合同'))
  await check()
})
