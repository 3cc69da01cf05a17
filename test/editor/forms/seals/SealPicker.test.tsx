// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { SealPicker, SealsPicker } from '../../../../src/editor/forms/seals/SealPicker.tsx'
import { antdInJsdom } from '../../antd-in-jsdom.ts'
import { showTab, WithQueries } from '../../with-queries.tsx'

vi.setConfig({ testTimeout: 30_000 })

const seals = [
  {
    id: 'seal-1',
    name: '示例公章',
    type: 'OFFICIAL',
    status: 'SUCCESS',
    widthMm: 42,
    heightMm: 42,
    picture: '/api/seals/seal-1/picture',
  },
  {
    id: 'seal-2',
    name: '示例合同章',
    type: 'CONTRACT',
    status: 'SUCCESS',
    widthMm: null,
    heightMm: null,
    picture: 'https://elsewhere.example/x.png',
  },
  { id: 'seal-3', name: '停用章', type: 'OFFICIAL', status: 'DISABLE', widthMm: 40, heightMm: 40, picture: '' },
]
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
let ask: ReturnType<typeof vi.fn<(url: string) => Promise<Response>>>

beforeAll(async () => {
  antdInJsdom()
  await startLanguages('zh')
})

beforeEach(() => {
  ask = vi.fn(async () => answer({ seals }))
  vi.stubGlobal('fetch', ask)
})

function One({ start, kinds, said }: { start?: string; kinds?: string[]; said?: (id: string | undefined) => void }) {
  const [value, setValue] = useState(start)
  return (
    <>
      <label htmlFor="seal">印章</label>
      <SealPicker
        id="seal"
        value={value}
        disabled={false}
        kinds={kinds}
        onChange={(id) => {
          setValue(id)
          said?.(id)
        }}
      />
      <button type="button">elsewhere</button>
    </>
  )
}

const field = () => screen.getByRole('combobox', { name: '印章' })
/** antd's own list for screen readers repeats some options without their content. */
const option = (name: string) => screen.findByText(name, { selector: '[data-seal] *' })

describe('one seal', () => {
  test('is chosen by its name from the account, which is asked once', async () => {
    const said = vi.fn()
    render(<One said={said} />, { wrapper: WithQueries })
    expect(ask).not.toHaveBeenCalled()
    fireEvent.mouseDown(field())
    const chosen = await option('示例合同章')
    expect(screen.getByText('公章 · 42 × 42 mm')).toBeInTheDocument()
    fireEvent.click(chosen)
    expect(said).toHaveBeenCalledExactlyOnceWith('seal-2')
    expect(ask.mock.calls).toEqual([['/api/seals', { method: 'GET' }]])
    expect(field().closest('.ant-select')).toHaveTextContent('示例合同章')
  })

  test('has its picture from our own origin, and none from elsewhere', async () => {
    render(<One />, { wrapper: WithQueries })
    fireEvent.mouseDown(field())
    await option('示例公章')
    expect([...document.querySelectorAll('[data-seal] img')].map((img) => img.getAttribute('src'))).toEqual([
      '/api/seals/seal-1/picture',
    ])
  })

  test('that is out of order is shown as such', async () => {
    render(<One />, { wrapper: WithQueries })
    fireEvent.mouseDown(field())
    await option('停用章')
    expect(screen.getByText(/^不可用 · 公章/)).toBeInTheDocument()
    expect(
      screen.getByText('停用章', { selector: '[data-seal] *' }).closest('.ant-select-item-option-disabled'),
    ).not.toBeNull()
  })

  test('is offered by kind where only some kinds are wanted', async () => {
    render(<One kinds={['CONTRACT']} />, { wrapper: WithQueries })
    fireEvent.mouseDown(field())
    await option('示例合同章')
    expect(screen.queryByText('示例公章', { selector: '[data-seal] *' })).toBeNull()
  })

  test('can be typed where the account cannot be read, and reading can be tried again', async () => {
    ask.mockResolvedValueOnce(answer({ error: { code: 'tencent-refused' } }, 502))
    const said = vi.fn()
    render(<One said={said} />, { wrapper: WithQueries })
    const user = userEvent.setup()
    await user.click(field())
    expect(await screen.findByText('暂时读不到账号里的印章，可以直接输入印章 ID。')).toBeInTheDocument()
    await user.type(field(), 'yDxSeal9')
    await user.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(said).toHaveBeenLastCalledWith('yDxSeal9')
    await user.click(field())
    await waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(1))
    expect(await option('示例公章')).toBeInTheDocument()
  })

  test('is not set by a search that was left', async () => {
    const said = vi.fn()
    render(<One said={said} />, { wrapper: WithQueries })
    const user = userEvent.setup()
    await user.click(field())
    await option('示例合同章')
    await user.type(field(), '合同')
    await user.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(said).not.toHaveBeenCalled()
  })

  test('that is set shows its name', async () => {
    render(<One start="seal-1" />, { wrapper: WithQueries })
    expect(await screen.findByTitle('示例公章')).toBeInTheDocument()
  })
})

test('are asked for once by all who show them, and not again by the next form or on focus', async () => {
  const two = (
    <>
      <One start="seal-1" />
      <One start="seal-1" />
    </>
  )
  const view = render(two, { wrapper: WithQueries })
  expect(await screen.findAllByTitle('示例公章')).toHaveLength(2)
  view.unmount()
  render(two, { wrapper: WithQueries })
  expect(screen.getAllByTitle('示例公章')).toHaveLength(2)
  act(() => showTab(false))
  await act(async () => showTab(true))
  expect(ask).toHaveBeenCalledTimes(1)
})

test('several seals keep the order of choosing', async () => {
  const said = vi.fn()
  render(<SealsPicker id="seals" value={['seal-2']} disabled={false} onChange={said} />, { wrapper: WithQueries })
  fireEvent.mouseDown(screen.getByRole('combobox'))
  fireEvent.click(await option('示例公章'))
  expect(said).toHaveBeenCalledExactlyOnceWith(['seal-2', 'seal-1'])
})
