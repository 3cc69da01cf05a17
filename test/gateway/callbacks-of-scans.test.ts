// What callbacks tell of the contracts that somebody began by scanning a QR code.
import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { onBothStores } from '../database/stores.ts'
import { delivering, later, secrets, sendNumber } from './support/a-callback.ts'
import { openGateway } from './support/open-gateway.ts'

onBothStores('callbacks', (place) => {
  let sent = 0

  const { gateway, tencent, file } = openGateway({
    place,
    settings: { callbacks: secrets, accessToken: 'an-access-token' },
    withFile: true,
  })

  const { tell, soon } = delivering(() => gateway)
  const send = () => sendNumber((sent += 1), gateway, tencent, file)

  describe('of contracts that somebody began by scanning a QR code', () => {
    const scanner = {
      ApproverType: 1,
      ApproverName: '周小川',
      ApproverMobile: '13800000001',
      RecipientId: 'r-person',
      OrganizationName: '',
    }
    const listed = async (query: string) =>
      (await gateway.request('GET', `/api/flows?query=${encodeURIComponent(query)}`)).json().flows
    let made = 0

    async function makeCode(): Promise<{ id: string; QrCodeId: string; UserData: string }> {
      const QrCodeId = `qr-of-scans-${(made += 1)}`
      tencent.on('CreateMultiFlowSignQRCode', () => ({ QrCode: { QrCodeId, QrCodeUrl: 'https://essurl.cn/q' } }))
      const id = randomUUID()
      await gateway.request('POST', '/api/qr-codes', {
        body: { id, edition: 'ess', templateId: 't1', flowName: '入职确认', qrCodeName: '前台张贴' },
      })
      return { id, QrCodeId, UserData: String(tencent.callsOf('CreateMultiFlowSignQRCode').at(-1)?.request.UserData) }
    }

    it('put them on the list, with the code, the parties and the status that they tell', async () => {
      const { id, UserData } = await makeCode()
      const CreateOn = Math.floor(Date.now() / 1000) - 5
      const data = {
        FlowId: 'scanned-1',
        FlowName: '入职确认-周小川',
        FlowCallbackStatus: 1,
        CreateOn,
        UpdatedOn: CreateOn,
        DeadLine: 1900000000,
        UserData,
        Approvers: [scanner],
      }
      await tell('FlowStatusChange', data)
      await soon('scanned-1', 1)
      // It is on the list before all that the message tells is written down.
      await vi.waitFor(
        async () =>
          expect(await listed('周小川')).toMatchObject([
            {
              flowId: 'scanned-1',
              name: '入职确认-周小川',
              status: 1,
              createdAt: new Date(CreateOn * 1000).toISOString(),
              deadline: '2030-03-17T17:46:40.000Z',
              qrCode: { id, name: '前台张贴' },
              parties: [{ kind: 'person', name: '周小川', recipientId: 'r-person' }],
            },
          ]),
        10_000,
      )
      expect((await gateway.request('GET', '/api/flows/scanned-1')).json()).toMatchObject({
        qrCode: { id, name: '前台张贴' },
        parties: [{ mobile: '*******0001' }],
        request: null,
        sendId: null,
        draftId: null,
      })
      expect(gateway.log.join('')).not.toMatch(/周小川|13800000001/)
      // Again, late and with less: nothing is lost and nothing is there twice.
      await tell('FlowStatusChange', { ...data, FlowCallbackStatus: 4, UpdatedOn: later(), Approvers: undefined })
      await soon('scanned-1', 4)
      await tell('FlowStatusChange', { ...data, Approvers: [{ ...scanner, ApproverName: '' }] })
      const other = await send()
      await tell('FlowStatusChange', { FlowId: other, FlowCallbackStatus: 2, UpdatedOn: later() })
      await soon(other, 2)
      expect(await listed('周小川')).toMatchObject([{ flowId: 'scanned-1', status: 4, parties: [{ name: '周小川' }] }])
    })

    it('are whole as soon as they are listed: whoever listens looks at once', async () => {
      const { UserData } = await makeCode()
      vi.spyOn(gateway.store.flows, 'record').mockRejectedValueOnce(new Error('Not yet.'))
      await tell('FlowStatusChange', {
        FlowId: 'scanned-whole',
        FlowName: '入职确认',
        FlowCallbackStatus: 3,
        FlowMessage: '合同金额有误',
        UpdatedOn: later(),
        DeadLine: 1900000000,
        UserData,
        Approvers: [scanner],
      })
      await soon('scanned-whole', 3)
      expect((await gateway.request('GET', '/api/flows/scanned-whole')).json()).toMatchObject({
        deadline: '2030-03-17T17:46:40.000Z',
        cancelMessage: '合同金额有误',
      })
    })

    it('are known by the QrCodeId too, and what they leave out is asked of Tencent or learned later', async () => {
      const { id, QrCodeId, UserData } = await makeCode()
      tencent.on('DescribeFlowBriefs', () => ({
        FlowBriefs: [{ FlowId: 'scanned-2', FlowName: '入职确认', FlowStatus: 8 }],
      }))
      await tell('MultiFlowSignQrCodeCost', { FlowId: 'scanned-2', QrCodeId })
      await vi.waitFor(
        async () =>
          expect((await gateway.request('GET', '/api/flows/scanned-2')).json()).toMatchObject({
            name: '入职确认',
            status: 8,
            qrCode: { id },
            parties: [],
          }),
        10_000,
      )
      await tell('ReceiveFlow', {
        FlowId: 'scanned-2',
        UserData,
        Approvers: [
          { ...scanner, ApproverName: '' },
          { ApproverType: 3, OrganizationName: '典子谦示例企业' },
        ],
      })
      await tell('FlowStatusChange', {
        FlowId: 'scanned-2',
        FlowCallbackStatus: 2,
        UpdatedOn: later(),
        UserData,
        Approvers: [scanner],
      })
      await soon('scanned-2', 2)
      expect((await listed('周小川'))[0]).toMatchObject({
        flowId: 'scanned-2',
        parties: [
          { name: '周小川', kind: 'person' },
          { company: '典子谦示例企业', kind: 'auto-company' },
        ],
      })
      expect(
        (await gateway.request('GET', '/api/qr-codes')).json().qrCodes.find((one: { id: string }) => one.id === id)
          .usedFlowNum,
      ).toBe(1)
    })

    it('put nothing on the list where the code is none of ours', async () => {
      const UserData = Buffer.from(JSON.stringify({ luokuanQrCode: randomUUID() })).toString('base64')
      await tell('FlowStatusChange', { FlowId: 'scanned-3', FlowCallbackStatus: 1, UpdatedOn: later(), UserData })
      await tell('MultiFlowSignQrCodeCost', { FlowId: 'scanned-3', QrCodeId: 'qr-of-others' })
      const other = await send()
      await tell('FlowStatusChange', { FlowId: other, FlowCallbackStatus: 2, UpdatedOn: later() })
      await soon(other, 2)
      expect((await gateway.request('GET', '/api/flows/scanned-3')).statusCode).toBe(404)
    })
  })
})
