// The company's seals, asked for by Tencent's own SDK.
import { inflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { SealLinks } from '../../src/sandbox/seals/seal-links.ts'
import { sandboxSeals } from '../../src/sandbox/seals/sandbox-seals.ts'
import { codeOf, operator, startSandbox } from './a-sandbox.ts'

const bench = startSandbox()

const seals = (changes: object = {}) => bench.client().DescribeOrganizationSeals({ Operator: operator, ...changes })
const typesOf = async (changes: object) => (await seals(changes)).Seals!.map(({ SealType }) => SealType)

describe('DescribeOrganizationSeals', () => {
  it('gives the seals that are in use, as Tencent writes them', async () => {
    const { Seals, TotalCount } = await seals()
    expect(TotalCount).toBe(5)
    expect(Seals!.map(({ SealType }) => SealType)).toEqual([
      'OFFICIAL',
      'CONTRACT',
      'FINANCE',
      'INVOICE',
      'LEGAL_PERSON_SEAL',
    ])
    for (const seal of Seals!) {
      expect(seal).toMatchObject({
        SealId: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
        SealName: expect.stringMatching(/章$/),
        SealStatus: 'SUCCESS',
        IsAllTime: true,
        AuthorizedUsers: [],
      })
      expect(seal.Creator).toMatch(/^\w{32}$/)
    }
    expect(Seals!.map(({ RealWidth, RealHeight }) => [RealWidth, RealHeight])).toEqual([
      [42, 42],
      [45, 45],
      [38, 38],
      [40, 30],
      [20, 20],
    ])
  })

  it('has an id of its own for each', () => {
    expect(new Set(sandboxSeals.map(({ id }) => id)).size).toBe(sandboxSeals.length)
  })

  it.each([
    [{ SealTypes: ['FINANCE', 'OFFICIAL'] }, ['OFFICIAL', 'FINANCE']],
    [{ SealTypes: [] }, ['OFFICIAL', 'CONTRACT', 'FINANCE', 'INVOICE', 'LEGAL_PERSON_SEAL']],
    [{ SealTypes: ['OTHER_12'] }, []],
    [{ SealTypes: ['PERSONNEL'] }, []],
    [{ SealTypes: ['PERSONNEL'], SealStatuses: ['ALL'] }, ['PERSONNEL']],
    [{ SealStatuses: ['DISABLE'] }, ['PERSONNEL']],
    [{ SealStatuses: ['CHECKING', 'FAIL', 'STOPPED', 'VOID', 'INVALID'] }, []],
    [{ SealId: sandboxSeals[1]!.id }, ['CONTRACT']],
    [{ SealId: sandboxSeals[5]!.id }, []],
    [{ SealId: 'yDnobody' }, []],
    [{ Agent: { ProxyOrganizationId: 'yDmember' }, SealTypes: ['INVOICE'] }, ['INVOICE']],
    [{ Limit: 2 }, ['OFFICIAL', 'CONTRACT']],
    [{ Limit: 2, Offset: 2 }, ['LEGAL_PERSON_SEAL']],
    [{ Limit: 200, Offset: 20000 }, []],
    [{ Limit: 201, SealTypes: ['FINANCE'] }, ['FINANCE']],
  ])('asked for %j gives %j', async (changes, expected) => {
    expect(await typesOf(changes)).toEqual(expected)
  })

  it('says how many there are, whatever the page', async () => {
    expect((await seals({ Limit: 2, Offset: 1 })).TotalCount).toBe(5)
    expect((await seals({ SealId: sandboxSeals[0]!.id })).TotalCount).toBe(1)
    expect((await seals({ SealId: 'yDnobody' })).TotalCount).toBe(0)
  })

  it('says who may use a seal where that is asked for', async () => {
    const { Seals } = await seals({ InfoType: 1, Limit: 1 })
    expect(Seals![0]!.AuthorizedUsers).toEqual([{ UserId: Seals![0]!.Creator }])
  })

  it.each([
    [{ Operator: undefined }, 'MissingParameter'],
    [{ Operator: {} }, 'MissingParameter.UserId'],
    [{ Operator: { UserId: '' } }, 'MissingParameter.UserId'],
    [{ Operator: { UserId: 7 } }, 'InvalidParameter'],
    [{ Limit: 0 }, 'InvalidParameter.ParamError'],
    [{ Limit: '20' }, 'InvalidParameter'],
    [{ Offset: -1 }, 'InvalidParameter.ParamError'],
    [{ Offset: 20_001 }, 'InvalidParameter.ParamError'],
    [{ InfoType: 2 }, 'InvalidParameter.ParamError'],
    [{ SealId: 1 }, 'InvalidParameter'],
    [{ SealTypes: 'OFFICIAL' }, 'InvalidParameter'],
    [{ SealTypes: ['ROUND'] }, 'InvalidParameter.ParamError'],
    [{ SealStatuses: ['GONE'] }, 'InvalidParameter.ParamError'],
    [{ Agent: 'yD' }, 'InvalidParameter'],
  ])('%j is refused with %s', async (changes, code) => {
    expect(await codeOf(seals(changes as object))).toBe(code)
  })
})

describe('the picture of a seal', () => {
  const urlOf = async (type: string) => (await seals({ SealTypes: [type], SealStatuses: ['ALL'] })).Seals![0]!.Url!

  it.each(sandboxSeals)(
    '$name is a PNG of its size: red, on a ground that one sees through',
    async ({ type, widthMm, heightMm }) => {
      const response = await fetch(await urlOf(type))
      expect(response.headers.get('content-type')).toBe('image/png')
      const pixels = await pixelsOf(new Uint8Array(await response.arrayBuffer()))
      expect(pixels.width / pixels.height).toBeCloseTo(widthMm / heightMm, 2)
      expect(pixels.at(0.5, 0.01)).toEqual([220, 30, 30, 255])
      expect(pixels.at(0.5, 0.93)[3]).toBe(0)
      if (type !== 'LEGAL_PERSON_SEAL') expect(pixels.at(0.01, 0.01)[3]).toBe(0)
      if (widthMm === heightMm && type !== 'LEGAL_PERSON_SEAL') expect(pixels.at(0.5, 0.5)).toEqual([220, 30, 30, 255])
      // Some of it is ink, most of it ground, and edges are neither.
      expect(pixels.share((alpha) => alpha > 0)).toBeGreaterThan(0.12)
      expect(pixels.share((alpha) => alpha > 0)).toBeLessThan(0.5)
      expect(pixels.share((alpha) => alpha > 0 && alpha < 255)).toBeGreaterThan(0.005)
    },
  )

  it('says something else for each kind', async () => {
    const pictures = await Promise.all(
      sandboxSeals.map(async ({ type }) =>
        Buffer.from(await (await fetch(await urlOf(type))).arrayBuffer()).toString('base64'),
      ),
    )
    expect(new Set(pictures).size).toBe(sandboxSeals.length)
  })

  it('is at its address for five minutes', async () => {
    const url = await urlOf('OFFICIAL')
    bench.travel(299_000)
    expect((await fetch(url)).status).toBe(200)
    bench.travel(1100)
    expect((await fetch(url)).status).toBe(404)
  })

  it('is at no address that somebody made up', async () => {
    const url = await urlOf('OFFICIAL')
    const [id, expires, mac] = url.split('/').at(-1)!.split('.')
    const foreign = new SealLinks(Date.now).tokenOf(sandboxSeals[0]!)
    for (const token of [
      `${id}.${Number(expires) + 1000}.${mac}`,
      `${sandboxSeals[1]!.id}.${expires}.${mac}`,
      foreign,
      `${id}.${expires}.${'A'.repeat(43)}`,
      id,
      'x',
    ]) {
      expect((await fetch(`${bench.address}/seals/${token}`)).status, token).toBe(404)
    }
  })
})

/** The pixels of a PNG of RGBA without row filters; pdf-lib reads the whole of it, checksums aside. */
async function pixelsOf(png: Uint8Array) {
  const pdf = await PDFDocument.create()
  const { width, height } = await pdf.embedPng(png)
  const parts: Buffer[] = []
  const view = Buffer.from(png)
  for (let at = 8; at < view.length; at += view.readUInt32BE(at) + 12) {
    if (view.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
  }
  const rows = inflateSync(Buffer.concat(parts))
  const pixel = (x: number, y: number) => [
    ...rows.subarray(y * (1 + width * 4) + 1 + x * 4, y * (1 + width * 4) + 5 + x * 4),
  ]
  return {
    width,
    height,
    at: (x: number, y: number) => pixel(Math.floor(x * width), Math.floor(y * height)),
    share: (is: (alpha: number) => boolean) => {
      let count = 0
      for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) count += is(pixel(x, y)[3] ?? 0) ? 1 : 0
      return count / width / height
    },
  }
}
