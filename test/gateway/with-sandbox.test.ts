// The gateway and the sandbox together: what the main job does, without the screen.
import { beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../src/document/open-document.ts'
import type { FlowDetail, SealList, Send, UploadedPicture } from '../../src/gateway/routes.ts'
import { SANDBOX_SECRET_ID, SANDBOX_SECRET_KEY } from '../../src/sandbox/create-sandbox.ts'
import { slow } from '../database/stores.ts'
import { resources } from '../document/test-file.ts'
import { aComponent, aPerson, startSandbox } from '../sandbox/a-sandbox.ts'
import { onePixelPng } from '../sandbox/pictures.ts'
import { pagesPdf } from '../pdfs/bombs.ts'
import { uploadTo } from './support/a-gateway.ts'
import { openGateway } from './support/open-gateway.ts'

describe('with the sandbox', slow, () => {
  const sandbox = startSandbox()
  const { gateway, file } = openGateway({
    origin: () => sandbox.address,
    settings: { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY },
    withFile: true,
  })
  let draftId: string

  beforeEach(() => {
    draftId = crypto.randomUUID()
  })

  const request = { FlowName: '采购合同', Approvers: [aPerson()] }
  const send = (more: object = {}) =>
    gateway.request('POST', '/api/sends', { body: { draftId, ...file, request, ...more } })

  async function arm(fault: object, action = 'CreateFlowByFiles', times = 1): Promise<void> {
    const response = await fetch(`${sandbox.address}/_sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ action, fault, times }),
    })
    expect(response.status).toBe(200)
  }

  /** The contracts that the sandbox has of this draft's sends, by the ids in their UserData. */
  async function flowsOf(sends: Send[]): Promise<string[]> {
    const { flows } = (await (await fetch(`${sandbox.address}/_sandbox/flows`)).json()) as {
      flows: { flowId: string; request: { UserData?: string } }[]
    }
    const ids = sends.map(({ id }) => Buffer.from(JSON.stringify({ luokuan: id })).toString('base64'))
    return flows.filter((flow) => ids.includes(flow.request.UserData ?? '')).map(({ flowId }) => flowId)
  }

  const sends = async (): Promise<Send[]> =>
    (await gateway.request('GET', `/api/sends?draftId=${draftId}`)).json().sends

  it('tells of a PDF of 100,000 pages in plain words, and answers others while it is read', async () => {
    const fileId: string = (await uploadTo(gateway.request, pagesPdf(100_000))).json().fileId
    let ended = false
    const preview = gateway
      .request('POST', '/api/previews', { body: { draftId, fileId, request } })
      .finally(() => (ended = true))
    expect((await gateway.request('GET', '/api/health')).statusCode).toBe(200)
    expect(ended).toBe(false)
    expect((await preview).json().error).toMatchObject({
      code: 'refused',
      tencent: { code: 'InternalError.Pdf', message: expect.stringContaining('文件超过 5000 页') },
    })
  })

  it('creates a contract', async () => {
    const response = await send()
    expect(response.statusCode).toBe(201)
    expect(await flowsOf(await sends())).toEqual([response.json().send.flowId])
  })

  it('adds those who may sign for a company that was named alone: any of them signs', async () => {
    const company = {
      ApproverType: 0,
      OrganizationName: '晨星科技有限公司',
      SignComponents: [aComponent({ ComponentType: 'SIGN_SEAL', ComponentHeight: 119 })],
    }
    const { flowId } = (await send({ request: { ...request, Approvers: [company] } })).json().send
    const detail = async (): Promise<FlowDetail> => (await gateway.request('GET', `/api/flows/${flowId}`)).json()
    const { recipientId } = (await detail()).parties[0]!
    for (const [name, mobile] of [
      ['李四', '13900001111'],
      ['赵六', '13900002222'],
    ] as const) {
      const approvers = [{ recipientId, name, mobile, organizationName: '晨星科技有限公司' }]
      expect(
        (
          await gateway.request('POST', `/api/flows/${flowId}/approvers`, { body: { approvers, fillApproverType: 0 } })
        ).json(),
      ).toEqual({ added: [recipientId], failed: [] })
    }
    expect((await detail()).parties).toMatchObject([
      { company: '晨星科技有限公司', name: '', candidates: ['李四', '赵六'] },
    ])
    const found = await gateway.request('GET', `/api/flows?query=${encodeURIComponent('赵六')}`)
    expect(found.json().flows).toMatchObject([{ flowId }])
    const refresh = () => gateway.request('POST', '/api/flows/refresh', { body: { flowIds: [flowId] } })
    await refresh()
    // More can still be added: nobody of them is the signer yet.
    expect((await detail()).parties).toMatchObject([
      { company: '晨星科技有限公司', name: '', candidates: ['李四', '赵六'], approveStatus: 2 },
    ])
    const body = { endPoint: 'HTTP_SHORT_URL', pathType: 1, recipientId, name: '赵六', mobile: '13900002222' }
    const link = (await gateway.request('POST', `/api/flows/${flowId}/links`, { body })).json().url
    expect(
      (await fetch(`${link}/sign`, { method: 'POST', body: new URLSearchParams(), redirect: 'manual' })).status,
    ).toBe(303)
    await refresh()
    expect(await detail()).toMatchObject({ status: 4, parties: [{ name: '赵六', approveStatus: 3 }] })
  })

  it('shows a preview that can be opened', async () => {
    const response = await gateway.request('POST', '/api/previews', { body: { draftId, fileId: file.fileId, request } })
    expect(response.statusCode).toBe(200)
    const pdf = new Uint8Array(await (await fetch(response.json().previewUrl)).arrayBuffer())
    expect((await openDocument(pdf, { resources })).numPages).toBe(4)
    expect(await sends()).toEqual([])
  })

  it('brings the code and the words of what is wrong', async () => {
    const response = await send({ request: { ...request, FlowName: '' } })
    expect(response.statusCode).toBe(422)
    expect(response.json().error.tencent).toMatchObject({
      code: 'InvalidParameter.FlowName',
      requestId: expect.stringMatching(/.{8}/),
    })
    expect((await send()).statusCode).toBe(201)
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'does not know what became of a contract where the connection breaks %s the work is done, and makes no second one',
    async (drop, count) => {
      await arm({ drop })
      expect((await send()).statusCode).toBe(202)
      expect((await send()).statusCode).toBe(409)
      const [unknown] = await sends()
      const flows = await flowsOf(await sends())
      expect(flows).toHaveLength(count)
      const found = { flowId: flows[0] ?? 'nothing' }
      const settled = await gateway.request('POST', `/api/sends/${unknown?.id}/settlement`, { body: found })
      expect(settled.statusCode).toBe(count === 1 ? 200 : 422)
      if (count === 0)
        expect(
          (await gateway.request('POST', `/api/sends/${unknown?.id}/settlement`, { body: { none: true } })).json().send
            .state,
        ).toBe('none')
    },
  )

  it('uploads and previews again where the connection breaks', async () => {
    await arm({ drop: 'after' }, 'UploadFiles')
    const other = await gateway.upload('form.pdf')
    await arm({ drop: 'before' }, 'CreateFlowByFiles', 2)
    expect(
      (await gateway.request('POST', '/api/previews', { body: { draftId, fileId: other.fileId, request } })).statusCode,
    ).toBe(200)
  })

  it('shows the seals of the company, and what each looks like', async () => {
    const { seals } = (await gateway.request('GET', '/api/seals')).json<SealList>()
    expect(seals.map(({ name }) => name)).toEqual(['公章', '合同专用章', '财务专用章', '发票专用章', '法定代表人章'])
    expect(seals[0]).toMatchObject({ type: 'OFFICIAL', status: 'SUCCESS', widthMm: 42, heightMm: 42 })
    for (const { picture } of seals) {
      const response = await gateway.request('GET', picture)
      expect(response.headers['content-type']).toBe('image/png')
      expect(response.rawPayload.length).toBeGreaterThan(2000)
    }
    expect((await gateway.request('GET', '/api/seals/yDnobody/picture')).statusCode).toBe(404)
  })

  it('takes a picture that a preview then shows, and forgets one that is no longer there', async () => {
    const headers = { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('营业执照.png') }
    const { fileId } = (
      await gateway.request('POST', '/api/pictures', { body: Buffer.from(onePixelPng), headers })
    ).json<UploadedPicture>()
    const showing = (ComponentValue: string) =>
      gateway.request('POST', '/api/previews', {
        body: {
          draftId,
          fileId: file.fileId,
          request: { ...request, Components: [aComponent({ ComponentType: 'ATTACHMENT', ComponentValue })] },
        },
      })
    expect((await showing(`${fileId},${fileId}`)).statusCode).toBe(200)
    expect((await showing(`${fileId},yDnobody`)).json().error.tencent.code).toBe('ResourceNotFound.Resource')
    const again = (
      await gateway.request('POST', '/api/pictures', { body: Buffer.from(onePixelPng), headers })
    ).json<UploadedPicture>()
    expect(again.fileId).not.toBe(fileId)
  })

  it('knows who has signed and who handed on to whom by asking alone', async () => {
    const two = [aPerson(), aPerson({ ApproverName: '王五', ApproverMobile: '15100000002' })]
    const { flowId } = (
      await send({ ...(await gateway.upload()), request: { FlowName: '两方合同', Approvers: two } })
    ).json().send
    const parties = async (): Promise<FlowDetail['parties']> => {
      expect((await gateway.request('POST', '/api/flows/refresh', { body: { flowIds: [flowId] } })).statusCode).toBe(
        200,
      )
      return (await gateway.request('GET', `/api/flows/${flowId}`)).json().parties
    }
    /** On the page to which the gateway's link leads. */
    const act = async (place: number, task: string, form: Record<string, string> = {}) => {
      const { url } = (
        await gateway.request('POST', `/api/flows/${flowId}/links`, {
          body: { endPoint: 'HTTP_SHORT_URL', pathType: 1, party: place },
        })
      ).json()
      expect(
        (await fetch(`${url}/${task}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })).status,
      ).toBe(303)
    }
    expect(await parties()).toMatchObject([
      { approveStatus: 2, signOrder: 0 },
      { approveStatus: 1, signOrder: 1 },
    ])
    await act(0, 'forward', { name: '赵小兰', mobile: '18888888888' })
    expect(await parties()).toMatchObject([
      {
        name: '赵小兰',
        approveStatus: 2,
        forwards: [{ name: '李*', mobile: '1*********0', type: 'FORWARD', at: expect.any(String) }],
      },
      { name: '王五' },
    ])
    await act(0, 'sign')
    expect(await parties()).toMatchObject([
      { name: '赵小兰', approveStatus: 3, approvedAt: expect.any(String) },
      { approveStatus: 2 },
    ])
    await act(1, 'sign')
    expect((await parties()).map(({ approveStatus }) => approveStatus)).toEqual([3, 3])
  })

  it('makes a PDF of a text', async () => {
    const headers = { 'content-type': 'text/plain', 'x-file-name': encodeURIComponent('说明.txt') }
    const { conversionId } = (
      await gateway.request('POST', '/api/conversions', { body: Buffer.from('甲方：腾讯科技'), headers })
    ).json()
    let state = { status: 'converting' }
    while (state.status === 'converting')
      state = (await gateway.request('GET', `/api/conversions/${conversionId}`)).json()
    expect(state.status).toBe('done')
    const { rawPayload } = await gateway.request('GET', `/api/conversions/${conversionId}/pdf`)
    expect((await openDocument(new Uint8Array(rawPayload), { resources })).numPages).toBe(1)
  })

  it('says of a Word file that is none why it could not be converted', async () => {
    const headers = { 'content-type': 'application/msword', 'x-file-name': 'a.doc' }
    const { conversionId } = (
      await gateway.request('POST', '/api/conversions', { body: Buffer.from('d0cf11e0a1b11ae1', 'hex'), headers })
    ).json()
    let state: { status: string; message?: string } = { status: 'converting' }
    while (state.status === 'converting')
      state = (await gateway.request('GET', `/api/conversions/${conversionId}`)).json()
    expect(state).toEqual({ status: 'failed', message: expect.stringMatching(/^转换失败：文件的内容与后缀不符/) })
  })
})
