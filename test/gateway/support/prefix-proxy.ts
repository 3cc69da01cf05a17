// A reverse proxy that serves a gateway under a prefix and strips it, as nginx does with a path in `proxy_pass`.
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PrefixProxy {
  /** With a slash at its end. */
  readonly address: string
  /** What was asked for outside of the prefix. */
  readonly strays: readonly string[]
  close(): Promise<void>
}

export async function startPrefixProxy(prefix: string, gatewayPort: () => number): Promise<PrefixProxy> {
  const strays: string[] = []
  const server: Server = createServer((incoming, answer) => {
    const { url = '', method, headers } = incoming
    if (!url.startsWith(`${prefix}/`)) {
      strays.push(url)
      answer.writeHead(404).end()
      return
    }
    const path = url.slice(prefix.length)
    const outgoing = request({ host: '127.0.0.1', port: gatewayPort(), path, method, headers }, (answered) => {
      // As `proxy_cookie_path / /prefix/` does.
      const cookies = answered.headers['set-cookie']?.map((cookie) => cookie.replace('Path=/', `Path=${prefix}/`))
      answer.writeHead(answered.statusCode ?? 502, {
        ...answered.headers,
        ...(cookies ? { 'set-cookie': cookies } : {}),
      })
      answered.pipe(answer)
    })
    outgoing.on('error', () => answer.destroy())
    answer.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${prefix}/`,
    strays,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
