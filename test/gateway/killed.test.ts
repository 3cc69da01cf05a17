// `kill -9` between intent and answer, and started again on the same folder.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { slow, onPglite } from '../database/stores.ts'
import { flowRequest, testPdf } from './support/a-gateway.ts'
import { startFakeTencent } from './support/fake-tencent.ts'

const program = fileURLToPath(new URL('support/gateway-process.ts', import.meta.url))
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function start(folder: string, origin: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The gateway ended with ${code}.`)))
  const [address] = await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  return { child, address: String(address) }
}

const headers = { authorization: 'Bearer a-token' }

describe('a gateway that is killed while it sends', slow, () => {
  it('says after its next start that nobody knows, and sends no second one', async () => {
    const tencent = await startFakeTencent()
    const { folder } = onPglite()
    const first = await start(folder, tencent.origin)
    const uploaded = await fetch(`${first.address}/api/files`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' },
      body: Uint8Array.from(testPdf('form.pdf')),
    })
    const body = JSON.stringify({ draftId: 'draft', ...((await uploaded.json()) as object), request: flowRequest })
    const arrived = new Promise<void>((resolve) => {
      tencent.on('CreateFlowByFiles', () => {
        resolve()
        return 'hang'
      })
    })
    const send = (address: string) =>
      fetch(`${address}/api/sends`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
    const sending = send(first.address).catch(() => 'killed')
    await arrived
    const gone = once(first.child, 'close')
    first.child.kill('SIGKILL')
    expect(await sending).toBe('killed')
    await gone

    const second = await start(folder, tencent.origin)
    const refused = await send(second.address)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      error: { code: 'outcome-unknown', send: { state: 'unknown', draftId: 'draft' } },
    })
    expect(tencent.callsOf('CreateFlowByFiles')).toHaveLength(1)
    await tencent.close()
  })
})
