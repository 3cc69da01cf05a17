// The routes of what happens after sending: contracts, their files, templates and QR codes.
import { z } from 'zod'
import type { FileContent, NoContent, RouteSpec } from './define-route.ts'
import * as flows from './flow-shapes.ts'
import { newQrCode } from '../qr-codes/new-qr-code.ts'
import * as qrCodes from './qr-code-shapes.ts'
import { flowId } from './shapes.ts'

const nothing: NoContent = { kind: 'none' }
const anyFile: FileContent = { kind: 'file', types: ['application/octet-stream'] }
const eventStream: FileContent = { kind: 'file', types: ['text/event-stream'] }
const none = z.object({})
const base = {
  params: none,
  query: none,
  headers: none,
  body: nothing,
  failures: [],
} as const satisfies Partial<RouteSpec>

const ofFlow = z.object({ flowId })
const whereTencentIsAsked = [422, 503, 504] as const
/** With a body, about a contract that is known here, where Tencent is asked. */
const ofKnownFlow = [404, 409, 415, ...whereTencentIsAsked] as const

export const flowRouteList = {
  flows: {
    ...base,
    method: 'GET',
    path: '/api/flows',
    summary: 'The contracts that were sent from here.',
    query: flows.flowQuery,
    answers: { 200: flows.flowList },
  },
  flowEvents: {
    ...base,
    method: 'GET',
    path: '/api/flows/events',
    summary:
      'Server-sent events: `flow` with {flowId, status, statusAt} where a contract’s status changed, ' +
      '`qr-code` with {id, qrCodeId} where a QR code did.',
    answers: { 200: eventStream },
  },
  flow: {
    ...base,
    method: 'GET',
    path: '/api/flows/{flowId}',
    summary: 'One contract.',
    params: ofFlow,
    answers: { 200: flows.flowDetail },
    failures: [404],
  },
  refreshFlows: {
    ...base,
    method: 'POST',
    path: '/api/flows/refresh',
    summary: 'Asks Tencent how contracts stand.',
    body: flows.refreshFlows,
    answers: { 200: flows.flowStatuses },
    failures: [415, ...whereTencentIsAsked],
  },
  signingLink: {
    ...base,
    method: 'POST',
    path: '/api/flows/{flowId}/links',
    summary: 'A link with which a party opens the contract (CreateSchemeUrl).',
    params: ofFlow,
    body: flows.newSigningLink,
    answers: { 200: flows.signingLink },
    failures: ofKnownFlow,
  },
  reminders: {
    ...base,
    method: 'POST',
    path: '/api/flows/{flowId}/reminders',
    summary: 'Reminds those whose turn it is (CreateFlowReminds).',
    params: ofFlow,
    answers: { 200: flows.reminders },
    failures: ofKnownFlow,
  },
  cancelFlow: {
    ...base,
    method: 'POST',
    path: '/api/flows/{flowId}/cancellation',
    summary: 'Cancels a contract that is not signed by all yet (CancelFlow).',
    params: ofFlow,
    body: flows.newCancellation,
    answers: { 200: flows.cancellation },
    failures: ofKnownFlow,
  },
  reviewFlow: {
    ...base,
    method: 'POST',
    path: '/api/flows/{flowId}/review',
    summary: 'Says what one’s own review came to (CreateFlowSignReview).',
    params: ofFlow,
    body: flows.newReview,
    answers: { 200: flows.review },
    failures: ofKnownFlow,
  },
  addApprovers: {
    ...base,
    method: 'POST',
    path: '/api/flows/{flowId}/approvers',
    summary: 'Names signers who were not named when it was sent (CreateFlowApprovers).',
    params: ofFlow,
    body: flows.newApprovers,
    answers: { 200: flows.addedApprovers },
    failures: ofKnownFlow,
  },
  fileLinks: {
    ...base,
    method: 'POST',
    path: '/api/files/links',
    summary: 'Prepares files for downloading (DescribeFileUrls).',
    body: flows.newFileLinks,
    answers: { 200: flows.fileLinks },
    failures: [415, ...whereTencentIsAsked],
  },
  download: {
    ...base,
    method: 'GET',
    path: '/api/files/downloads/{token}',
    summary: 'A file that was prepared for downloading in this session, in the last five minutes.',
    params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }),
    answers: { 200: anyFile },
    failures: [404, 504],
  },
  templates: {
    ...base,
    method: 'GET',
    path: '/api/templates',
    summary: 'The company’s templates that are in use.',
    query: z.object({ query: z.string().max(200).optional().describe('A name or an id.') }),
    answers: { 200: qrCodes.templateList },
    failures: whereTencentIsAsked,
  },
  qrCodes: {
    ...base,
    method: 'GET',
    path: '/api/qr-codes',
    summary: 'The QR codes that were made here, newest first.',
    answers: { 200: qrCodes.qrCodeList },
  },
  newQrCode: {
    ...base,
    method: 'POST',
    path: '/api/qr-codes',
    summary:
      'Makes a QR code with which many may sign a template. 201: made. 202: nobody knows; its id makes no second one.',
    body: newQrCode,
    answers: { 201: qrCodes.qrCodeAnswer, 202: qrCodes.qrCodeAnswer },
    failures: [409, 415, 422, 503],
  },
  settleQrCode: {
    ...base,
    method: 'POST',
    path: '/api/qr-codes/{id}/settlement',
    summary:
      'Settles a QR code of unknown outcome: by the QrCodeId that a person found, or by their word that there is none.',
    params: z.object({ id: z.uuid() }),
    body: qrCodes.qrCodeSettlement,
    answers: { 200: qrCodes.settledQrCode },
    failures: [404, 409, 415],
  },
  cancelQrCode: {
    ...base,
    method: 'POST',
    path: '/api/qr-codes/{qrCodeId}/cancellation',
    summary: 'Ends a QR code, also one that was made elsewhere.',
    params: z.object({ qrCodeId: z.string().regex(/^[\w-]{1,64}$/) }),
    body: qrCodes.qrCodeCancellation,
    answers: { 200: qrCodes.cancelledQrCode },
    failures: [409, 415, ...whereTencentIsAsked],
  },
} as const satisfies Readonly<Record<string, RouteSpec>>
