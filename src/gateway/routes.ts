// The shapes of the gateway's routes. The editor imports these types, and nothing else of the gateway.
import type { z } from 'zod'
import type * as shapes from './api/shapes.ts'

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

/** POST /api/previews */
export type NewPreview = z.input<typeof shapes.newPreview>
/** POST /api/previews, 200 */
export type Preview = z.output<typeof shapes.preview>

/** POST /api/sends */
export type NewSend = z.input<typeof shapes.newSend>
export type Send = z.output<typeof shapes.send>
/** POST /api/sends, 201 created and 202 unknown; GET /api/sends/{sendId}; POST /api/sends/{sendId}/settlement */
export type SendAnswer = z.output<typeof shapes.sendAnswer>
/** GET /api/sends?draftId=… */
export type SendList = z.output<typeof shapes.sendList>
/** POST /api/sends/{sendId}/settlement */
export type Settlement = z.input<typeof shapes.settlement>

/** What every route answers with where it cannot do what was asked. */
export type Failure = z.output<typeof shapes.failure>
export type { FailureCode } from './api/failure.ts'
