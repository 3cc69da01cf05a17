// The sandbox over its two kinds of store: what it keeps, and what it says about it.
import { Writable } from 'node:stream'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts'
import { openStore } from '../../src/sandbox/store/open-store.ts'
import { onBothStores, temporaryFolder, type StorePlace } from '../database/stores.ts'
import { aComponent, aPerson, aRequest, clientAt, codeOf, operator, testFile } from './a-sandbox.ts'

const opened: Sandbox[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((sandbox) => sandbox.close()))
})

async function open({ url, folder, schemaName }: StorePlace, logger?: FastifyBaseLogger) {
  const sandbox = await createSandbox({ port: 0, dataFolder: folder, databaseUrl: url, schemaName, logger })
  opened.push(sandbox)
  return { sandbox, client: clientAt(await sandbox.listen()) }
}

async function upload(client: ReturnType<typeof clientAt>): Promise<string> {
  const FileBody = Buffer.from(testFile('form.pdf')).toString('base64')
  return (await client.UploadFiles({ BusinessType: 'DOCUMENT', FileInfos: [{ FileName: '合同.pdf', FileBody }] }))
    .FileIds![0]!
}

onBothStores('a sandbox', (place) => {
  it('knows its files and contracts again after it was stopped and started', async () => {
    const where = place()
    const before = await open(where)
    const fileId = await upload(before.client)
    const { FlowId } = await before.client.CreateFlowByFiles(
      aRequest(fileId, { Components: [aComponent({ ComponentValue: '写好' })] }),
    )
    await before.sandbox.close()
    const { client, sandbox } = await open(where)
    expect(sandbox.storeKind).toBe(where.url ? 'postgresql' : 'pglite')
    expect((await client.DescribeFlowBriefs({ Operator: operator, FlowIds: [FlowId!] })).FlowBriefs).toMatchObject([
      { FlowName: '采购合同' },
    ])
    expect(await codeOf(client.CreateFlowByFiles(aRequest(fileId)))).toBe('accepted')
    const { FileUrls } = await client.DescribeFileUrls({
      Operator: operator,
      BusinessType: 'FLOW',
      BusinessIds: [FlowId!],
    })
    expect((await fetch(FileUrls![0]!.Url)).status).toBe(200)
  })

  it('ends the conversions that a process left under way which had the store to itself', async () => {
    const { url, folder, schemaName } = place()
    const store = await openStore({ databaseUrl: url, dataFolder: folder, schemaName, now: Date.now })
    const task = await store.tasks.add()
    await store.close()
    const { client } = await open({ url, folder, schemaName })
    const state = await client.DescribeFileConvertTask({ Operator: operator, TaskId: task.id })
    expect(state).toMatchObject(
      url ? { TaskStatus: 0 } : { TaskStatus: -6, TaskMessage: expect.stringContaining('沙箱已关闭') },
    )
  })

  it('gives a file that expires while it is read whole or not at all', async () => {
    const { url, folder, schemaName } = place()
    let now = Date.now()
    const store = await openStore({ databaseUrl: url, dataFolder: folder, schemaName, now: () => now })
    try {
      const bytes = new Uint8Array(9_000_000).fill(7)
      const whole = new Set<number>()
      for (let round = 0; round < 4; round += 1) {
        const { id, expiresAt } = await store.files.add({ name: 'a.pdf', kind: 'pdf', bytes })
        const reading = store.files.read(id).then(
          (read) => read.length,
          (error: unknown) => String(error),
        )
        await new Promise((resolve) => setTimeout(resolve, 10 * round))
        now = expiresAt + 1
        await store.files.sweep()
        whole.add((await reading) === bytes.length ? 1 : 0)
        expect([bytes.length, 'FileProblem: gone']).toContain(await reading)
        await expect(store.files.read(id)).rejects.toMatchObject({ problem: 'gone' })
      }
      expect(whole).toContain(1)
    } finally {
      await store.close()
    }
  })

  it('makes ten contracts at once', async () => {
    const { client } = await open(place())
    const fileId = await upload(client)
    const made = await Promise.all(Array.from({ length: 10 }, () => client.CreateFlowByFiles(aRequest(fileId))))
    expect(new Set(made.map(({ FlowId }) => FlowId)).size).toBe(10)
  })
})

onBothStores('the log of a sandbox', (place) => {
  it('names actions and codes, and no key, file, name, mobile or link', async () => {
    const lines: string[] = []
    const sink = new Writable({
      write(line: Buffer, _encoding, done) {
        lines.push(line.toString('utf8'))
        done()
      },
    })
    const { client } = await open(place(), Fastify({ logger: { level: 'trace', stream: sink } }).log)
    const fileId = await upload(client)
    const preview = await client.CreateFlowByFiles(
      aRequest(fileId, { NeedPreview: true, Approvers: [aPerson({ ApproverName: '欧阳修' })] }),
    )
    await fetch(preview.PreviewUrl!)
    await codeOf(client.CreateFlowByFiles(aRequest(fileId, { Approvers: [aPerson({ ApproverName: '欧阳&' })] })))
    const log = lines.join('')
    expect(log).toContain('"action":"UploadFiles"')
    expect(log).toContain('"code":"InvalidParameter.Name"')
    const token = preview.PreviewUrl!.split('/').at(-1)!
    for (const secret of [
      'luokuan-sandbox-key',
      'TC3-HMAC',
      '欧阳',
      '15100000000',
      '采购合同',
      '合同.pdf',
      token,
      fileId,
    ])
      expect(log).not.toContain(secret)
  })
})

it('a sandbox whose folder another has is refused with the setting for another', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder()
  await open({ url: undefined, folder, schemaName: 'luokuan_sandbox' })
  await expect(createSandbox({ port: 0, dataFolder: folder })).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('LUOKUAN_DATA'),
  })
})
