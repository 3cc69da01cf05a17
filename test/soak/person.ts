// A person at the gateway: a session, its requests, and what came back.
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import type { Tally } from './tally.ts'

export interface Answer {
  /** 0 where the connection broke. */
  readonly status: number
  readonly code: string
  readonly json: Record<string, unknown>
  readonly text: string
  /** Seconds, of Retry-After. */
  readonly again: number
}

export interface Asked {
  /** For the tally, where the path holds ids. */
  readonly route?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

let addresses = 0

function newAddress(): string {
  addresses++
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
}

const gone: Answer = { status: 0, code: 'gone', json: {}, text: '', again: 0 }

export class Person {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 })
  readonly #address: () => string
  readonly #tally: Tally
  /** As a proxy would name it. Each person has an address of their own, since limits count by address. */
  #from = newAddress()
  #cookie = ''

  /** `address` may change: a gateway that was killed starts anew. */
  constructor(address: () => string, tally: Tally) {
    this.#address = address
    this.#tally = tally
  }

  async logIn(token: string): Promise<void> {
    await this.ask('POST', '/api/session', { body: { token } })
  }

  /** A Buffer goes out as it is, everything else as JSON. */
  async ask(method: string, path: string, { route = path, body, headers = {} }: Asked = {}): Promise<Answer> {
    const begin = performance.now()
    const answer = await this.#send(method, path, body, headers).catch(() => gone)
    this.#tally.answered(`${method} ${route}`, answer.status, answer.code, performance.now() - begin)
    return answer
  }

  /** From now on asks from another address. */
  move(): void {
    this.#from = newAddress()
  }

  /** Keeps a stream of events open until the connection ends. */
  listen(): void {
    const stream = httpRequest(`${this.#address()}/api/flows/events`, {
      agent: this.#agent,
      headers: { cookie: this.#cookie, 'x-forwarded-for': this.#from },
    })
    stream.on('response', (response) => response.resume().on('error', () => {}))
    stream.on('error', () => {}).end()
  }

  leave(): void {
    this.#agent.destroy()
  }

  async #send(method: string, path: string, body: unknown, headers: Asked['headers']): Promise<Answer> {
    const bytes = body === undefined || body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
    const origin = this.#address()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = httpRequest(`${origin}${path}`, {
        method,
        agent: this.#agent,
        headers: {
          'x-forwarded-for': this.#from,
          ...(method !== 'GET' && { origin }),
          ...(this.#cookie && { cookie: this.#cookie }),
          ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.byteLength }),
          ...headers,
        },
      })
      asked.on('response', resolve).on('error', reject)
      asked.end(bytes)
    })
    this.#cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? this.#cookie
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const json = parsed(text)
    const { code = '' } = (json['error'] ?? {}) as { code?: string }
    return {
      status: response.statusCode ?? 0,
      code,
      json,
      text,
      again: Number(response.headers['retry-after'] ?? 0),
    }
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
