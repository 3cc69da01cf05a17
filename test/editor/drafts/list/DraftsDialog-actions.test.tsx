// @vitest-environment jsdom
// What can be done to a draft in the list: open, rename, copy, delete, download, read one from a file.
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { StorageError } from '../../../../src/editor/drafts/store/storage-error.ts'
import { button, fill, prepare, shelf, show, summary } from './a-drafts-dialog.tsx'

// Roomy: rendering a table in jsdom takes its time on a busy computer.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(prepare)
beforeEach(fill)

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
    expect(shelf.store.rename).toHaveBeenCalledExactlyOnceWith('b', '房屋租赁')
    expect(onRenamed).toHaveBeenCalledExactlyOnceWith('b', '房屋租赁')
    expect(button('打开 房屋租赁')).toBeVisible()
  })

  test('rename by leaving the field', async () => {
    const { user } = await show()
    await user.click(button('重命名 租赁合同'))
    await user.type(screen.getByRole('textbox'), '二')
    await user.click(button('打开草稿文件'))
    expect(shelf.store.rename).toHaveBeenCalledExactlyOnceWith('b', '租赁合同二')
  })

  test('Escape leaves the name, and the dialog, as they were', async () => {
    const { user, onClose } = await show()
    await user.click(button('重命名 租赁合同'))
    await user.type(screen.getByRole('textbox'), '二{Escape}')
    expect(shelf.store.rename).not.toHaveBeenCalled()
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
    expect(shelf.store.rename).not.toHaveBeenCalled()
    expect(button('打开 租赁合同')).toBeVisible()
  })

  test('copy gives a name that no other draft has', async () => {
    const { user } = await show()
    await user.click(button('复制 采购合同'))
    await user.click(button('复制 采购合同'))
    expect(vi.mocked(shelf.store.copy).mock.calls).toEqual([
      ['a', '采购合同 副本'],
      ['a', '采购合同 副本 2'],
    ])
    expect(button('打开 采购合同 副本 2')).toBeVisible()
  })

  test('a copy of the longest name is not longer', async () => {
    const name = '合'.repeat(200)
    shelf.drafts = [summary('l', name)]
    const { user } = await show()
    await user.click(button(`复制 ${name}`))
    expect(shelf.store.copy).toHaveBeenCalledWith('l', `${'合'.repeat(197)} 副本`)
  })

  test('delete asks first, with the focus on "no", and says that it is for good', async () => {
    const { user, onRemoved } = await show()
    await user.click(button('删除 租赁合同'))
    expect(screen.getByText('草稿和它的文件会一起删除，无法撤销。')).toBeInTheDocument()
    expect(button('取消')).toHaveFocus()
    await user.click(button('取消'))
    expect(shelf.store.remove).not.toHaveBeenCalled()
    expect(button('删除 租赁合同')).toHaveFocus()
    await user.click(button('删除 租赁合同'))
    await user.click(button('删除'))
    expect(shelf.store.remove).toHaveBeenCalledExactlyOnceWith('b')
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
