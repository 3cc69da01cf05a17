// Pictures and seals that components name by id, in previews.
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { sandboxSeals } from '../../src/sandbox/seals/sandbox-seals.ts'
import { aComponent, aPerson, aRequest, codeOf, startSandbox, type CreateFlowRequest } from './a-sandbox.ts'
import { onePixelBmp, onePixelPng } from './pictures.ts'

const bench = startSandbox()

/**
 * The pictures drawn on the first page, in points as seen: read from what draws them, since pdf.js leaves pictures out
 * in Node.
 */
async function picturesOf(fileId: string, changes: Partial<CreateFlowRequest>) {
  const { PreviewUrl } = await bench.client().CreateFlowByFiles(aRequest(fileId, { NeedPreview: true, ...changes }))
  const pdf = await PDFDocument.load(new Uint8Array(await (await fetch(PreviewUrl!)).arrayBuffer()))
  const contents = pdf.getPage(0).node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((reference) => pdf.context.lookup(reference)) : [contents]
  const drawn = streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
    )
    .join('\n')
  return [...drawn.matchAll(/([\d.]+) 0 0 -([\d.]+) ([\d.]+) ([\d.]+) cm\s+\/Picture\S* Do/g)].map(
    ([, width, height, x]) => ({
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
      x: Math.round(Number(x)),
    }),
  )
}

const fill = (ComponentType: string, ComponentValue: string, more: object = {}) =>
  aComponent({
    ComponentType,
    ComponentValue,
    ComponentPosX: 60,
    ComponentPosY: 80,
    ComponentWidth: 100,
    ComponentHeight: 60,
    ...more,
  })

describe('a picture in a value', () => {
  it('is drawn: one for FILL_IMAGE, several beside each other for ATTACHMENT', async () => {
    const file = await bench.upload('form.pdf')
    const [a, b] = [await bench.upload('a.png', onePixelPng), await bench.upload('b.bmp', onePixelBmp)]
    expect(await picturesOf(file, { Components: [fill('FILL_IMAGE', a)] })).toEqual([{ width: 100, height: 60, x: 60 }])
    expect(await picturesOf(file, { Components: [fill('ATTACHMENT', a)] })).toEqual([{ width: 60, height: 60, x: 80 }])
    const three = await picturesOf(file, { Components: [fill('ATTACHMENT', [a, b, a].join(','))] })
    expect(three).toHaveLength(3)
    expect(three[0]!.width).toBe(31)
    expect(three[1]!.x).toBeGreaterThan(three[0]!.x + three[0]!.width)
    expect(three[2]!.x + three[2]!.width).toBeLessThanOrEqual(160)
  })

  it('that is not known, or no longer, is refused, and so is what is no picture', async () => {
    const file = await bench.upload('form.pdf')
    const picture = await bench.upload('a.png', onePixelPng)
    const outcome = (component: object, NeedPreview: boolean) =>
      codeOf(bench.client().CreateFlowByFiles(aRequest(file, { NeedPreview, Components: [component as never] })))
    for (const NeedPreview of [true, false]) {
      expect(await outcome(fill('FILL_IMAGE', 'yDnobody'), NeedPreview)).toBe('ResourceNotFound.Resource')
      expect(await outcome(fill('ATTACHMENT', `${picture},yDnobody`), NeedPreview)).toBe('ResourceNotFound.Resource')
      expect(await outcome(fill('FILL_IMAGE', file), NeedPreview)).toBe('OperationDenied.FileNoMatchResource')
      expect(await outcome(fill('ATTACHMENT', `${picture},${picture}`), NeedPreview)).toBe('accepted')
    }
    bench.travel(59 * 60_000)
    const later = await bench.upload('form.pdf')
    bench.travel(61 * 60_000)
    expect(
      await codeOf(bench.client().CreateFlowByFiles(aRequest(later, { Components: [fill('FILL_IMAGE', picture)] }))),
    ).toBe('ResourceNotFound.Resource')
  })
})

describe('a seal by its id', () => {
  it('is shown as it looks where the sandbox has it, in its proportions', async () => {
    const file = await bench.upload('form.pdf')
    const stamped = (ComponentType: string, ComponentValue: string | undefined) =>
      picturesOf(file, {
        Approvers: [
          aPerson({
            ApproverType: 0,
            OrganizationName: '典子谦示例企业',
            SignComponents: [
              aComponent({
                ComponentType,
                ComponentValue,
                ComponentPosX: 100,
                ComponentPosY: 300,
                ComponentWidth: 120,
                ComponentHeight: 120,
              }),
            ],
          }),
        ],
      })
    expect(await stamped('SIGN_SEAL', sandboxSeals[0]!.id)).toEqual([{ width: 120, height: 120, x: 100 }])
    expect(await stamped('SIGN_SEAL', sandboxSeals[3]!.id)).toEqual([{ width: 120, height: 90, x: 100 }])
    expect(await stamped('SIGN_PAGING_SEAL', sandboxSeals[0]!.id)).toHaveLength(1)
    expect(await stamped('SIGN_SEAL', undefined)).toEqual([])
    expect(await stamped('SIGN_SEAL', 'yDofAnotherCompany')).toEqual([])
  })
})
