// QR codes for many signers.
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { qrCodeProblems, qrCodeState } from '../../contract/after-sending/qr-code.ts'
import type { QrCodeRow } from '../store/after-sending-tables.ts'
import type { Context } from './context.ts'
import { addRoute, answer } from './define-route.ts'
import { Failure, refuseBroken, tencentFailure } from '../failures/failure.ts'
import type * as qrShapes from './qr-code-shapes.ts'
import { routeList } from './route-list.ts'

export function addQrCodeRoutes(app: FastifyInstance, { settings, store, qrCodeService }: Context): void {
  const editions = settings.channelAgent === undefined ? (['ess'] as const) : (['ess', 'essbasic'] as const)

  addRoute(app, routeList.qrCodes, async () =>
    answer(200, { qrCodes: (await store.qrCodes.list()).map(qrCodeOf), editions: [...editions] }),
  )

  addRoute(app, routeList.newQrCode, async ({ body }) => {
    checkEdition(body.edition)
    refuseBroken(qrCodeProblems(body, Math.floor(Date.now() / 1000)))
    const made = await qrCodeService.make(body)
    switch (made.kind) {
      case 'made':
        return answer(201, { qrCode: qrCodeOf(made.row) })
      case 'unknown':
        return answer(202, { qrCode: qrCodeOf(made.row) })
      case 'under-way':
        throw new Failure('under-way', 'This QR code is being made at this moment.')
      case 'taken':
        throw new Failure('id-taken', 'A QR code with this id was asked for before, and was to be another one.')
      case 'refused':
        throw tencentFailure(made.failure)
    }
  })

  addRoute(app, routeList.settleQrCode, async ({ params: { id }, body }) => {
    const settled = await qrCodeService.settle(id, 'qrCodeId' in body ? body.qrCodeId : null)
    switch (settled.kind) {
      case 'settled':
        return answer(200, { qrCode: settled.row.state === 'none' ? null : qrCodeOf(settled.row) })
      case 'not-found':
        throw new Failure('not-found', 'There is no such QR code.')
      case 'under-way':
        throw new Failure('under-way', 'This QR code is being made at this moment.')
      case 'taken':
        throw new Failure('qr-code-taken', 'This QrCodeId belongs to another QR code.')
      case 'already-settled':
        throw new Failure('already-settled', 'What became of this QR code is known.')
    }
  })

  addRoute(app, routeList.cancelQrCode, async ({ params: { qrCodeId }, body }) => {
    checkEdition(body.edition)
    const ended = await qrCodeService.cancel(
      body.edition,
      qrCodeId,
      body.edition === 'ess' ? body.proxyOrganizationId : undefined,
    )
    if (!ended.ok) throw tencentFailure(ended.failure)
    return answer(200, { qrCodeId, qrCode: ended.row && qrCodeOf(ended.row) })
  })

  function checkEdition(edition: 'ess' | 'essbasic'): void {
    if (edition === 'ess' || settings.channelAgent !== undefined) return
    const names = 'LUOKUAN_APP_ID, LUOKUAN_PROXY_ORGANIZATION_OPEN_ID and LUOKUAN_PROXY_OPERATOR_OPEN_ID'
    throw new Failure('not-set-up', `For the third-party application edition the gateway needs ${names}.`)
  }
}

export function qrCodeOf(row: QrCodeRow): z.input<typeof qrShapes.qrCode> {
  const {
    id,
    qrCodeId,
    edition,
    templateId,
    flowName,
    qrCodeName,
    maxFlowNum,
    usedFlowNum,
    flowEffectiveDay,
    url,
    signUrls,
    restrictions,
    expiresAt,
  } = row
  // One that was refused, or is not there, is never shown; it would be no code at all.
  const known = row.state === 'refused' || row.state === 'none' ? 'dead' : row.state
  return {
    id,
    qrCodeId,
    edition,
    templateId,
    flowName,
    qrCodeName,
    state: qrCodeState({ known, expiresAt: expiresAt?.getTime() ?? null, used: usedFlowNum, maxFlowNum }, Date.now()),
    maxFlowNum,
    usedFlowNum,
    flowEffectiveDay,
    createdAt: row.createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    url,
    signUrls,
    restrictions,
  }
}
