// Temporary links that need no signature: downloads, and the page that shows a preview.
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { FileProblem } from '../files/file-problem.ts'
import type { FileStore, StoredLink } from '../store/file-store.ts'
import { alone } from '../pages/words.ts'

type TokenRoute = { Params: { token: string } }

const mimeTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  bmp: 'image/bmp',
}

export function addFileRoutes(app: FastifyInstance, files: FileStore): void {
  app.get<TokenRoute>('/files/:token', async ({ params }, reply) => {
    const link = await files.followLink(params.token)
    return link?.kind === 'download' ? send(reply, files, link, 'attachment') : gone(reply)
  })

  app.get<TokenRoute>('/preview/:token', async ({ params }, reply) => {
    const link = await files.followLink(params.token)
    return link?.kind === 'page' ? page(reply, params.token, link.name) : gone(reply)
  })

  app.get<TokenRoute>('/preview/:token/document.pdf', async ({ params }, reply) => {
    const link = await files.followLink(params.token)
    return link?.kind === 'page' ? send(reply, files, link, 'inline') : gone(reply)
  })
}

async function send(
  reply: FastifyReply,
  files: FileStore,
  { fileId, name }: StoredLink,
  disposition: 'attachment' | 'inline',
): Promise<FastifyReply> {
  const bytes = await files.read(fileId).catch((error: unknown) => {
    if (error instanceof FileProblem) return null
    throw error
  })
  if (bytes === null) return gone(reply)
  const type = mimeTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  return common(reply)
    .header(
      'content-disposition',
      `${disposition}; filename*=UTF-8''${encodeURIComponent(wellFormed(name)).replaceAll("'", '%27')}`,
    )
    .type(type)
    .send(Buffer.from(bytes))
}

function page(reply: FastifyReply, token: string, name: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const title = escape(alone('previewTitle', { title: name }))
  return common(reply)
    .header(
      'content-security-policy',
      [
        "default-src 'none'",
        "frame-src 'self'",
        "object-src 'self'",
        `style-src 'nonce-${nonce}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    )
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">
html, body { height: 100%; margin: 0 }
iframe { border: 0; width: 100%; height: 100%; display: block }
</style>
</head>
<body>
<iframe src="/preview/${token}/document.pdf" title="${title}"></iframe>
</body>
</html>
`)
}

function gone(reply: FastifyReply): FastifyReply {
  return common(reply).code(404).type('text/plain; charset=utf-8').send(alone('goneText'))
}

function common(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** encodeURIComponent throws on lone surrogates. */
function wellFormed(name: string): string {
  return Buffer.from(name, 'utf8').toString('utf8')
}
