// The company's seals and what they look like.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { answer, fileContent, route, tencentIsAsked } from '../api/define-route.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { fetchFile } from '../files/fetch-file.ts'
import { maxPictureBytes, pictureType, pictureTypes } from '../../contract/values/picture.ts'
import type { OccupiedSeal } from '../tencent/shapes.ts'

const sealId = z
  .string()
  .regex(/^[\w-]{1,128}$/)
  .describe('Tencent’s SealId.')
const ofCompany = z.object({
  proxyOrganizationId: z
    .string()
    .min(1)
    .max(128)
    .describe('A member company’s organization id: its seals instead of one’s own (Agent.ProxyOrganizationId).')
    .optional(),
})

const length = z.number().positive().nullable()
const seal = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string().describe('Tencent’s SealType: OFFICIAL, CONTRACT, FINANCE, LEGAL_PERSON_SEAL …'),
    status: z.string().describe('Tencent’s SealStatus: SUCCESS is enabled.'),
    widthMm: length.describe('As wide as it is in reality; null where Tencent does not say.'),
    heightMm: length,
    picture: z.string().describe('Where the gateway shows the seal’s picture.'),
  })
  .meta({ id: 'Seal' })
export type Seal = z.output<typeof seal>

const sealList = z.object({ seals: z.array(seal) }).meta({ id: 'SealList' })
export type SealList = z.output<typeof sealList>

/** The largest page that Tencent gives (SDK), and how many pages are read: nobody chooses from two thousand seals. */
const PAGE_SIZE = 200
const MAX_PAGES = 10

const FETCH_LIMIT_MS = 20_000
/** The picture of a seal hardly ever changes, so browsers may cache it. */
const CACHE = 'private, max-age=240'

export const sealRoutes = {
  seals: route(
    {
      method: 'GET',
      path: '/api/seals',
      summary: 'The seals of the company that are in use.',
      query: ofCompany,
      answers: { 200: sealList },
      failures: tencentIsAsked,
    },
    async ({ query: { proxyOrganizationId } }, { tencent }) => {
      // By id, since a seal that is added meanwhile shifts others to the next page.
      const seals = new Map<string, OccupiedSeal>()
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const outcome = await tencent.sealPage(page, PAGE_SIZE, proxyOrganizationId)
        if (!outcome.ok) throw tencentFailure(outcome.failure)
        const more = outcome.answer.Seals ?? []
        for (const one of more) seals.set(one.SealId, one)
        // Not by TotalCount, which may include seals that are not in use (SDK: "公司的总印章数量").
        if (more.length < PAGE_SIZE) break
      }
      return answer(200, { seals: [...seals.values()].map((one) => sealOf(one, proxyOrganizationId)) })
    },
  ),

  sealPicture: route(
    {
      method: 'GET',
      path: '/api/seals/{sealId}/picture',
      summary: 'What a seal looks like.',
      params: z.object({ sealId }),
      query: ofCompany,
      answers: { 200: fileContent(...pictureTypes) },
      failures: [404, ...tencentIsAsked],
    },
    async ({ params, query: { proxyOrganizationId }, reply }, { settings, tencent }) => {
      const outcome = await tencent.seal(params.sealId, proxyOrganizationId)
      if (!outcome.ok) throw tencentFailure(outcome.failure)
      const url = outcome.answer.Seals?.find(({ SealId }) => SealId === params.sealId)?.Url
      if (!url) throw new Failure('not-found', 'There is no such seal, or no picture of it.')
      const bytes = await contentOf(await fetchFile(url, settings, maxPictureBytes, FETCH_LIMIT_MS))
      const type = bytes && pictureType(bytes)
      if (!bytes || type === null)
        throw tencentFailure({
          kind: 'unknown',
          message: 'What stands for the picture of a seal is no PNG and no JPEG.',
        })
      reply.type(type).header('content-length', bytes.length).header('cache-control', CACHE)
      return answer(200, Readable.from([bytes]))
    },
  ),
}

/** Null if the download fails, takes too long or is too large. */
async function contentOf(source: Readable): Promise<Buffer | null> {
  try {
    return Buffer.concat(await source.toArray())
  } catch {
    return null
  }
}

function sealOf(seal: OccupiedSeal, proxyOrganizationId: string | undefined): Seal {
  const query = proxyOrganizationId === undefined ? '' : `?${new URLSearchParams({ proxyOrganizationId })}`
  return {
    id: seal.SealId,
    name: seal.SealName ?? '',
    type: seal.SealType ?? '',
    status: seal.SealStatus ?? '',
    widthMm: millimetres(seal.RealWidth),
    heightMm: millimetres(seal.RealHeight),
    picture: `/api/seals/${encodeURIComponent(seal.SealId)}/picture${query}`,
  }
}

/** 0 means unknown. */
function millimetres(length: number | null | undefined): number | null {
  return length !== null && length !== undefined && length > 0 ? length : null
}
