// Word and Excel files, converted by the LibreOffice of this machine. Skipped by name where there is none.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document/text-index.ts'
import type { OfficeKind } from '../../src/sandbox/convert/office/office-kinds.ts'
import { Office, type OfficeLimits } from '../../src/sandbox/convert/office/office.ts'
import { socketOf } from '../../src/sandbox/convert/office/work-folder.ts'
import { openBytes } from '../document/test-file.ts'
import { makeDocx } from '../witness/office.ts'
import { aRequest, codeOf, operator, startSandbox } from './a-sandbox.ts'
import { libreOffice, needsLibreOffice } from './libreoffice.ts'
import { docxOf, docxOfLines, xlsxOf } from './office-files.ts'
import { namesIn, newFolder } from './office-programs.ts'
import { onePixelPng } from './pictures.ts'

describe.skipIf(libreOffice === null)(needsLibreOffice('LibreOffice'), { timeout: 120_000 }, () => {
  const program = libreOffice ?? ''
  const bench = startSandbox({ office: program })

  function office(limits: Partial<OfficeLimits> = {}, signal: AbortSignal = new AbortController().signal) {
    const folder = newFolder()
    const made = new Office({ program, folder, limits, signal })
    return { folder, convert: (kind: OfficeKind, bytes: Uint8Array) => made.toPdf(kind, async () => bytes) }
  }

  /** How often each of the words stands in the PDF. */
  async function counts(pdf: Uint8Array, ...words: string[]): Promise<readonly number[]> {
    const text = await readText(await openBytes(pdf))
    return words.map((word) => text.findText(word).length)
  }

  /** The file as the older programs keep it. */
  function olderForm(kind: 'doc' | 'xls', filter: string, bytes: Uint8Array): Uint8Array {
    const folder = newFolder()
    writeFileSync(path.join(folder, `new.${kind}x`), bytes)
    execFileSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        `${kind}:${filter}`,
        '--outdir',
        folder,
        path.join(folder, `new.${kind}x`),
      ],
      { stdio: 'ignore' },
    )
    return new Uint8Array(readFileSync(path.join(folder, `new.${kind}`)))
  }

  const quotation = () =>
    xlsxOf([
      ['单价 Unit price', 12.5],
      ['数量 Quantity', 4],
      ['合计 Total', '=B1*B2'],
    ])

  it('makes a PDF of a Word file, in which its text stands, and of which a contract can be made', async () => {
    const ResourceId = await bench.upload('房屋租赁合同.docx', makeDocx())
    const { TaskId = '' } = await bench.client().CreateFileConvertTask({
      ResourceType: 'docx',
      ResourceName: '房屋租赁合同.docx',
      ResourceId,
      Operator: operator,
    })
    const ask = () => bench.client().DescribeFileConvertTask({ TaskId, Operator: operator })
    await expect
      .poll(ask, { timeout: 60_000 })
      .toMatchObject({ TaskStatus: 8, TaskMessage: '任务处理完成', ResourceId: expect.stringMatching(/^yD/) })
    const fileId = (await ask()).ResourceId!
    const { FileUrls } = await bench
      .client()
      .DescribeFileUrls({ Operator: operator, BusinessType: 'DOCUMENT', BusinessIds: [fileId] })
    const answer = await fetch(FileUrls![0]!.Url)
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('房屋租赁合同.pdf'))
    const pdf = new Uint8Array(await answer.arrayBuffer())
    expect(await counts(pdf, '房屋租赁合同', '出租方（签字）：', '福田区', 'Signature: ________', '不在其中')).toEqual([
      1, 1, 1, 1, 0,
    ])
    expect(await codeOf(bench.client().CreateFlowByFiles(aRequest(fileId)))).toBe('accepted')
  })

  it('makes a PDF of an Excel file, with what its formulas come to', async () => {
    const { convert, folder } = office()
    expect(await counts(await convert('xlsx', quotation()), '单价 Unit price', '合计 Total', '12.5', '50')).toEqual([
      1, 1, 1, 1,
    ])
    expect(namesIn(folder)).toEqual([])
  })

  it('makes PDFs of the older forms of both', async () => {
    const { convert } = office()
    const doc = olderForm('doc', 'MS Word 97', docxOfLines('采购合同 Purchase Contract'))
    const xls = olderForm('xls', 'MS Excel 97', quotation())
    expect(await counts(await convert('doc', doc), '采购合同 Purchase Contract')).toEqual([1])
    expect(await counts(await convert('xls', xls), '单价 Unit price', '50')).toEqual([1, 1])
  })

  it('takes three files at once, each with a profile of its own', async () => {
    const { convert, folder } = office({ atOnce: 3 })
    const lines = ['第一份 First', '第二份 Second', '第三份 Third']
    const pdfs = await Promise.all(lines.map((line) => convert('docx', docxOfLines(line))))
    for (const [n, pdf] of pdfs.entries())
      expect(await counts(pdf, ...lines)).toEqual(lines.map((_, m) => Number(m === n)))
    expect(namesIn(folder)).toEqual([])
  })

  it.each<[string, OfficeKind, () => Uint8Array]>([
    ['is cut off', 'docx', () => docxOfLines('采购合同').subarray(0, 700)],
    ['is no zip inside', 'docx', () => Buffer.from('PK\u0003\u0004 not really')],
    [
      'says that it is a workbook, and is none',
      'xls',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
    ],
  ])('cannot convert a file that %s, and leaves nothing behind', async (_what, kind, bytes) => {
    const { convert, folder } = office()
    expect(
      await convert(kind, bytes()).then(
        (pdf) => pdf.length,
        (error: unknown) => error,
      ),
    ).toMatchObject({ failure: 'unreadable' })
    expect(namesIn(folder)).toEqual([])
  })

  it('goes nowhere for what a file points to: not on the network, and not on this machine', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-type', 'image/png').end(onePixelPng)
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const picture = path.join(newFolder(), 'secret.png')
    writeFileSync(picture, onePixelPng)
    try {
      const { port } = server.address() as AddressInfo
      const { convert } = office()
      const links = {
        web: { type: 'image', target: `http://127.0.0.1:${port}/a.png` },
        file: { type: 'image', target: pathToFileURL(picture).href },
      }
      const pdf = await convert(
        'docx',
        docxOf(`${linkedPicture('web')}${linkedPicture('file')}<w:p><w:r><w:t>采购合同</w:t></w:r></w:p>`, links),
      )
      const sheet = await convert('xlsx', xlsxOf([[`=_xlfn.WEBSERVICE("http://127.0.0.1:${port}/b")`, '报价']]))
      expect(await counts(pdf, '采购合同')).toEqual([1])
      expect(await counts(sheet, '报价')).toEqual([1])
      expect(asked).toEqual([])
      const page = await (await openBytes(pdf)).getPage(1)
      expect((await page.getOperatorList()).fnArray).not.toContain(OPS.paintImageXObject)
    } finally {
      server.close()
    }
  })

  it('that is stopped in the middle leaves nothing behind, not in /tmp either', async () => {
    const closing = new AbortController()
    const { convert, folder } = office({}, closing.signal)
    const converting = expect(convert('docx', makeDocx())).rejects.toMatchObject({ failure: 'closing' })
    await expect.poll(() => namesIn(folder), { timeout: 20_000, interval: 5 }).toHaveLength(1)
    const socket = socketOf(path.join(folder, namesIn(folder)[0]!, 'profile'))
    await expect.poll(() => existsSync(socket), { timeout: 60_000, interval: 5 }).toBe(true)
    closing.abort()
    await converting
    expect(namesIn(folder)).toEqual([])
    expect(existsSync(socket)).toBe(false)
  })
})

function linkedPicture(id: string): string {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
  return (
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing">` +
    '<wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="a"/>' +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">` +
    `<pic:pic xmlns:pic="${drawing}/picture">` +
    '<pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>' +
    `<pic:blipFill><a:blip r:link="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>' +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  )
}
