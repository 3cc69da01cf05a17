// Every route of the API. The editor imports the types from here, and nothing else of the gateway.
import type { FastifyInstance } from 'fastify'
import type { RoutesByName } from './api/call-types.ts'
import type { Context } from './api/context.ts'
import type { Route } from './api/define-route.ts'
import { describeApi } from './api/openapi.ts'
import { contactRoutes } from './routes/contacts.ts'
import { conversionRoutes } from './routes/conversions.ts'
import { downloadRoutes } from './routes/downloads.ts'
import { fileRoutes } from './routes/files.ts'
import { flowApproverRoutes } from './routes/flows/approvers.ts'
import { flowCancellationRoutes } from './routes/flows/cancellation.ts'
import { flowDetailRoutes } from './routes/flows/detail.ts'
import { flowEventRoutes } from './routes/flows/events.ts'
import { flowLinkRoutes } from './routes/flows/links.ts'
import { flowListRoutes } from './routes/flows/list.ts'
import { flowRefreshRoutes } from './routes/flows/refresh.ts'
import { flowReminderRoutes } from './routes/flows/reminders.ts'
import { flowReviewRoutes } from './routes/flows/review.ts'
import { generalRoutes } from './routes/general.ts'
import { pictureRoutes } from './routes/pictures.ts'
import { previewRoutes } from './routes/previews.ts'
import { qrCodeRoutes } from './routes/qr-codes.ts'
import { sealRoutes } from './routes/seals.ts'
import { sendRoutes } from './routes/sends.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { templateRoutes } from './routes/templates.ts'

export type { Answered, Asked } from './api/call-types.ts'
export type { FailureBody } from './api/failure-body.ts'
export type { FailureCode } from './failures/failure.ts'
export type * from './routes/contacts.ts'
export type * from './routes/conversions.ts'
export type * from './routes/downloads.ts'
export type * from './routes/files.ts'
export type * from './routes/flows/approvers.ts'
export type * from './routes/flows/cancellation.ts'
export type * from './routes/flows/detail.ts'
export type * from './routes/flows/events.ts'
export type * from './routes/flows/links.ts'
export type * from './routes/flows/list.ts'
export type * from './routes/flows/refresh.ts'
export type * from './routes/flows/reminders.ts'
export type * from './routes/flows/review.ts'
export type { FlowState } from './routes/flows/state.ts'
export type { FlowParty } from './routes/flows/summary.ts'
export type * from './routes/general.ts'
export type * from './routes/pictures.ts'
export type * from './routes/previews.ts'
export type * from './routes/qr-codes.ts'
export type * from './routes/seals.ts'
export type * from './routes/sends.ts'
export type * from './routes/sessions.ts'
export type * from './routes/templates.ts'

/** By operation id. */
export const routes = {
  ...generalRoutes,
  ...sessionRoutes,
  ...fileRoutes,
  ...pictureRoutes,
  ...conversionRoutes,
  ...previewRoutes,
  ...sendRoutes,
  ...contactRoutes,
  ...sealRoutes,
  ...flowListRoutes,
  ...flowEventRoutes,
  ...flowDetailRoutes,
  ...flowRefreshRoutes,
  ...flowLinkRoutes,
  ...flowReminderRoutes,
  ...flowCancellationRoutes,
  ...flowReviewRoutes,
  ...flowApproverRoutes,
  ...downloadRoutes,
  ...templateRoutes,
  ...qrCodeRoutes,
}

/** By method and path, as `POST /api/sends`. */
export type Routes = RoutesByName<typeof routes>

/** Descriptions of the routes, by the part of the path after `/api/`. */
const tags: ReadonlyMap<string, string> = new Map([
  ['health', 'Whether the gateway runs.'],
  ['ready', 'Whether the gateway can work.'],
  ['environment', 'Where contracts go.'],
  ['session', 'People at the screen.'],
  ['sessions', 'All who have logged in.'],
  ['files', 'Files on their way to Tencent, and back.'],
  ['pictures', 'Pictures for the values of components.'],
  ['conversions', 'Files that are made PDFs.'],
  ['previews', 'Contracts as Tencent will show them.'],
  ['sends', 'Attempts to create a contract, each written down before it leaves.'],
  ['contacts', 'The address book.'],
  ['seals', 'The company’s seals.'],
  ['flows', 'Contracts that were created.'],
  ['templates', 'Templates, for QR codes.'],
  ['qr-codes', 'QR codes that many people sign by.'],
])

export function openApiDocument(version: string): Readonly<Record<string, unknown>> {
  return describeApi(routes, tags, version)
}

export function addRoutes(app: FastifyInstance, context: Context): void {
  for (const route of Object.values<Route>(routes)) route.addTo(app, context)
  // Made when it is first asked for: it takes a third of a second, and hardly anybody does.
  let document: Readonly<Record<string, unknown>> | undefined
  app.get('/api/openapi.json', async () => (document ??= openApiDocument(context.version)))
}
