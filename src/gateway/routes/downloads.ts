// Downloads of contracts, templates, documents and seals. They go through the gateway, so that no address of Tencent's
// reaches a browser.
import { z } from 'zod'
import { answer, fileContent, route, tencentIsAsked } from '../api/define-route.ts'
import { text } from '../api/shapes.ts'
import { Failure, tencentFailure } from '../failures/failure.ts'
import { attachmentOf, safeFileName } from '../files/disposition.ts'
import { fetchFile } from '../files/fetch-file.ts'
import { given } from '../tencent/given.ts'
import type { Tencent } from '../tencent/tencent.ts'

const newFileLinks = z
  .object({
    businessType: z.enum(['FLOW', 'TEMPLATE', 'DOCUMENT', 'SEAL']),
    ids: z
      .array(z.string().regex(/^[\w-]{1,128}$/))
      .min(1)
      .max(200),
    fileType: z.enum(['PDF', 'JPG', 'ZIP']).optional(),
    fileName: text(200).optional().describe('Of a ZIP.'),
  })
  .meta({ id: 'NewFileLinks' })
export type NewFileLinks = z.input<typeof newFileLinks>

const fileLinks = z
  .object({
    files: z.array(
      z.object({
        id: z.string().describe('Which of the ids; the first where the file holds several.'),
        ids: z.array(z.string()).describe('All that the file holds: a ZIP may hold several.'),
        name: z.string(),
        path: z.string().describe('Where the gateway gives it, for five minutes.'),
      }),
    ),
  })
  .meta({ id: 'FileLinks' })
export type FileLinks = z.output<typeof fileLinks>

/** S3: 20 ids in one call. */
const IDS_AT_ONCE = 20
/** For JPGs: each page is a file, and Tencent draws them before it answers. */
const URLS_AT_ONCE = 20
/** SDK: Offset goes up to 1000 pages. */
const MAX_URLS = 1000 * URLS_AT_ONCE
/** A ZIP of twenty contracts of 60 MB is larger: those must be downloaded one by one. */
const MAX_BYTES = 1024 * 1024 * 1024
const FETCH_LIMIT_MS = 9 * 60 * 1000

type Asked = z.output<typeof newFileLinks>
interface Located {
  readonly ids: readonly string[]
  readonly url: string
  /** Counts from 1 if one id has several files: each page is a JPG. */
  readonly part: number | null
}

const endings = { PDF: 'pdf', JPG: 'jpg', ZIP: 'zip' } as const

export const downloadRoutes = {
  fileLinks: route(
    {
      method: 'POST',
      path: '/api/files/links',
      summary: 'Prepares files for downloading (DescribeFileUrls).',
      body: newFileLinks,
      answers: { 200: fileLinks },
      failures: [415, ...tencentIsAsked],
    },
    async ({ body, request }, { guard, store, tencent }) => {
      const located = await locate(tencent, body)
      const names = body.businessType === 'FLOW' ? await store.flows.names(body.ids) : new Map<string, string>()
      const session = guard.sessionOf(request)
      const files = located.map(({ ids, url, part }) => ({
        ids: [...ids],
        url,
        session,
        name: nameOf(body, ids, part, names),
      }))
      const tokens = await store.downloads.add(files.map(({ url, name }) => ({ url, name, session })))
      return answer(200, {
        files: files.map(({ ids, name }, place) => ({
          id: ids[0] ?? '',
          ids,
          name,
          path: `/api/files/downloads/${tokens[place]}`,
        })),
      })
    },
  ),

  download: route(
    {
      method: 'GET',
      path: '/api/files/downloads/{token}',
      summary: 'A file that was prepared for downloading in this session, in the last five minutes.',
      params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
      answers: { 200: fileContent('application/octet-stream') },
      failures: [404, 504],
    },
    async ({ params, request, reply }, { guard, settings, store }) => {
      const file = await store.downloads.find(params.token, guard.sessionOf(request))
      if (file === null)
        throw new Failure('not-found', 'This file was not prepared for you, or more than five minutes ago.')
      const content = await fetchFile(file.url, settings, MAX_BYTES, FETCH_LIMIT_MS)
      // Browsers must save the file and never display it.
      reply.type('application/octet-stream').header('content-disposition', attachmentOf(file.name))
      return answer(200, content)
    },
  ),
}

async function locate(tencent: Tencent, asked: Asked): Promise<Located[]> {
  const ids = [...new Set(asked.ids)]
  // An id has as many JPGs as pages, and the answer does not say which id they belong to.
  const size = asked.fileType === 'JPG' ? 1 : IDS_AT_ONCE
  const groups = Array.from({ length: Math.ceil(ids.length / size) }, (_, group) =>
    ids.slice(group * size, (group + 1) * size),
  )
  return (await Promise.all(groups.map((group) => locateGroup(tencent, asked, group)))).flat()
}

async function locateGroup(tencent: Tencent, asked: Asked, ids: readonly string[]): Promise<Located[]> {
  const { fileType } = asked
  const urls = await (fileType === 'JPG' ? allUrls : someUrls)(tencent, asked, ids)
  if (fileType === 'ZIP') return urls.map((url, place) => ({ ids, url, part: urls.length > 1 ? place + 1 : null }))
  if (ids.length === 1) return urls.map((url, place) => ({ ids, url, part: urls.length > 1 ? place + 1 : null }))
  if (urls.length === ids.length) return ids.map((id, place) => ({ ids: [id], url: urls[place] ?? '', part: null }))
  // If there are not as many addresses as ids, they cannot be matched; then each id is asked about alone.
  return (await Promise.all(ids.map((id) => locateGroup(tencent, asked, [id])))).flat()
}

/**
 * Reads pages of addresses until one is short, or begins with a file that came before, which means that Offset was
 * ignored.
 */
async function allUrls(tencent: Tencent, asked: Asked, ids: readonly string[]): Promise<string[]> {
  const urls: string[] = []
  while (urls.length < MAX_URLS) {
    const some = await someUrls(tencent, asked, ids, { Limit: URLS_AT_ONCE, Offset: urls.length / URLS_AT_ONCE })
    if (some[0] !== undefined && urls.some((url) => fileOf(url) === fileOf(some[0] ?? ''))) break
    urls.push(...some)
    if (some.length !== URLS_AT_ONCE) break
  }
  return urls
}

/** The address without its signature, which differs each time. */
const fileOf = (url: string) => url.split('?', 1)[0]

async function someUrls(
  tencent: Tencent,
  { businessType: BusinessType, fileType, fileName }: Asked,
  ids: readonly string[],
  page: { Limit?: number; Offset?: number } = {},
): Promise<string[]> {
  const more = given({ FileType: fileType, FileName: fileType === 'ZIP' ? fileName : undefined })
  const outcome = await tencent.fileUrls({ BusinessType, BusinessIds: [...ids], ...more, ...page })
  if (!outcome.ok) throw tencentFailure(outcome.failure)
  return outcome.answer.FileUrls.map(({ Url }) => Url)
}

function nameOf(
  { businessType, fileType, fileName }: Asked,
  ids: readonly string[],
  part: number | null,
  names: ReadonlyMap<string, string>,
): string {
  const [first = ''] = ids
  const stem =
    fileType === 'ZIP'
      ? fileName || (ids.length > 1 ? 'contracts' : names.get(first) || first)
      : names.get(first) || first
  const ending = fileType ? endings[fileType] : businessType === 'SEAL' ? 'png' : 'pdf'
  return safeFileName(part === null ? stem : `${[...stem].slice(0, 140).join('')}-${part}`, ending)
}
