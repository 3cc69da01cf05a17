// One connection for one call. It records whether it was ever established: before that, nothing of the request can have
// left.
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isLoopback } from '../settings/address.ts'

export interface Connection {
  /** Passed to the SDK, which then ignores any proxy. Undefined if the SDK is to use its proxy. */
  readonly agent: HttpAgent | undefined
  /** Whether a connection was established; null if that is not known. */
  stood(): boolean | null
}

/**
 * The SDK uses `http_proxy` for every host, even for this machine, so a loopback endpoint gets an agent of its own
 * whatever that variable says. No connection is reused: one that the server is just closing would break a request, and
 * nobody could say whether it arrived.
 */
export function connectionTo(origin: string, proxy: string | undefined): Connection {
  const { protocol, hostname } = new URL(origin)
  if (proxy && !isLoopback(hostname)) return { agent: undefined, stood: () => null }
  let stood = false
  const agent = protocol === 'https:' ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false })
  const event = protocol === 'https:' ? 'secureConnect' : 'connect'
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) =>
    connect(options, callback)?.once(event, () => {
      stood = true
    })
  return { agent, stood: () => stood }
}
