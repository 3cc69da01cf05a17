// Decides which addresses a download may connect to. Anybody can register a name that resolves to an address inside the
// gateway's own network, so the address is checked and not only the name.
import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Tencent's own. Inside Tencent Cloud they resolve to private addresses, which reach COS without the internet. */
const tencentDomains = ['myqcloud.com', 'tencentcos.cn', 'tencent.cn', 'tencent.com', 'tencentcloudapi.com', 'qq.com']

/** A lookup function for `net.connect`. Fails if connecting to any of the host's addresses is not allowed. */
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

/** Whether a download from this host may connect to this address. */
export function mayConnect(hostname: string, address: LookupAddress['address']): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4-mapped IPv6 address is treated as the IPv4 address that it contains.
  const range = ipaddr.process(address).range()
  if (range === 'unicast') return true
  const isTencent = tencentDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
  return isTencent && ['private', 'carrierGradeNat', 'linkLocal'].includes(range)
}
