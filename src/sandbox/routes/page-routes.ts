// The signing page, and the page behind a QR code.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SandboxContext } from '../actions/action.ts'
import { FileProblem } from '../files/file-problem.ts'
import { holderOf } from '../flows/holder.ts'
import { scan, ScanRefused } from '../pages/scan.ts'
import {
  doneBy,
  handedOn,
  handOnContract,
  openedBy,
  refuseContract,
  signContract,
  takeUpContract,
  TaskRefused,
  type Opened,
} from '../pages/signing.ts'
import { signedPdf } from '../flows/signed-pdf.ts'
import { pageScript, pageStyle } from '../pages/assets.ts'
import { gonePage, scanPage, undrawnPage } from '../pages/scan-page.ts'
import { signerPage, type SignerView } from '../pages/signer-page.ts'
import { alone } from '../pages/words.ts'
import { isLocal, isOwnOrigin } from './guard.ts'
import { formOf, guarded, sendPage } from './page-reply.ts'

/** When somebody whose contract could not be drawn yet may ask again. */
const RETRY_S = 10

type TokenRoute = { Params: { token: string } }

export function addPageRoutes(app: FastifyInstance, context: SandboxContext): void {
  void app.register(async (pages) => {
    pages.addHook('onRequest', async (request, reply) => {
      if (isLocal(request) && (request.method === 'GET' || isOwnOrigin(request))) return
      return reply.code(403).type('text/plain; charset=utf-8').send(alone('onlyHere'))
    })
    pages.get('/_page/page.css', (_request, reply) => asset(reply, 'text/css', pageStyle))
    pages.get('/_page/page.js', (_request, reply) => asset(reply, 'text/javascript', pageScript))
    addSignerPages(pages, context)
    addScanPages(pages, context)
  })
}

function asset(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .header('cache-control', 'no-cache')
    .header('x-content-type-options', 'nosniff')
    .type(`${type}; charset=utf-8`)
    .send(text)
}

function addSignerPages(pages: FastifyInstance, context: SandboxContext): void {
  const { store, flowService, now } = context
  const show = (reply: FastifyReply, { link, flow, signer }: Opened, more: Partial<SignerView> = {}, status = 200) =>
    sendPage(
      reply,
      signerPage({
        token: link.token,
        flow,
        signer,
        asked: link.recipientId,
        handedOn: handedOn({ link, signer }),
        doneBy: doneBy({ link, signer }),
        problem: null,
        now: now(),
        ...more,
      }),
      status,
    )
  const opened = async (token: string): Promise<Opened | null> => {
    const link = await store.signLinks.find(token)
    const flow = link && (await flowService.find(link.flowId))
    if (!link || !flow) return null
    return openedBy(link, flow)
  }
  /** Runs a party's task and redirects to the result; errors are shown on the same page. */
  const task =
    (work: (open: Opened, form: (name: string) => string) => Promise<string>) =>
    async (request: FastifyRequest<TokenRoute>, reply: FastifyReply) => {
      const open = await opened(request.params.token)
      if (!open) return sendPage(reply, gonePage(), 404)
      const form = formOf(request.body)
      try {
        return guarded(reply).redirect(`/sign/${await work(open, form)}`, 303)
      } catch (error) {
        if (!(error instanceof TaskRefused)) throw error
        const entered = { name: form('name'), mobile: form('mobile'), organization: form('organization') }
        return show(reply, (await opened(open.link.token)) ?? open, { problem: error, entered }, 400)
      }
    }

  pages.get<TokenRoute>('/sign/:token', async ({ params }, reply) => {
    const open = await opened(params.token)
    return open ? show(reply, open) : sendPage(reply, gonePage(), 404)
  })
  pages.get<TokenRoute>('/sign/:token/document.pdf', async ({ params }, reply) => {
    const open = await opened(params.token)
    if (!open) return sendPage(reply, gonePage(), 404)
    try {
      const bytes = await signedPdf(open.flow, { ...context, asker: params.token })
      const name = encodeURIComponent(`${String(open.flow.request.FlowName)}.pdf`).replaceAll("'", '%27')
      return guarded(reply)
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .type('application/pdf')
        .send(Buffer.from(bytes))
    } catch (error) {
      return undrawn(reply, error)
    }
  })
  pages.post<TokenRoute>(
    '/sign/:token/sign',
    task(async (open, form) => signContract(open, form, context)),
  )
  pages.post<TokenRoute>(
    '/sign/:token/refuse',
    task(async (open, form) => refuseContract(open, form('reason'), context)),
  )
  pages.post<TokenRoute>(
    '/sign/:token/forward',
    task(async (open, form) => handOnContract(open, { name: form('name'), mobile: form('mobile') }, context)),
  )
  pages.post<TokenRoute>(
    '/sign/:token/identity',
    task(async (open, form) => {
      const who = { name: form('name'), mobile: form('mobile'), organization: form('organization') }
      return takeUpContract(open, who, (life) => holderOf(life, who, open.link.recipientId), context)
    }),
  )
}

function addScanPages(pages: FastifyInstance, context: SandboxContext): void {
  const { store, now } = context
  pages.get<TokenRoute>('/scan/:token', async ({ params }, reply) => {
    const code = await store.qrCodes.find(params.token)
    return code ? sendPage(reply, scanPage({ code, problem: null, now: now() })) : sendPage(reply, gonePage(), 404)
  })
  pages.post<TokenRoute>('/scan/:token', async ({ params, body }, reply) => {
    const code = await store.qrCodes.find(params.token)
    if (!code) return sendPage(reply, gonePage(), 404)
    const form = formOf(body)
    const entered = { name: form('name'), mobile: form('mobile'), idCardNumber: form('idCardNumber') }
    try {
      const { flow, recipientId } = await scan(code, entered, context)
      const token = await store.signLinks.add({
        flowId: flow.id,
        recipientId,
        handOvers: 0,
        identity: { ...entered, organization: '' },
      })
      return guarded(reply).redirect(`/sign/${token}`, 303)
    } catch (error) {
      if (!(error instanceof ScanRefused)) return undrawn(reply, error)
      const later = (await store.qrCodes.find(code.id)) ?? code
      return sendPage(reply, scanPage({ code: later, problem: error, entered, now: now() }), 400)
    }
  })
}

/** For a contract whose file could not be drawn. Throws any other error. */
function undrawn(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof FileProblem)) throw error
  const busy = error.problem === 'busy'
  if (busy) reply.header('retry-after', RETRY_S)
  return sendPage(reply, undrawnPage(busy), busy ? 503 : 422)
}
