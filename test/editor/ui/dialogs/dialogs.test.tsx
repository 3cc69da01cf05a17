// @vitest-environment jsdom
// Dialogs are counted while they are open, however they come to close.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../src/editor/ui/dialogs/ask.ts'
import { Dialog } from '../../../../src/editor/ui/dialogs/Dialog.tsx'
import { isDialogOpen } from '../../../../src/editor/ui/dialogs/open-dialogs.ts'
import { useConfirm } from '../../../../src/editor/ui/dialogs/use-confirm.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'

beforeAll(antdInJsdom)

/** Without motion: jsdom has no transitions, and so no end of one. */
function Still({ children }: { readonly children?: ReactNode }) {
  return (
    <ConfigProvider theme={{ token: { motion: false } }}>
      <App>{children}</App>
    </ConfigProvider>
  )
}

test('a dialog is open from its opening to its closing, and no longer once it is taken away', async () => {
  const shown = render(<Dialog open={false} />, { wrapper: Still })
  expect(isDialogOpen()).toBe(false)
  shown.rerender(<Dialog open />)
  expect(isDialogOpen()).toBe(true)
  shown.rerender(<Dialog open={false} />)
  await waitFor(() => expect(isDialogOpen()).toBe(false))
  shown.rerender(<Dialog open />)
  expect(isDialogOpen()).toBe(true)
  shown.unmount()
  expect(isDialogOpen()).toBe(false)
})

test('one of two that are open leaves the other', async () => {
  const shown = render([<Dialog key="a" open />, <Dialog key="b" open />], { wrapper: Still })
  shown.rerender([<Dialog key="a" open />])
  expect(isDialogOpen()).toBe(true)
  shown.rerender([])
  expect(isDialogOpen()).toBe(false)
})

test.each(['好', '不'])('a question is open until it is answered with %s', async (answer) => {
  function Asking() {
    const confirm = useConfirm()
    return <button onClick={() => confirm({ title: '要吗？', okText: '好', cancelText: '不' })}>问</button>
  }
  render(<Asking />, { wrapper: Still })
  fireEvent.click(screen.getByRole('button', { name: '问' }))
  expect(await screen.findByRole('dialog', { name: '要吗？' })).toBeVisible()
  expect(isDialogOpen()).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: answer }))
  await waitFor(() => expect(isDialogOpen()).toBe(false))
})

test('a question ends, declined, with what it is about', async () => {
  const about = new AbortController()
  const answers: boolean[] = []
  function Asking() {
    const confirm = useConfirm()
    const put = async () => void answers.push(await ask(confirm, { title: '要吗？' }, about.signal))
    return <button onClick={() => void put()}>问</button>
  }
  render(<Asking />, { wrapper: Still })
  fireEvent.click(screen.getByRole('button', { name: '问' }))
  await screen.findByRole('dialog', { name: '要吗？' })
  about.abort()
  await waitFor(() => expect(isDialogOpen()).toBe(false))
  expect(screen.queryByRole('dialog', { name: '要吗？' })).toBeNull()
  expect(answers).toEqual([false])
  fireEvent.click(screen.getByRole('button', { name: '问' }))
  await waitFor(() => expect(answers).toEqual([false, false]))
  expect(isDialogOpen()).toBe(false)
})
