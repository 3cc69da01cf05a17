// Many files at once: waiting is no damage, and one who sends many does not keep the others out.
import path from 'node:path'
import { readdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PdfInspector } from '../../src/gateway/files/inspect-pdf.ts'
import { UploadStore } from '../../src/gateway/store/upload-store.ts'
import { openingBomb } from '../pdfs/bombs.ts'
import { slow, temporaryFolder } from '../database/stores.ts'
import { flowRequest, onAnyStore, startGateway, testPdf, uploadTo, type TestGateway } from './support/a-gateway.ts'
import { startFakeTencent, type FakeTencent } from './support/fake-tencent.ts'

describe('many files at once', slow, () => {
  let tencent: FakeTencent
  let gateway: TestGateway

  beforeAll(async () => {
    tencent = await startFakeTencent()
    gateway = await startGateway(onAnyStore(), tencent)
  }, slow.timeout)

  afterAll(async () => {
    await gateway.close()
    await tencent.close()
  }, slow.timeout)

  /** The same pages, and another content each. */
  const anotherPdf = (index: number) => Buffer.concat([testPdf('form.pdf'), Buffer.from(`\n% ${index}\n`)])

  it('are all taken where they are fine', async () => {
    const uploads = await Promise.all(
      Array.from({ length: 120 }, (_, index) => uploadTo(gateway.request, anotherPdf(index))),
    )
    expect(uploads.filter(({ statusCode }) => statusCode !== 200)).toEqual([])
    expect(readdirSync(path.join(gateway.settings.dataFolder, 'incoming'))).toEqual([])
  })

  it('of one content have one file id, with which each of their contracts is created', async () => {
    const content = anotherPdf(-1)
    let created = 0
    tencent.on('CreateFlowByFiles', () => ({ FlowId: `flow-${(created += 1)}` }))
    const sent = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const file = (await uploadTo(gateway.request, content)).json()
        const body = { draftId: `same-${index}`, ...file, request: flowRequest }
        return gateway.request('POST', '/api/sends', { body })
      }),
    )
    expect(sent.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 20 }, () => 201))
  })

  it('keep the file id that was first, whichever gateway uploads the same later', async () => {
    const { uploads } = gateway.store
    expect(uploads).toBeInstanceOf(UploadStore)
    const sha256 = 'a'.repeat(64)
    const [first, second] = [await uploads.keep(sha256, 'first'), await uploads.keep(sha256, 'second')]
    expect([first.fileId, second.fileId]).toEqual(['first', 'first'])
  })
})

describe('a PDF that takes longer than its limit', slow, () => {
  const file = path.join(temporaryFolder(), 'fine.pdf')
  const received = { path: file, sha256: 'a'.repeat(64), asker: 'one' }
  beforeAll(() => writeFileSync(file, testPdf('form.pdf')))

  it('is not called damaged, is not opened again at once, and the next one is inspected as ever', async () => {
    const inspector = new PdfInspector({ atOnce: 1, limits: { cpuMs: 1 } })
    const tooComplex = { code: 'file-too-complex' }
    await expect(inspector.check(received)).rejects.toMatchObject(tooComplex)
    await expect(inspector.check(received)).rejects.toMatchObject(tooComplex)
    inspector.close()
    const patient = new PdfInspector({ atOnce: 1 })
    await patient.check(received)
    patient.close()
  })
})

describe('a small PDF that inflates to gigabytes when it is opened', slow, () => {
  it('is too complex, and its memory is bounded', async () => {
    const file = path.join(temporaryFolder(), 'bomb.pdf')
    writeFileSync(file, openingBomb())
    const inspector = new PdfInspector({ limits: { memoryMb: 300 } })
    const received = { path: file, sha256: 'b'.repeat(64), asker: 'one' }
    await expect(inspector.check(received)).rejects.toMatchObject({ code: 'file-too-complex' })
    inspector.close()
  })
})
