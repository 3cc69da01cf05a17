// Files that want too much time, memory or room: a plain error, and everybody else is answered meanwhile.
import { describe, expect, it, vi } from 'vitest'
import { contentsBomb, nestedPdf, openingBomb, pagesPdf, pictureBomb } from '../pdfs/bombs.ts'
import { aComponent, aPerson, aRequest, codeOf, operator, startSandbox, testFile } from './a-sandbox.ts'

const limits = { memoryMb: 640, outputBytes: 1024 * 1024, atOnce: 1, waiting: 2 }
const bench = startSandbox({ fileLimits: limits })

const create = (fileId: string, changes: object = {}) => bench.client().CreateFlowByFiles(aRequest(fileId, changes))
const preview = (fileId: string, changes: object = {}) => create(fileId, { NeedPreview: true, ...changes })
const byKeyword = {
  Approvers: [
    aPerson({
      SignComponents: [aComponent({ ComponentType: 'SIGN_SIGNATURE', GenerateMode: 'KEYWORD', ComponentId: '甲方' })],
    }),
  ],
}
const jpgs = (businessType: string, id: string, more: object = {}) =>
  bench.client().DescribeFileUrls({
    Operator: operator,
    BusinessType: businessType,
    BusinessIds: [id],
    FileType: 'JPG',
    ...more,
  })

describe('a PDF of 100,000 pages', () => {
  it('is refused for its pages, and others are answered while it is read', async () => {
    const fileId = await bench.upload('pages.pdf', pagesPdf(100_000))
    let ended = false
    const refused = preview(fileId).finally(() => (ended = true))
    const settled = expect(refused).rejects.toMatchObject({
      code: 'InternalError.Pdf',
      message: expect.stringContaining('FileIds[0]：文件超过 5000 页'),
    })
    expect(await codeOf(bench.client().DescribeOrganizationSeals({ Operator: operator, Limit: 1 }))).toBe('accepted')
    expect(ended).toBe(false)
    await settled
    expect(await codeOf(preview(fileId, { FlowName: '另一份合同' }))).toBe('InternalError.Pdf')
    expect(await codeOf(create(fileId))).toBe('InternalError.Pdf')
  })
})

describe('a small PDF that inflates to gigabytes', () => {
  it('is refused when it is opened', async () => {
    const fileId = await bench.upload('opening.pdf', openingBomb())
    expect(await codeOf(preview(fileId))).toBe('InternalError.Pdf')
    expect(await codeOf(jpgs('DOCUMENT', fileId))).toBe('UnsupportedOperation')
  })

  it('is refused where its text has to be read, and only there', async () => {
    const fileId = await bench.upload('contents.pdf', contentsBomb())
    expect(await codeOf(create(fileId, byKeyword))).toBe('InternalError.Pdf')
    expect(await codeOf(create(fileId))).toBe('accepted')
  })

  it('is not drawn where a picture of it has 30,000 by 30,000 pixels', async () => {
    expect(await codeOf(jpgs('DOCUMENT', await bench.upload('picture.pdf', pictureBomb())))).toBe(
      'UnsupportedOperation',
    )
    // A small contract is previewed as ever.
    expect(await codeOf(preview(await bench.upload('form.pdf')))).toBe('accepted')
  })
})

it('a PDF with lists a million deep is read like any other', async () => {
  expect(await codeOf(create(await bench.upload('nested.pdf', nestedPdf())))).toBe('accepted')
})

describe('what is drawn and becomes too large', () => {
  it('is an error of the preview', async () => {
    await expect(preview(await bench.upload('contents.pdf', contentsBomb()))).rejects.toMatchObject({
      code: 'InternalError.Pdf',
      message: expect.stringContaining('画出来的文件超过'),
    })
  })

  it('is a page for the person who opens a signed contract, and an error of its files', async () => {
    const { FlowId } = await create(await bench.upload('contents.pdf', contentsBomb()))
    const { SchemeUrl } = await bench.client().CreateSchemeUrl({
      Operator: operator,
      FlowId: FlowId!,
      EndPoint: 'HTTP',
      PathType: 1,
      Name: '李四',
      Mobile: '15100000000',
    })
    const file = () => fetch(`${SchemeUrl}/document.pdf`)
    expect((await file()).status).toBe(200)
    expect((await fetch(`${SchemeUrl}/sign`, { method: 'POST' })).status).toBe(200)
    const answer = await file()
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('合同文件太复杂，沙箱画不出来。')
    const pdf = { FileType: 'PDF' }
    await expect(jpgs('FLOW', FlowId!, pdf)).rejects.toMatchObject({
      code: 'FailedOperation',
      message: expect.stringContaining('BusinessIds[0]：画出来的文件超过'),
    })
  })
})

it('a conversion that needs too much is a task that fails, with the reason', async () => {
  const convert = async (name: string, text: string) => {
    const { FileIds } = await bench.client().UploadFiles({
      BusinessType: 'DOCUMENT',
      FileInfos: [{ FileName: name, FileBody: Buffer.from(text).toString('base64') }],
    })
    const ResourceType = name.split('.').at(-1)!
    const task = { ResourceType, ResourceName: name, ResourceId: FileIds![0]!, Operator: operator }
    const { TaskId } = await bench.client().CreateFileConvertTask(task)
    return vi.waitFor(
      async () => {
        const state = await bench.client().DescribeFileConvertTask({ TaskId: TaskId!, Operator: operator })
        expect([8, -6, -13]).toContain(state.TaskStatus)
        return state
      },
      { timeout: 50_000, interval: 100 },
    )
  }
  const failed = /文字太长|文件太复杂|时间太长/
  expect((await convert('lines.txt', '\n'.repeat(2_000_000))).TaskMessage).toMatch(failed)
  expect((await convert('lines.html', '<p>甲'.repeat(300_000))).TaskMessage).toMatch(failed)
  expect((await convert('small.txt', '甲方')).TaskStatus).toBe(8)
})

it('more drawings than may wait are refused at once, and those before them are drawn', async () => {
  const fileId = await bench.upload('form.pdf', testFile('form.pdf'))
  const all = Array.from({ length: 8 }, (_, n) => codeOf(preview(fileId, { FlowName: `合同 ${n}` })))
  const codes = new Set(await Promise.all(all))
  expect(codes).toEqual(new Set(['accepted', 'RequestLimitExceeded']))
})

it('a text of line breaks and one wrong character is refused as quickly as any other that is no base64', async () => {
  const FileInfos = [{ FileName: 'a.pdf', FileBody: `JVBERi0x${'\n'.repeat(2_000_000)}!` }]
  expect(await codeOf(bench.client().UploadFiles({ BusinessType: 'DOCUMENT', FileInfos }))).toBe(
    'InvalidParameterValue',
  )
})
