// What the routes work with.
import type { Guard } from '../access/guard.ts'
import type { EventStreams } from '../events/event-streams.ts'
import type { IncomingFiles } from '../files/incoming-files.ts'
import type { PdfInspector } from '../files/inspect-pdf.ts'
import type { Uploader } from '../files/uploader.ts'
import type { FlowService } from '../flows/flow-service.ts'
import type { QrCodeService } from '../qr-codes/qr-code-service.ts'
import type { SendService } from '../sends/send-service.ts'
import type { Settings } from '../settings/settings.ts'
import type { Store } from '../store/store.ts'
import type { Tencent } from '../tencent/tencent.ts'

export interface Context {
  readonly settings: Settings
  readonly version: string
  readonly guard: Guard
  readonly store: Store
  readonly tencent: Tencent
  readonly uploader: Uploader
  readonly sendService: SendService
  readonly flowService: FlowService
  readonly qrCodeService: QrCodeService
  readonly eventStreams: EventStreams
  readonly incomingFiles: IncomingFiles
  readonly pdfInspector: PdfInspector
}
