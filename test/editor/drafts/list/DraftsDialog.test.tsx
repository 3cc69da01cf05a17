// @vitest-environment jsdom
// The list of drafts: what it shows, what it says where something fails, and how it can be read.
import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { StorageError, type StorageErrorCode } from '../../../../src/editor/drafts/store/storage-error.ts'
import { drafts as draftsZh } from '../../../../src/words/zh/drafts.ts'
import { button, dialog, fill, i18n, prepare, rowOf, shelf, show, summary } from './a-drafts-dialog.tsx'

// Roomy: rendering a table in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(fill)

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
    expect(row.querySelector('time')).toHaveAttribute('title', expect.stringMatching(/^1970-01-01 \d\d:\d\d:\d\d UTC/))
  })

  test('is said to be empty where it is', async () => {
    shelf.drafts = []
    await show()
    expect(screen.getByText('还没有草稿')).toBeVisible()
  })

  test('is searched by contract and file once there are many', async () => {
    const { user } = await show()
    expect(screen.queryByRole('textbox')).toBeNull()
    shelf.drafts = Array.from({ length: 9 }, (_, at) => summary(`d${at}`, `合同 ${at}`))
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
    shelf.drafts = [summary('x', '', { damaged: true })]
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
    await waitFor(() => expect(shelf.store.list).toHaveBeenCalledTimes(2))
  })
})

describe('errors', () => {
  const codes: StorageErrorCode[] = ['quota', 'unavailable', 'corrupt', 'stale', 'gone', 'unknown']
  test.each(codes)('%s is said in words', async (code) => {
    vi.mocked(shelf.store.copy).mockRejectedValueOnce(new StorageError(code))
    const { user } = await show()
    await user.click(button('复制 采购合同'))
    expect(screen.getByRole('alert')).toHaveTextContent(draftsZh.error[code])
  })

  test('a list that cannot be read is told and can be tried again', async () => {
    vi.mocked(shelf.store.list).mockRejectedValueOnce(new StorageError('unavailable'))
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
  vi.mocked(shelf.store.copy).mockRejectedValueOnce(new StorageError('quota'))
  shelf.drafts = []
  await user.click(button('复制 采购合同'))
  await check()
})
