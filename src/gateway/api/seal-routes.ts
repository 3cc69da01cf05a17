// The company's seals and what they look like.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { fetchFile } from '../files/fetch-file.ts'
import { MAX_PICTURE_BYTES, pictureType } from '../files/picture.ts'
import type { OccupiedSeal } from '../tencent/shapes.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { routeList } from './route-list.ts'
import type * as shapes from './shapes.ts'

/** The most that Tencent gives at once (SDK), and how often we ask: nobody picks one out of two thousand. */
const PAGE_SIZE = 200
const MAX_PAGES = 10

const FETCH_LIMIT_MS = 20_000
/** A seal's looks hardly ever change; a browser need not ask anew for each sight of it. */
const CACHE = 'private, max-age=240'

export function addSealRoutes(app: FastifyInstance, { settings, tencent }: Context): void {
  addRoute(app, routeList.seals, async ({ query: { proxyOrganizationId } }) => {
    // By id: a seal that is added meanwhile moves the others on to the next page.
    const seals = new Map<string, OccupiedSeal>()
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const outcome = await tencent.sealPage(page, PAGE_SIZE, proxyOrganizationId)
      if (!outcome.ok) throw tencentFailure(outcome.failure)
      const more = outcome.answer.Seals ?? []
      for (const seal of more) seals.set(seal.SealId, seal)
      // Not by TotalCount: it may count those too that are not in use (SDK: "公司的总印章数量").
      if (more.length < PAGE_SIZE) break
    }
    return answer(200, { seals: [...seals.values()].map((seal) => sealOf(seal, proxyOrganizationId)) })
  })

  addRoute(app, routeList.sealPicture, async ({ params: { sealId }, query: { proxyOrganizationId }, reply }) => {
    const outcome = await tencent.seal(sealId, proxyOrganizationId)
    if (!outcome.ok) throw tencentFailure(outcome.failure)
    const url = outcome.answer.Seals?.find(({ SealId }) => SealId === sealId)?.Url
    if (!url) throw new Failure('not-found', 'There is no such seal, or no picture of it.')
    const bytes = await contentOf(await fetchFile(url, settings, MAX_PICTURE_BYTES, FETCH_LIMIT_MS))
    const type = bytes && pictureType(bytes)
    if (!bytes || type === null)
      throw tencentFailure({ kind: 'unknown', message: 'What stands for the picture of a seal is no PNG and no JPEG.' })
    reply.type(type).header('content-length', bytes.length).header('cache-control', CACHE)
    return answer(200, Readable.from([bytes]))
  })
}

/** Null where it breaks, takes too long or is too large. */
async function contentOf(source: Readable): Promise<Buffer | null> {
  try {
    return Buffer.concat(await source.toArray())
  } catch {
    return null
  }
}

function sealOf(seal: OccupiedSeal, proxyOrganizationId: string | undefined): z.input<typeof shapes.seal> {
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

/** 0 stands for not known. */
function millimetres(length: number | null | undefined): number | null {
  return length !== null && length !== undefined && length > 0 ? length : null
}
