// Events between gateways on one PostgreSQL: LISTEN and NOTIFY, on a connection of its own.
import { setTimeout as after } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import type { EventHub, GatewayEvent, Wire } from './event-hub.ts'

export interface PostgresqlWireOptions {
  readonly url: string
  /**
   * Made of the store's schema and the environment, since other stores on the same server have channels of their own.
   */
  readonly channel: string
  /** The id of this gateway: its own notifications are skipped. */
  readonly instanceId: string
  readonly hub: EventHub
  readonly onTrouble: (error: unknown) => void
}

const RECONNECT_MS = 2_000
/** PostgreSQL takes payloads below 8000 bytes; an event has about 120. */
const EVENTS_PER_NOTICE = 40

const notice = z.object({
  from: z.string(),
  events: z.array(
    z.union([
      z.object({
        event: z.literal('flow'),
        data: z.object({ flowId: z.string(), status: z.int(), statusAt: z.string() }),
      }),
      z.object({ event: z.literal('qr-code'), data: z.object({ id: z.string(), qrCodeId: z.string().nullable() }) }),
    ]),
  ),
})

/** Resolves once it listens or the first try has failed. It keeps trying. */
export async function connectPostgresql({
  url,
  channel,
  instanceId,
  hub,
  onTrouble,
}: PostgresqlWireOptions): Promise<Wire> {
  const ending = new AbortController()
  let client: Client | null = null

  /** Returns when the connection is lost. */
  async function listenOnce(tried: () => void): Promise<void> {
    const next = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
    const gone = new Promise<void>((resolve) => next.once('end', resolve))
    next.on('notification', ({ payload }) => receive(payload ?? ''))
    // Without a listener the error would end the process; `end` follows.
    next.on('error', () => {})
    try {
      await next.connect()
      await next.query(`listen ${next.escapeIdentifier(channel)}`)
      client = next
      tried()
      await gone
    } catch (error) {
      onTrouble(error)
      await next.end().catch(() => {})
    } finally {
      client = null
      tried()
    }
  }

  const running = async (tried: () => void) => {
    while (!ending.signal.aborted) {
      await listenOnce(tried)
      await after(RECONNECT_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {})
    }
  }

  function receive(payload: string): void {
    const read = notice.safeParse(jsonOf(payload))
    if (read.success && read.data.from !== instanceId) hub.deliver(read.data.events)
  }

  let done = Promise.resolve()
  await new Promise<void>((tried) => {
    done = running(tried)
  })
  return {
    async send(events: readonly GatewayEvent[]) {
      for (let first = 0; first < events.length; first += EVENTS_PER_NOTICE) {
        await client?.query('select pg_notify($1, $2)', [
          channel,
          JSON.stringify({ from: instanceId, events: events.slice(first, first + EVENTS_PER_NOTICE) }),
        ])
      }
    },
    async close() {
      ending.abort()
      await client?.end().catch(() => {})
      await done
    },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
