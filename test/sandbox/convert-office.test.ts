// Word and Excel files, over the wire: what a task says where LibreOffice did not do its work. With programs in its
// place.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runSandbox } from '../../src/cli/run-sandbox.ts'
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/create-sandbox.ts'
import { onBothStores, slow, onPglite } from '../database/stores.ts'
import { clientAt, operator, startSandbox, type Client } from './a-sandbox.ts'
import { docxOfLines } from './office-files.ts'
import { endlessProgram, namesIn, newFolder, program, running } from './office-programs.ts'

const opened: Sandbox[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(opened.splice(0).map((sandbox) => sandbox.close()))
})

async function open(place: ReturnType<typeof onPglite>, options: Partial<SandboxOptions>) {
  const sandbox = await createSandbox({
    port: 0,
    dataFolder: place.folder,
    databaseUrl: place.url,
    schemaName: place.schemaName,
    ...options,
  })
  opened.push(sandbox)
  return { sandbox, client: clientAt(await sandbox.listen()) }
}

/** Starts a conversion of a Word file and answers its TaskId. */
async function start(client: Client, text = '采购合同'): Promise<string> {
  const FileBody = Buffer.from(docxOfLines(text)).toString('base64')
  const { FileIds } = await client.UploadFiles({
    BusinessType: 'DOCUMENT',
    FileInfos: [{ FileName: '采购合同.docx', FileBody }],
  })
  return (
    await client.CreateFileConvertTask({
      ResourceType: 'docx',
      ResourceName: '采购合同.docx',
      ResourceId: FileIds![0]!,
      Operator: operator,
    })
  ).TaskId!
}

const stateOf = (client: Client, TaskId: string) => client.DescribeFileConvertTask({ TaskId, Operator: operator })

describe('a Word file', () => {
  const none = startSandbox({ office: null })
  it('ends with -6 where there is no LibreOffice, and the words say what to install', async () => {
    const TaskId = await start(none.client())
    await expect
      .poll(() => stateOf(none.client(), TaskId), { timeout: 20_000 })
      .toMatchObject({ TaskStatus: -6, ResourceId: '' })
    const { TaskMessage } = await stateOf(none.client(), TaskId)
    const words =
      '没有找到 LibreOffice.*apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；' +
      '其他系统：安装 LibreOffice.*可以先用原软件另存为 PDF。'
    expect(TaskMessage).toMatch(new RegExp(`^转换失败：${words}$`))
  })

  const slowly = startSandbox({ office: program('sleep 600'), officeLimits: { timeMs: 300 } })
  it('ends with -13 where it takes too long', async () => {
    const TaskId = await start(slowly.client())
    await expect
      .poll(() => stateOf(slowly.client(), TaskId), { timeout: 20_000 })
      .toMatchObject({
        TaskStatus: -13,
        TaskMessage: expect.stringMatching(/^转换文件超时：.*已停止转换。/),
        ResourceId: '',
      })
  })

  const endless = endlessProgram()
  const waiting = startSandbox({ office: endless.program, officeLimits: { atOnce: 1 } })
  it('is under way while LibreOffice works, waits until there is room, has timed out after ten minutes', async () => {
    const first = await start(waiting.client())
    const second = await start(waiting.client())
    await endless.pids()
    expect(await stateOf(waiting.client(), first)).toMatchObject({
      TaskStatus: 4,
      TaskMessage: '文档转换中',
      ResourceId: '',
    })
    expect(await stateOf(waiting.client(), second)).toMatchObject({
      TaskStatus: 0,
      TaskMessage: '任务已提交',
      ResourceId: '',
    })
    waiting.travel(9 * 60 * 1000)
    expect(await stateOf(waiting.client(), first)).toMatchObject({ TaskStatus: 4 })
    waiting.travel(10 * 60 * 1000 + 1000)
    for (const TaskId of [first, second])
      expect(await stateOf(waiting.client(), TaskId)).toMatchObject({
        TaskStatus: -13,
        TaskMessage: '转换文件超时',
        ResourceId: '',
      })
  })
})

describe('a Word file whose turn comes late', slow, () => {
  it('is not begun: it could end after it was said to have timed out', async () => {
    const place = onPglite()
    const counted = path.join(newFolder(), 'runs')
    const gate = path.join(newFolder(), 'gate')
    execFileSync('mkfifo', [gate])
    let time = Date.now()
    const office = program(`echo run >> '${counted}'; read word < '${gate}'; exit 1`)
    const { client } = await open(place, { office, officeLimits: { atOnce: 1 }, now: () => time })
    const first = await start(client)
    const second = await start(client, '另一份')
    await expect.poll(() => namesIn(path.dirname(counted)), { timeout: 20_000 }).toEqual(['runs'])
    time += 7 * 60 * 1000
    vi.useFakeTimers({ toFake: ['Date'], now: time })
    writeFileSync(gate, 'go\n')
    await expect
      .poll(() => stateOf(client, first), { timeout: 20_000 })
      .toMatchObject({ TaskStatus: -6, TaskMessage: expect.stringContaining('LibreOffice 没能转换这个文件') })
    await expect.poll(() => stateOf(client, second), { timeout: 20_000 }).toMatchObject({ TaskStatus: -13 })
    expect(readFileSync(counted, 'utf8')).toBe('run\n')
  })
})

onBothStores('closing the sandbox', (place) => {
  it('stops the conversions that run and those that wait, and says so of both', async () => {
    const where = place()
    const endless = endlessProgram()
    const before = await open(where, { office: endless.program, officeLimits: { atOnce: 1 } })
    const tasks = [await start(before.client), await start(before.client, '另一份')]
    const pids = await endless.pids()
    await before.sandbox.close()
    await expect.poll(() => running(pids), { timeout: 10_000 }).toEqual([])
    expect(namesIn(path.join(where.folder, 'converting'))).toEqual([])
    const { client } = await open(where, { office: null })
    for (const TaskId of tasks)
      expect(await stateOf(client, TaskId)).toMatchObject({
        TaskStatus: -6,
        TaskMessage: expect.stringMatching(/^转换失败：沙箱已关闭/),
      })
  })
})

describe('LUOKUAN_SOFFICE', () => {
  it('that names no program keeps the sandbox from starting, and it says why', async () => {
    const said: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(said.push(String(text))))
    expect(
      await runSandbox({ LUOKUAN_SOFFICE: '/nowhere/soffice', LUOKUAN_SANDBOX_PORT: '1', LUOKUAN_DATA: newFolder() }),
    ).toBe(1)
    expect(said.join('')).toBe(
      'The sandbox cannot start with this LUOKUAN_SOFFICE: ' +
        'it should be the path of LibreOffice’s program soffice, or its name where it is in the PATH.\n',
    )
  })
})
