// One connection for one call, which remembers whether it ever stood: before that, nothing of the request can have
// left.
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isLoopback } from '../settings/address.ts'

export interface Connection {
  /** Given to the SDK, which then leaves any proxy aside. Undefined where the SDK is to go through its proxy. */
  readonly agent: HttpAgent | undefined
  /** Whether a connection stood; null where that cannot be told. */
  stood(): boolean | null
}

/**
 * The SDK goes through `http_proxy` for every host, this machine's own included: a loopback endpoint gets an agent of
 * its own, whatever that variable says. No connection is used twice: one that the server is just closing would break a
 * request of which nobody could say whether it arrived.
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
