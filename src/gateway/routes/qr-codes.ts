// QR codes for many signers (一码多扫).
import { z } from 'zod'
import { qrCodeProblems, qrCodeState } from '../../contract/after-sending/qr-code.ts'
import { editionNames, type Edition } from '../../contract/api/editions.ts'
import { answer, route, tencentIsAsked } from '../api/define-route.ts'
import { moment } from '../api/shapes.ts'
import { Failure, refuseBroken, tencentFailure } from '../failures/failure.ts'
import { edition, memberOrganizationId, newQrCode, tencentId } from '../qr-codes/new-qr-code.ts'
import type { Settings } from '../settings/settings.ts'
import type { QrCodeRow } from '../store/after-sending-tables.ts'

export type NewQrCode = z.input<typeof newQrCode>

const qrCodeStates = ['creating', 'valid', 'expired', 'usedUp', 'cancelled', 'invalid', 'unknown'] as const
const qrCode = z
  .object({
    id: z.uuid(),
    qrCodeId: z.string().nullable().describe('Tencent’s; null while nobody knows it.'),
    edition,
    templateId: z.string(),
    flowName: z.string(),
    qrCodeName: z.string(),
    state: z
      .enum(qrCodeStates)
      .describe(
        'invalid: Tencent says that it is dead, and not why. ' +
          'unknown: nobody knows whether it was made; its id makes no second one.',
      ),
    maxFlowNum: z.int(),
    usedFlowNum: z.int().describe('As far as callbacks told.'),
    flowEffectiveDay: z.int(),
    createdAt: moment,
    expiresAt: moment
      .nullable()
      .describe('As Tencent said; as it was asked for, where nobody knows what Tencent said.'),
    url: z.string().nullable().describe('What the QR code says (QrCodeUrl).'),
    signUrls: z
      .object({ http: z.string(), app: z.string(), expiresAt: z.string() })
      .nullable()
      .describe('As Tencent gave them.'),
    restrictions: z.int().describe('To how many persons it is limited; 0: to none.'),
  })
  .meta({ id: 'QrCode' })
export type QrCode = z.output<typeof qrCode>

const qrCodeAnswer = z.object({ qrCode })
export type QrCodeAnswer = z.output<typeof qrCodeAnswer>

const qrCodeList = z
  .object({
    qrCodes: z.array(qrCode),
    editions: z.array(z.enum(editionNames)).describe('Those that this gateway is set up for.'),
  })
  .meta({ id: 'QrCodeList' })
export type QrCodeList = z.output<typeof qrCodeList>

const qrCodeSettlement = z
  .union([
    z.strictObject({ qrCodeId: tencentId.describe('Tencent’s QrCodeId.') }),
    z.strictObject({ none: z.literal(true) }),
  ])
  .meta({ id: 'QrCodeSettlement' })
export type QrCodeSettlement = z.input<typeof qrCodeSettlement>

const settledQrCode = z
  .object({ qrCode: qrCode.nullable().describe('Null where there is none: it is listed no more.') })
  .meta({ id: 'SettledQrCode' })
export type SettledQrCode = z.output<typeof settledQrCode>

const qrCodeCancellation = z
  .object({
    edition,
    proxyOrganizationId: memberOrganizationId.optional().describe('Absent: that of the code, where it was made here.'),
  })
  .meta({ id: 'NewQrCodeCancellation' })
export type NewQrCodeCancellation = z.input<typeof qrCodeCancellation>

const cancelledQrCode = z
  .object({ qrCodeId: z.string(), qrCode: qrCode.nullable().describe('Null where it was not made here.') })
  .meta({ id: 'QrCodeCancellation' })
export type QrCodeCancellation = z.output<typeof cancelledQrCode>

export const qrCodeRoutes = {
  qrCodes: route(
    {
      method: 'GET',
      path: '/api/qr-codes',
      summary: 'The QR codes that were made here, newest first.',
      answers: { 200: qrCodeList },
    },
    async (_input, { settings, store }) =>
      answer(200, {
        qrCodes: (await store.qrCodes.list()).map(qrCodeOf),
        editions: editionNames.filter((one) => isSetUp(one, settings)),
      }),
  ),

  newQrCode: route(
    {
      method: 'POST',
      path: '/api/qr-codes',
      summary:
        'Makes a QR code with which many may sign a template. ' +
        '201: made. 202: nobody knows; its id makes no second one.',
      body: newQrCode,
      answers: { 201: qrCodeAnswer, 202: qrCodeAnswer },
      failures: [409, 415, 422, 503],
    },
    async ({ body }, { settings, qrCodeService }) => {
      checkEdition(body.edition, settings)
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
    },
  ),

  settleQrCode: route(
    {
      method: 'POST',
      path: '/api/qr-codes/{id}/settlement',
      summary:
        'Settles a QR code of unknown outcome: ' +
        'by the QrCodeId that a person found, or by their word that there is none.',
      params: z.object({ id: z.uuid() }),
      body: qrCodeSettlement,
      answers: { 200: settledQrCode },
      failures: [404, 409, 415],
    },
    async ({ params: { id }, body }, { qrCodeService }) => {
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
    },
  ),

  cancelQrCode: route(
    {
      method: 'POST',
      path: '/api/qr-codes/{qrCodeId}/cancellation',
      summary: 'Ends a QR code, also one that was made elsewhere.',
      params: z.object({ qrCodeId: tencentId }),
      body: qrCodeCancellation,
      answers: { 200: cancelledQrCode },
      failures: [409, 415, ...tencentIsAsked],
    },
    async ({ params: { qrCodeId }, body }, { settings, qrCodeService }) => {
      checkEdition(body.edition, settings)
      const ended = await qrCodeService.cancel(
        body.edition,
        qrCodeId,
        body.edition === 'ess' ? body.proxyOrganizationId : undefined,
      )
      if (!ended.ok) throw tencentFailure(ended.failure)
      return answer(200, { qrCodeId, qrCode: ended.row && qrCodeOf(ended.row) })
    },
  ),
}

function isSetUp(edition: Edition, { channelAgent }: Settings): boolean {
  return edition === 'ess' || channelAgent !== undefined
}

function checkEdition(edition: Edition, settings: Settings): void {
  if (isSetUp(edition, settings)) return
  const names = 'LUOKUAN_APP_ID, LUOKUAN_PROXY_ORGANIZATION_OPEN_ID and LUOKUAN_PROXY_OPERATOR_OPEN_ID'
  throw new Failure('not-set-up', `For the third-party application edition the gateway needs ${names}.`)
}

function qrCodeOf(row: QrCodeRow): QrCode {
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
  // Codes that were refused or do not exist are never listed.
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
