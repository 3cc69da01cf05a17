// Every route of the API.
import { z } from 'zod'
import { resourceTypes } from '../tencent/shapes.ts'
import type { FileContent, NoContent, RouteSpec } from './define-route.ts'
import { flowRouteList } from './flow-route-list.ts'
import * as shapes from './shapes.ts'

const nothing: NoContent = { kind: 'none' }
const pdf: FileContent = { kind: 'file', types: ['application/pdf'] }
const picture: FileContent = { kind: 'file', types: ['image/png', 'image/jpeg'] }
const anyFile: FileContent = { kind: 'file', types: ['application/octet-stream'] }
const none = z.object({})

const base = {
  params: none,
  query: none,
  headers: none,
  body: nothing,
  failures: [],
} as const satisfies Partial<RouteSpec>

const fileName = z.object({
  'x-file-name': z.string().max(3000).describe('The file’s name, encoded by encodeURIComponent.'),
})
const conversionId = z.object({ conversionId: z.string().regex(/^[\w.-]{1,128}$/) })
const contactId = z.object({ contactId: z.uuid() })
const ofCompany = z.object({ proxyOrganizationId: shapes.proxyOrganizationId.optional() })
const sendId = z.object({ sendId: z.uuid() })

export const routeList = {
  health: {
    ...base,
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the gateway is well.',
    answers: { 200: shapes.health },
  },
  environment: {
    ...base,
    method: 'GET',
    path: '/api/environment',
    summary: 'Which Tencent eSign it speaks to.',
    answers: { 200: shapes.environment },
  },
  login: {
    ...base,
    method: 'POST',
    path: '/api/session',
    summary: 'Logs a person in with the access token: sets a cookie.',
    body: shapes.login,
    answers: { 204: nothing },
  },
  logout: { ...base, method: 'DELETE', path: '/api/session', summary: 'Logs out.', answers: { 204: nothing } },
  uploadFile: {
    ...base,
    method: 'POST',
    path: '/api/files',
    summary: 'Uploads a PDF to Tencent, or finds that Tencent still has it.',
    headers: fileName,
    body: pdf,
    answers: { 200: shapes.uploadedFile },
    failures: [413, 415, 422, 503, 504],
  },
  uploadPicture: {
    ...base,
    method: 'POST',
    path: '/api/pictures',
    summary: 'Uploads a picture (PNG or JPEG under 5 MB) for a component’s value, or finds that Tencent still has it.',
    headers: fileName,
    body: picture,
    answers: { 200: shapes.uploadedPicture },
    failures: [413, 415, 422, 503, 504],
  },
  convert: {
    ...base,
    method: 'POST',
    path: '/api/conversions',
    summary: `Uploads a file of another type (${resourceTypes.join(', ')}) and begins to convert it to PDF.`,
    headers: fileName,
    body: anyFile,
    answers: { 202: shapes.conversion },
    failures: [413, 415, 422, 503, 504],
  },
  conversion: {
    ...base,
    method: 'GET',
    path: '/api/conversions/{conversionId}',
    summary: 'How far a conversion is.',
    params: conversionId,
    answers: { 200: shapes.conversionState },
    failures: [422, 503, 504],
  },
  convertedPdf: {
    ...base,
    method: 'GET',
    path: '/api/conversions/{conversionId}/pdf',
    summary: 'The PDF that a file was converted to.',
    params: conversionId,
    answers: { 200: pdf },
    failures: [409, 422, 503, 504],
  },
  preview: {
    ...base,
    method: 'POST',
    path: '/api/previews',
    summary: 'Has Tencent make a preview. No contract is created.',
    body: shapes.newPreview,
    answers: { 200: shapes.preview },
    failures: [415, 422, 503, 504],
  },
  send: {
    ...base,
    method: 'POST',
    path: '/api/sends',
    summary: 'Creates the contract. 201: created. 202: nobody knows; do not send it again before it is settled.',
    body: shapes.newSend,
    answers: { 201: shapes.sendAnswer, 202: shapes.sendAnswer },
    failures: [409, 415, 422, 503],
  },
  sends: {
    ...base,
    method: 'GET',
    path: '/api/sends',
    summary: 'The sends of a draft, newest first.',
    query: z.object({ draftId: shapes.draftId }),
    answers: { 200: shapes.sendList },
  },
  findSend: {
    ...base,
    method: 'GET',
    path: '/api/sends/{sendId}',
    summary: 'One send.',
    params: sendId,
    answers: { 200: shapes.sendAnswer },
    failures: [404],
  },
  settle: {
    ...base,
    method: 'POST',
    path: '/api/sends/{sendId}/settlement',
    summary:
      'Settles a send of unknown outcome: by the contract that a person found, or by their word that there is none.',
    params: sendId,
    body: shapes.settlement,
    answers: { 200: shapes.sendAnswer },
    failures: [404, 409, 415, 422, 503, 504],
  },
  contacts: {
    ...base,
    method: 'GET',
    path: '/api/contacts',
    summary: 'The parties that contracts were sent to, those used last first.',
    answers: { 200: shapes.contactList },
  },
  forgetContact: {
    ...base,
    method: 'DELETE',
    path: '/api/contacts/{contactId}',
    summary: 'Forgets one of them.',
    params: contactId,
    answers: { 204: nothing },
    failures: [404],
  },
  forgetContacts: {
    ...base,
    method: 'DELETE',
    path: '/api/contacts',
    summary: 'Forgets all of them.',
    answers: { 204: nothing },
  },
  seals: {
    ...base,
    method: 'GET',
    path: '/api/seals',
    summary: 'The seals of the company that are in use.',
    query: ofCompany,
    answers: { 200: shapes.sealList },
    failures: [422, 503, 504],
  },
  sealPicture: {
    ...base,
    method: 'GET',
    path: '/api/seals/{sealId}/picture',
    summary: 'What a seal looks like.',
    params: z.object({ sealId: shapes.sealId }),
    query: ofCompany,
    answers: { 200: picture },
    failures: [404, 422, 503, 504],
  },
  ...flowRouteList,
} as const satisfies Readonly<Record<string, RouteSpec>>
