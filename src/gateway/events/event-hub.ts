// Tells open browsers what has just changed: within this process, and between gateways that share a PostgreSQL.
import type { FlowStanding } from '../store/flow-store.ts'
import type { QrCodeRow } from '../store/after-sending-tables.ts'

/** Holds ids, numbers and times, but no names, since it is sent through the database's notifications. */
export type GatewayEvent =
  | {
      readonly event: 'flow'
      readonly data: { readonly flowId: string; readonly status: number; readonly statusAt: string }
    }
  | { readonly event: 'qr-code'; readonly data: { readonly id: string; readonly qrCodeId: string | null } }

/** Sends events to other gateways and receives theirs. */
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

  /**
   * Delivers here at once and elsewhere soon. Never fails: a browser that misses an event sees the change when it next
   * reads.
   */
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
