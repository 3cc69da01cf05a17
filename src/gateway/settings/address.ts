// The address under which the gateway is reached, the Host headers that belong to it, and addresses of others.
import { isIP } from 'node:net'

/** `http://127.0.0.1:7300/`; an IPv6 address is put in brackets, port 80 is left out. */
export function pageAddress(host: string, port: number): string {
  return `http://${hostHeader(host, port)}/`
}

/**
 * Whether a Host header names this gateway. A foreign page can point its own name at 127.0.0.1 (DNS rebinding) and
 * would then have the same origin as the gateway; its Host header gives it away.
 */
export function isOwnHost(header: string | undefined, host: string, port: number): boolean {
  if (header === undefined) return false
  const own = ['localhost', '127.0.0.1', '::1', host].flatMap((name) => [
    hostHeader(name, port),
    `${bracketed(name)}:${port}`,
  ])
  return own.includes(header.toLowerCase())
}

function hostHeader(host: string, port: number): string {
  return port === 80 ? bracketed(host) : `${bracketed(host)}:${port}`
}

function bracketed(host: string): string {
  const name = host.toLowerCase()
  return name.includes(':') ? `[${name}]` : name
}

/** True for names and addresses that only this machine can reach: localhost, 127.0.0.0/8, ::1. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return name === 'localhost' || name === '::1' || /^127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(name)
}

/** Whether it is an IP address or a range of them in CIDR notation, such as `10.0.0.0/8`. Not all addresses. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  if (more.length > 0 || longest < 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest)
}
