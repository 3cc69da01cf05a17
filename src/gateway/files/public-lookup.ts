// Which addresses a download may connect to: a name that anybody can register may lead into the network in which the
// gateway stands, so that the address counts, not the name.
import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Tencent's own. Within Tencent Cloud they lead to private addresses, by which COS is reached without the internet. */
const tencentDomains = ['myqcloud.com', 'tencentcos.cn', 'tencent.cn', 'tencent.com', 'tencentcloudapi.com', 'qq.com']

/** A host's lookup as `net.connect` takes it. Fails where any of the addresses is not one to connect to. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, [])
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => mayConnect(hostname, address))) {
      return done(new Error('The host leads to an address inside.'), [])
    }
    if (options.all) return done(null, addresses)
    return done(null, first.address, first.family)
  })
}

/** Whether a download may go to this address of this host. */
export function mayConnect(hostname: string, address: LookupAddress['address']): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address that is written as an IPv6 one counts as what it is.
  const range = ipaddr.process(address).range()
  if (range === 'unicast') return true
  const isTencent = tencentDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
  return isTencent && ['private', 'carrierGradeNat', 'linkLocal'].includes(range)
}
