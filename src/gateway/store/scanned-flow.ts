// How a contract is stored that began with the scan of a QR code.
import type { FlowParty } from '../flow-model/parties.ts'
import type { FlowRow } from './after-sending-tables.ts'

/** A contract that began with a scan, as far as it was reported. */
export interface ScannedFlowRow extends Pick<
  FlowRow,
  'flowId' | 'name' | 'status' | 'createdAt' | 'deadline' | 'cancelMessage'
> {
  readonly qrCodeId: string
  readonly parties: readonly FlowParty[]
}
