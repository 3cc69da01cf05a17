// A contract that a scan of a QR code began, as it is written down.
import type { FlowParty } from '../flow-model/parties.ts'
import type { FlowRow } from './after-sending-tables.ts'

/** A contract that began with a scan, as far as it was told. */
export interface ScannedFlowRow extends Pick<
  FlowRow,
  'flowId' | 'name' | 'status' | 'createdAt' | 'deadline' | 'cancelMessage'
> {
  readonly qrCodeId: string
  readonly parties: readonly FlowParty[]
}
