// @vitest-environment jsdom
// The screen of QR codes: the list, making one, cancelling, and the picture.
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import jsQR from 'jsqr'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newQrCode } from '../../../../src/gateway/qr-codes/new-qr-code.ts'
import { startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { Notifier } from '../../../../src/editor/ui/notices/Notifier.tsx'
import { codeSvg } from '../../../../src/editor/sent/qr-codes/code-files.ts'
import { QrCodesScreen } from '../../../../src/editor/sent/qr-codes/QrCodesScreen.tsx'
import { theme } from '../../../../src/editor/ui/theme.ts'
import { antdInJsdom } from '../../antd-in-jsdom.ts'
import { WithQueries } from '../../with-queries.tsx'
import { aCode, offer, onboarding } from './some-codes.ts'

vi.setConfig({ testTimeout: 60_000 })

type Answer = readonly [body: unknown, status?: number]
/** What each route answers; a function is asked each time. */
let answers: Record<string, Answer | ((body: unknown) => Answer | Promise<Answer>)>
let asked: { readonly route: string; readonly body: unknown }[]
/** Whoever listens to the gateway's events. */
const listeners = new Set<() => void>()

beforeAll(async () => {
  antdInJsdom()
  await startLanguages('zh')
})

beforeEach(() => {
  asked = []
  listeners.clear()
  answers = {
    'GET /api/qr-codes': [{ qrCodes: [aCode()], editions: ['ess'] }],
    'GET /api/templates': [{ templates: [onboarding, offer] }],
  }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${url}`
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    asked.push({ route, body })
    const answer = answers[route]
    if (!answer) throw new TypeError('no network')
    const [value, status = 200] = typeof answer === 'function' ? await answer(body) : answer
    return new Response(JSON.stringify(value), { status })
  })
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(name: string, listener: (event: { data: string }) => void) {
        if (name === 'qr-code') listeners.add(() => listener({ data: '' }))
      }
      close() {
        listeners.clear()
      }
    },
  )
})

const shown = () =>
  render(
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }}>
      <WithQueries>
        <App>
          <Notifier />
          <QrCodesScreen />
        </App>
      </WithQueries>
    </ConfigProvider>,
  )
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const posts = () => asked.filter(({ route }) => route.startsWith('POST'))
const tencent = (code: string) => ({
  error: { code: 'refused', message: '', tencent: { code, message: '请检查后重试', requestId: 'r' } },
})

describe('the list', () => {
  test('shows each code with its template, use and state, and what changes', async () => {
    shown()
    const row = (await screen.findByRole('button', { name: '员工入职确认书' })).closest('tr')!
    expect(row).toHaveTextContent('1 / 5')
    expect(row).toHaveTextContent('有效')
    answers['GET /api/qr-codes'] = [{ qrCodes: [aCode({ usedFlowNum: 5 })], editions: ['ess'] }]
    act(() => listeners.forEach((listener) => listener()))
    await waitFor(() => expect(row).toHaveTextContent('5 / 5'))
    expect(row).toHaveTextContent('已用完')
  })

  test('is empty, and says what to do', async () => {
    answers['GET /api/qr-codes'] = [{ qrCodes: [], editions: ['ess'] }]
    shown()
    expect(await screen.findByRole('heading', { name: '还没有签署码' })).toBeInTheDocument()
  })

  test('says that it could not be read, and is read again', async () => {
    const good = answers['GET /api/qr-codes']!
    delete answers['GET /api/qr-codes']
    shown()
    expect(await screen.findByRole('alert')).toHaveTextContent('连不上网关')
    answers['GET /api/qr-codes'] = good
    fireEvent.click(button('重试'))
    expect(await screen.findByRole('button', { name: '员工入职确认书' })).toBeInTheDocument()
  })

  test('keeps what was read where it could not be read anew', async () => {
    shown()
    await screen.findByRole('button', { name: '员工入职确认书' })
    delete answers['GET /api/qr-codes']
    fireEvent.click(button('刷新'))
    expect(await screen.findByText(/没能更新/)).toBeInTheDocument()
    expect(button('员工入职确认书')).toBeInTheDocument()
  })
})

describe('a new code', () => {
  const open = async () => {
    shown()
    await waitFor(() => expect(button('新建签署码')).toBeEnabled())
    fireEvent.click(button('新建签署码'))
    await screen.findByRole('radio', { name: /员工入职确认书/ })
  }

  test('says of each template whether it can be used, and of an edition that it is not set up', async () => {
    await open()
    expect(screen.getByRole('radio', { name: /录用通知书/ })).toBeDisabled()
    expect(screen.getByText('不能用：模板里有要发起方填写的内容')).toBeInTheDocument()
    expect(screen.getByText(/没有配置“第三方应用集成”/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '第三方应用集成' })).toBeDisabled()
  })

  test('is checked before it is asked for', async () => {
    await open()
    fireEvent.click(button('生成签署码'))
    expect(await screen.findByText('请选择一个模板')).toBeInTheDocument()
    expect(screen.getByText('请填写合同名称')).toBeInTheDocument()
    expect(posts()).toEqual([])
  })

  test('is made once, however often one presses, and shown', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    answers['POST /api/qr-codes'] = async (body) => {
      await gate
      const qrCode = aCode({ id: (body as { id: string }).id })
      answers['GET /api/qr-codes'] = [{ qrCodes: [qrCode], editions: ['ess'] }]
      return [{ qrCode }, 201]
    }
    await open()
    fireEvent.click(screen.getByRole('radio', { name: /员工入职确认书/ }))
    expect(screen.getByLabelText('合同名称')).toHaveValue('员工入职确认书')
    const ok = button('生成签署码')
    fireEvent.click(ok)
    fireEvent.click(ok)
    fireEvent.click(ok)
    act(release)
    expect(await screen.findByRole('img', { name: '签署码“员工入职确认书”的二维码' })).toBeInTheDocument()
    expect(posts()).toHaveLength(1)
    expect(newQrCode.parse(posts()[0]!.body)).toEqual({
      id: expect.any(String),
      edition: 'ess',
      templateId: onboarding.id,
      flowName: '员工入职确认书',
    })
  })

  test('of which nobody knows is said as such, and asked for again under the same id', async () => {
    await open()
    fireEvent.click(screen.getByRole('radio', { name: /员工入职确认书/ }))
    fireEvent.click(button('生成签署码'))
    expect(await screen.findByText('不确定签署码是否已生成')).toBeInTheDocument()
    answers['POST /api/qr-codes'] = (body) => [
      {
        qrCode: aCode({
          id: (body as { id: string }).id,
          state: 'unknown',
          qrCodeId: null,
          url: null,
          expiresAt: null,
        }),
      },
      202,
    ]
    fireEvent.click(button('再问一次'))
    expect(await screen.findByText(/已在列表里记为“结果未知”/)).toBeInTheDocument()
    expect(posts()).toHaveLength(2)
    expect(posts()[1]!.body).toEqual(posts()[0]!.body)
  })

  test('that is refused says why, with the code of Tencent, and can be mended under another id', async () => {
    answers['POST /api/qr-codes'] = [tencent('FailedOperation.QrCodeSignUsers'), 422]
    await open()
    fireEvent.click(screen.getByRole('radio', { name: /员工入职确认书/ }))
    fireEvent.click(button('生成签署码'))
    expect(await screen.findByText(/FailedOperation.QrCodeSignUsers：请检查后重试/)).toBeInTheDocument()
    fireEvent.click(button('生成签署码'))
    await waitFor(() => expect(posts()).toHaveLength(2))
    const ids = posts().map(({ body }) => (body as { id: string }).id)
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('cancelling', () => {
  const cancellation = 'POST /api/qr-codes/yDSxtUUckpfkg67iU8oM2pyT5tbJoxN1/cancellation'
  const cancel = async () => {
    shown()
    fireEvent.click(await screen.findByRole('button', { name: '取消签署码：员工入职确认书' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('已经扫码产生的合同不受影响')
    fireEvent.click(within(dialog).getByRole('button', { name: '取消签署码' }))
  }

  test('is asked about first, and ends the code', async () => {
    const cancelled = aCode({ state: 'cancelled' })
    answers[cancellation] = () => {
      answers['GET /api/qr-codes'] = [{ qrCodes: [cancelled], editions: ['ess'] }]
      return [{ qrCodeId: cancelled.qrCodeId, qrCode: cancelled }]
    }
    await cancel()
    expect(await screen.findByText('签署码已取消')).toBeInTheDocument()
    expect(button('员工入职确认书').closest('tr')).toHaveTextContent('已取消')
    expect(posts()[0]!.body).toEqual({ edition: 'ess' })
  })

  test('a dead one says so with the code, and corrects the state', async () => {
    answers[cancellation] = [tencent('OperationDenied.QrInvalid'), 422]
    answers['GET /api/qr-codes'] = [{ qrCodes: [aCode()], editions: ['ess'] }]
    await cancel().then(
      () => (answers['GET /api/qr-codes'] = [{ qrCodes: [aCode({ state: 'invalid' })], editions: ['ess'] }]),
    )
    expect(await screen.findByText('签署二维码不可用')).toBeInTheDocument()
    expect(screen.getByText(/OperationDenied.QrInvalid/)).toBeInTheDocument()
    await waitFor(() => expect(button('员工入职确认书').closest('tr')).toHaveTextContent('不可用'))
  })

  test.each(['ResourceNotFound.QrInfo', 'InvalidParameter.DataNotFound'])(
    'of one that Tencent does not know (%s) is said in the dialog, which stays',
    async (code) => {
      answers['POST /api/qr-codes/yDElsewhere/cancellation'] = [tencent(code), 422]
      shown()
      await screen.findByRole('button', { name: '员工入职确认书' })
      fireEvent.click(button('取消其他签署码'))
      const dialog = await screen.findByRole('dialog')
      fireEvent.change(within(dialog).getByRole('textbox', { name: '签署码编号' }), {
        target: { value: 'yDElsewhere' },
      })
      fireEvent.click(within(dialog).getByRole('button', { name: '取消签署码' }))
      expect(await within(dialog).findByRole('alert')).toHaveTextContent('没有找到这个签署码')
      expect(dialog).not.toHaveTextContent(code)
    },
  )

  test('without an answer is said to be uncertain', async () => {
    await cancel()
    expect(await screen.findByText('不确定是否已取消')).toBeInTheDocument()
  })
})

describe('the picture', () => {
  test('says exactly what Tencent gave, as it is saved', async () => {
    shown()
    fireEvent.click(await screen.findByRole('button', { name: '员工入职确认书' }))
    const svg = (await screen.findByRole('img', { name: '签署码“员工入职确认书”的二维码' })) as unknown as SVGSVGElement
    const text = codeSvg(svg)
    expect(text).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="(\d+)" height="\1" viewBox="0 0 (\d+) \2">/,
    )
    expect(Number(/width="(\d+)"/.exec(text)![1])).toBeGreaterThanOrEqual(1000)
    const { data, side } = pixels(text)
    expect(jsQR(data, side, side)?.data).toBe(aCode().url)
  })
})

/** What the dark runs of squares (`Mx yhNv1Hxz`) look like, four pixels a square. */
function pixels(text: string): { readonly data: Uint8ClampedArray; readonly side: number } {
  const squares = Number(/viewBox="0 0 (\d+)/.exec(text)![1])
  const scale = 4
  const side = squares * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  const dark = /fill="#000000" d="([^"]+)"/.exec(text)![1]!
  for (const [, x, y, width] of dark.matchAll(/M(\d+)[ ,](\d+) ?h(\d+)v1H\d+z/g)) {
    const last = Number(x) + Number(width)
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < last * scale; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
    }
  }
  return { data, side }
}
