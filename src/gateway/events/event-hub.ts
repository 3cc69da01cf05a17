// What has just changed, for the browsers that are open: within this process, and between gateways that share a
// PostgreSQL.
import type { FlowStanding } from '../store/flow-store.ts'
import type { QrCodeRow } from '../store/after-sending-tables.ts'

/** Ids, numbers and moments: no names, since it goes over the database's notices. */
export type GatewayEvent =
  | {
      readonly event: 'flow'
      readonly data: { readonly flowId: string; readonly status: number; readonly statusAt: string }
    }
  | { readonly event: 'qr-code'; readonly data: { readonly id: string; readonly qrCodeId: string | null } }

/** Tells other gateways, and is told by them. */
export interface Wire {
  send(events: readonly GatewayEvent[]): Promise<void>
  close(): Promise<void>
}

type Listener = (event: GatewayEvent) => void

export class EventHub {
  readonly #listeners = new Set<Listener>()
  #wire: Wire | null = null
  readonly #onTrouble: (error: unknown) => void

  constructor(onTrouble: (error: unknown) => void = () => {}) {
    this.#onTrouble = onTrouble
  }

  connect(wire: Wire): void {
    this.#wire = wire
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Here at once; elsewhere soon. Never fails: whoever missed it sees it at the next look. */
  publish(events: readonly GatewayEvent[]): void {
    if (events.length === 0) return
    this.deliver(events)
    void this.#wire?.send(events).catch(this.#onTrouble)
  }

  deliver(events: readonly GatewayEvent[]): void {
    for (const event of events) for (const listener of this.#listeners) listener(event)
  }
}

export function flowEvent({ flowId, status, statusAt }: FlowStanding): GatewayEvent {
  return { event: 'flow', data: { flowId, status, statusAt: statusAt.toISOString() } }
}

export function qrCodeEvent({ id, qrCodeId }: QrCodeRow): GatewayEvent {
  return { event: 'qr-code', data: { id, qrCodeId } }
}
