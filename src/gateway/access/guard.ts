// The gate: every request passes it before the server does anything else.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isOwnHost } from '../settings/address.ts'
import { Failure } from '../failures/failure.ts'
import { CALLBACK_PATH } from './callback-path.ts'
import type { Settings } from '../settings/settings.ts'
import { TokenBuckets, type Clock } from '../runtime/token-bucket.ts'
import { loginPageAt, loginScript, LOGIN_SCRIPT_PATH } from './login-page.ts'
import { pathOf } from './path-of.ts'
import { bearerOf, hasOneHost, isHttps, isSameOrigin } from './origin.ts'
import { endedCookie, isSame, sessionKey, sessionValue } from './session.ts'
import { Sessions, type SessionRows } from './sessions.ts'

/**
 * Per address, counting requests with the token separately from those without. A page loads a few dozen files at once;
 * a faulty program makes thousands of requests.
 */
const REQUEST_RATE = { capacity: 300, perSecond: 30 }
/** Wrong tokens per address; once they are used up, one every ten seconds. */
const GUESS_RATE = { capacity: 10, perSecond: 0.1 }
/** Callbacks per address; Tencent calls from only a few. */
const CALLBACK_RATE = { capacity: 500, perSecond: 100 }
/** The body of a login, which anybody may send. The longest token that is compared has 1,000 characters. */
const LOGIN_BYTES = 10_000

/** Whether a token is short enough to be found by trying. */
export function isShortToken(token: string | undefined): boolean {
  return token !== undefined && token.length < 16
}

export interface GuardOptions {
  readonly settings: Pick<Settings, 'host' | 'port' | 'accessToken'> & Partial<Pick<Settings, 'callbacks'>>
  /** Stores people's sessions. */
  readonly sessionRows: SessionRows
  readonly clock?: Clock | undefined
  readonly now?: (() => number) | undefined
}

export class Guard {
  readonly #settings: GuardOptions['settings']
  /** Undefined without an access token, when nobody has to log in. */
  readonly sessions: Sessions | undefined
  readonly #requests: TokenBuckets
  readonly #guesses: TokenBuckets
  readonly #callbacks: TokenBuckets

  constructor({ settings, sessionRows, clock, now = Date.now }: GuardOptions) {
    this.#settings = settings
    const { accessToken: token, port } = settings
    this.sessions = token === undefined ? undefined : new Sessions(sessionRows, { token, port, now })
    this.#requests = new TokenBuckets(REQUEST_RATE, clock)
    this.#guesses = new TokenBuckets(GUESS_RATE, clock)
    this.#callbacks = new TokenBuckets(CALLBACK_RATE, clock)
  }

  /** An onRequest hook. To stop a request, it throws a Failure or sends an answer. */
  readonly check = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> => {
    if (!hasOneHost(request.raw.rawHeaders)) throw new Failure('bad-request', 'A request has one Host header.')
    // Tencent has no token and uses whatever host name it was given, so the route checks the signature itself.
    if (this.#isCallback(request)) return this.#limit(this.#callbacks, request, reply)
    if (!this.#isForUs(request)) {
      return reply
        .code(421)
        .type('text/plain; charset=utf-8')
        .send(`Luokuan answers only under its own address, such as http://localhost:${this.#settings.port}/.\n`)
    }
    const path = pathOf(request)
    const isApi = path.startsWith('/api/')
    const isLogin = path === '/api/session' && request.method === 'POST'
    // Wrong tokens are counted separately, so the right one gets in whatever else comes from the same address.
    if (isLogin) refuseLongLogin(request)
    else {
      const isKnown = await this.#isKnown(request, reply)
      if (isApi) this.#limit(this.#requests, request, reply, isKnown ? 'known' : 'unknown')
      if (!isKnown) return this.#turnAway(path, request, reply)
    }
    const isSafe = request.method === 'GET' || request.method === 'HEAD'
    if (isSafe || bearerOf(request.headers) !== undefined || isSameOrigin(request.headers)) return
    throw new Failure(
      'forbidden-origin',
      'What changes something must come from this gateway’s own page (Origin), or carry a bearer token.',
    )
  }

  /** Identifies the requester, so that one session cannot use what another prepared. Reveals nothing of the token. */
  sessionOf({ headers }: FastifyRequest): string {
    const { accessToken, port } = this.#settings
    if (accessToken === undefined) return 'open'
    return sessionKey(bearerOf(headers) ?? sessionValue(headers.cookie, port) ?? '', accessToken)
  }

  /** Returns the cookie for the right token. Throws a Failure for a wrong one. */
  async logIn(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { accessToken } = this.#settings
    if (accessToken === undefined || !this.sessions) return
    if (!this.#isToken(token, accessToken, request, reply))
      throw new Failure('wrong-token', 'This is not the access token.')
    const { headers } = request
    reply.header('set-cookie', await this.sessions.begin(headers['user-agent'], isHttps(headers)))
  }

  async logOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const id = await this.sessions?.find(request.headers.cookie)
    if (id) await this.sessions?.end(id)
    reply.header('set-cookie', endedCookie(this.#settings.port, isHttps(request.headers)))
  }

  /**
   * Without a token, accepts only the gateway's own names: a foreign page could point its own name at this address and
   * would then share our origin. With a token any name is fine, since such a page has no cookie for its name, and a
   * proxy in front may use a name of its own.
   */
  #isForUs(request: FastifyRequest): boolean {
    const { host, port, accessToken } = this.#settings
    return accessToken === undefined ? isOwnHost(request.headers.host, host, port) : request.headers.host !== undefined
  }

  #isCallback(request: FastifyRequest): boolean {
    return this.#settings.callbacks !== undefined && request.method === 'POST' && pathOf(request) === CALLBACK_PATH
  }

  async #isKnown(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const { accessToken } = this.#settings
    if (accessToken === undefined) return true
    const bearer = bearerOf(request.headers)
    if (bearer !== undefined) return this.#isToken(bearer, accessToken, request, reply)
    return ((await this.sessions?.find(request.headers.cookie)) ?? null) !== null
  }

  /**
   * A wrong token uses up one try of its address; with no tries left, it throws a Failure. The right token always
   * passes, so that others behind the same address cannot lock it out. Its length protects it from guessing.
   */
  #isToken(given: string, accessToken: string, request: FastifyRequest, reply: FastifyReply): boolean {
    if (isSame(given, accessToken)) return true
    const guesses = this.#guesses.of(request.ip)
    if (!guesses.take()) throw tooMany(guesses.wait(), reply)
    return false
  }

  #turnAway(path: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (request.method === 'GET' && path === LOGIN_SCRIPT_PATH) {
      return reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-store').send(loginScript)
    }
    if (request.method === 'GET' && !path.startsWith('/api/') && request.headers.accept?.includes('text/html')) {
      return reply
        .code(401)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(loginPageAt(path))
    }
    throw new Failure('unauthorized', 'The access token is needed: as a bearer token, or by logging in at /.')
  }

  #limit(buckets: TokenBuckets, request: FastifyRequest, reply: FastifyReply, who = ''): void {
    const bucket = buckets.of(`${request.ip} ${who}`)
    if (!bucket.take()) throw tooMany(bucket.wait(), reply)
  }
}

function refuseLongLogin({ headers }: FastifyRequest): void {
  const length = Number(headers['content-length'] ?? Infinity)
  if (!(length <= LOGIN_BYTES)) throw new Failure('bad-request', 'A login has a short body, and says its length.')
}

function tooMany(waitMs: number, reply: FastifyReply): Failure {
  reply.header('retry-after', Math.ceil(waitMs / 1000))
  return new Failure('too-many-requests', 'Too many requests. Try again a little later.')
}
