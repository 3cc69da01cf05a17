// The shapes of the gateway's routes. The editor imports these types, and nothing else of the gateway.
import type { z } from 'zod'
import type * as flows from './api/flow-shapes.ts'
import type { newQrCode } from './qr-codes/new-qr-code.ts'
import type * as qrCodes from './api/qr-code-shapes.ts'
import type * as shapes from './api/shapes.ts'
import type { failure } from './api/failure-body.ts'
import type { send } from './sends/send-shape.ts'

/** GET /api/health */
export type Health = z.output<typeof shapes.health>

/** GET /api/environment */
export type Environment = z.output<typeof shapes.environment>

/** POST /api/session */
export type Login = z.input<typeof shapes.login>

/** POST /api/files, 200 */
export type UploadedFile = z.output<typeof shapes.uploadedFile>

/** POST /api/conversions, 202 */
export type Conversion = z.output<typeof shapes.conversion>
/** GET /api/conversions/{conversionId} */
export type ConversionState = z.output<typeof shapes.conversionState>

/** POST /api/pictures, 200 */
export type UploadedPicture = z.output<typeof shapes.uploadedPicture>

/** GET /api/contacts */
export type ContactList = z.output<typeof shapes.contactList>
export type Contact = z.output<typeof shapes.contact>

/** GET /api/seals */
export type SealList = z.output<typeof shapes.sealList>
export type Seal = z.output<typeof shapes.seal>

/** POST /api/previews */
export type NewPreview = z.input<typeof shapes.newPreview>
/** POST /api/previews, 200 */
export type Preview = z.output<typeof shapes.preview>

/** POST /api/sends */
export type NewSend = z.input<typeof shapes.newSend>
export type Send = z.output<typeof send>
/** POST /api/sends, 201 created and 202 unknown; GET /api/sends/{sendId}; POST /api/sends/{sendId}/settlement */
export type SendAnswer = z.output<typeof shapes.sendAnswer>
/** GET /api/sends?draftId=… */
export type SendList = z.output<typeof shapes.sendList>
/** POST /api/sends/{sendId}/settlement */
export type Settlement = z.input<typeof shapes.settlement>

/** GET /api/flows?query=&status=1,2&order=&page=&size= */
export type FlowList = z.output<typeof flows.flowList>
export type FlowSummary = z.output<typeof flows.flowSummary>
export type FlowParty = z.output<typeof flows.flowParty>
export type FlowOrder = (typeof flows.flowOrders)[number]
/** GET /api/flows/{flowId} */
export type FlowDetail = z.output<typeof flows.flowDetail>
export type FlowDetailParty = z.output<typeof flows.flowDetailParty>
export type FlowReview = z.output<typeof flows.flowReview>
/** POST /api/flows/refresh */
export type RefreshFlows = z.input<typeof flows.refreshFlows>
export type FlowStatuses = z.output<typeof flows.flowStatuses>
/** `event: flow` of GET /api/flows/events */
export type FlowState = z.output<typeof flows.flowState>
/** `event: qr-code` of GET /api/flows/events */
export type QrCodeEvent = { readonly id: string; readonly qrCodeId: string | null }
/** POST /api/flows/{flowId}/links */
export type NewSigningLink = z.input<typeof flows.newSigningLink>
export type SigningLink = z.output<typeof flows.signingLink>
/** POST /api/flows/{flowId}/reminders */
export type Reminders = z.output<typeof flows.reminders>
/** POST /api/flows/{flowId}/cancellation */
export type NewCancellation = z.input<typeof flows.newCancellation>
export type Cancellation = z.output<typeof flows.cancellation>
/** POST /api/flows/{flowId}/review */
export type NewReview = z.input<typeof flows.newReview>
export type Review = z.output<typeof flows.review>
/** POST /api/flows/{flowId}/approvers */
export type NewApprovers = z.input<typeof flows.newApprovers>
export type AddedApprovers = z.output<typeof flows.addedApprovers>

/** POST /api/files/links; each file is then at its `path` for five minutes */
export type NewFileLinks = z.input<typeof flows.newFileLinks>
export type FileLinks = z.output<typeof flows.fileLinks>

/** GET /api/templates?query= */
export type TemplateList = z.output<typeof qrCodes.templateList>
export type Template = z.output<typeof qrCodes.template>

/** GET /api/qr-codes */
export type QrCodeList = z.output<typeof qrCodes.qrCodeList>
export type QrCode = z.output<typeof qrCodes.qrCode>
/** POST /api/qr-codes */
export type NewQrCode = z.input<typeof newQrCode>
/** POST /api/qr-codes, 201 made and 202 unknown */
export type QrCodeAnswer = z.output<typeof qrCodes.qrCodeAnswer>
/** POST /api/qr-codes/{id}/settlement */
export type QrCodeSettlement = z.input<typeof qrCodes.qrCodeSettlement>
export type SettledQrCode = z.output<typeof qrCodes.settledQrCode>
/** POST /api/qr-codes/{qrCodeId}/cancellation */
export type NewQrCodeCancellation = z.input<typeof qrCodes.qrCodeCancellation>
export type QrCodeCancellation = z.output<typeof qrCodes.cancelledQrCode>

/** What every route answers with where it cannot do what was asked. */
export type Failure = z.output<typeof failure>
export type { FailureCode } from './failures/failure.ts'
