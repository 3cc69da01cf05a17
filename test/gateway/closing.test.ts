// How a gateway ends: nothing new comes in, what is under way comes to its end, or is marked.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { slow, type StorePlace } from '../database/stores.ts'
import { flowRequest, onAnyStore, startGateway, testPdf, type TestGateway } from './support/a-gateway.ts'
import { startFakeTencent, type FakeTencent } from './support/fake-tencent.ts'

describe('closing', slow, () => {
  let tencent: FakeTencent
  let gateway: TestGateway
  let place: StorePlace
  let address: string
  let file: object

  beforeEach(async () => {
    tencent = await startFakeTencent()
    place = onAnyStore()
    gateway = await startGateway(place, tencent, { accessToken: 'a-token' })
    address = await gateway.app.listen({ host: '127.0.0.1', port: 0 })
    file = (
      await post('/api/files', Uint8Array.from(testPdf('form.pdf')), {
        'content-type': 'application/pdf',
        'x-file-name': 'a.pdf',
      })
    ).body
  }, slow.timeout)

  afterEach(async () => {
    await gateway.close(0)
    await tencent.close()
  }, slow.timeout)

  async function post(path: string, body: BodyInit, headers: Record<string, string>) {
    const response = await fetch(address + path, {
      method: 'POST',
      body,
      headers: { authorization: 'Bearer a-token', ...headers },
    })
    return { status: response.status, body: await response.json() }
  }

  const send = () =>
    post('/api/sends', JSON.stringify({ draftId: 'draft', ...file, request: flowRequest }), {
      'content-type': 'application/json',
    })

  function held() {
    let letGo: () => void = () => {}
    const arrived = new Promise<void>((resolve) => {
      tencent.on('CreateFlowByFiles', () => {
        resolve()
        return new Promise((answer) => {
          letGo = () => answer({ FlowId: 'flow' })
        })
      })
    })
    return { arrived, letGo: () => letGo() }
  }

  it('waits for a send that is under way, and takes no other', async () => {
    const { arrived, letGo } = held()
    const sending = send()
    await arrived
    const closing = gateway.close()
    await expect(send()).rejects.toThrow()
    letGo()
    expect(await sending).toMatchObject({ status: 201, body: { send: { state: 'created', flowId: 'flow' } } })
    await closing
  })

  it('waits for it although nobody waits for the answer any more', async () => {
    const { arrived, letGo } = held()
    const leaving = new AbortController()
    const body = JSON.stringify({ draftId: 'draft', ...file, request: flowRequest })
    const headers = { authorization: 'Bearer a-token', 'content-type': 'application/json' }
    const sending = fetch(`${address}/api/sends`, { method: 'POST', body, headers, signal: leaving.signal }).catch(
      () => 'left',
    )
    await arrived
    leaving.abort()
    await sending
    const closing = gateway.close()
    letGo()
    await closing
    expect(await reopened()).toMatchObject([{ state: 'created', flowId: 'flow' }])
  })

  it('breaks off what takes too long, and says that nobody knows', async () => {
    const { arrived } = held()
    const sending = send().catch(() => 'broken off')
    await arrived
    await gateway.close(0)
    await sending
    expect(await reopened()).toMatchObject([{ state: 'unknown', flowId: null }])
  })

  async function reopened() {
    gateway = await startGateway(place, tencent)
    return (await gateway.request('GET', '/api/sends?draftId=draft')).json().sends
  }
})
