// The gateway's settings from the environment, read and checked once at start.
import path from 'node:path'
import { z } from 'zod'
import { isAddressRange, isLoopback } from './address.ts'
import { endpointsOf, sandboxKeys, SANDBOX_OPERATOR, type Endpoints, type EssEnvironment } from './environments.ts'

export interface Settings {
  /** The address to listen on. One that other machines can reach requires an access token. */
  readonly host: string
  readonly port: number
  readonly accessToken: string | undefined
  /** Whose X-Forwarded-For is believed: addresses and ranges of them. */
  readonly trustedProxies: readonly string[]
  /** Which environment of Tencent eSign it calls. */
  readonly ess: EssEnvironment
  readonly secretId: string
  readonly secretKey: string
  /** Operator.UserId in every call. */
  readonly operatorUserId: string
  readonly endpoints: Endpoints
  /** The agent for calls to the third-party application edition; undefined if it is not set up. */
  readonly channelAgent: ChannelAgent | undefined
  /** The secrets for verifying and decrypting Tencent's callbacks; undefined if callbacks are not accepted. */
  readonly callbacks: CallbackSecrets | undefined
  /** Whether the gateway asks Tencent by itself about contracts that are open. */
  readonly watchesContracts: boolean
  /** A PostgreSQL URL; without it, PGlite in the data folder. */
  readonly databaseUrl: string | undefined
  /** Absolute. */
  readonly dataFolder: string
  readonly sandboxPort: number
}

/** Agent of the third-party application edition (S2). ProxyAppId is left out: "不用填写" (SDK). */
export interface ChannelAgent {
  AppId: string
  ProxyOrganizationOpenId: string
  ProxyOperator: { OpenId: string }
}

export interface CallbackSecrets {
  readonly token: string
  /** 32 characters, which are the key of AES-256. */
  readonly key: string
}

/** Lists every wrong setting on a line of its own: its name, and what it should be. Never the value of a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const portForm = 'should be a port number from 1 to 65535'
const port = z
  .string()
  .regex(/^\d{1,5}$/, portForm)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, portForm)

const endpointForm = 'should be https://host or http://host:port, without a path'
const endpoint = z
  .string()
  .refine(isEndpoint, endpointForm)
  .transform((text) => new URL(text).origin)
  .optional()

const secret = z.string().regex(/^[\x21-\x7e]+$/, 'should be printable ASCII characters without spaces')

const openId = z
  .string()
  .regex(/^[\x21-\x7e]{1,64}$/, 'should be an id: up to 64 printable ASCII characters')
  .optional()

const environment = z.object({
  LUOKUAN_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'should be a host name or an IP address, such as 127.0.0.1')
    .default('127.0.0.1'),
  LUOKUAN_PORT: port.default(7300),
  LUOKUAN_ACCESS_TOKEN: secret.optional(),
  LUOKUAN_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every(isAddressRange),
      'should be addresses or ranges of them, with commas between: 127.0.0.1, 10.0.0.0/8, ::1',
    )
    .default([]),
  LUOKUAN_ESS: z.enum(['sandbox', 'test', 'production'], 'should be sandbox, test or production').default('sandbox'),
  TENCENTCLOUD_SECRET_ID: secret.optional(),
  TENCENTCLOUD_SECRET_KEY: secret.optional(),
  LUOKUAN_OPERATOR_USER_ID: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'should be a UserId: up to 64 letters, digits, - and _')
    .optional(),
  LUOKUAN_ESS_ENDPOINT: endpoint,
  LUOKUAN_ESS_FILE_ENDPOINT: endpoint,
  LUOKUAN_ESSBASIC_ENDPOINT: endpoint,
  LUOKUAN_APP_ID: openId,
  LUOKUAN_PROXY_ORGANIZATION_OPEN_ID: openId,
  LUOKUAN_PROXY_OPERATOR_OPEN_ID: openId,
  LUOKUAN_CALLBACK_TOKEN: secret.optional(),
  LUOKUAN_CALLBACK_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32}$/, 'should be the 32 characters that Tencent’s console shows')
    .optional(),
  LUOKUAN_WATCH_CONTRACTS: z.enum(['on', 'off'], 'should be on or off').default('on'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text),
      'should be the address of a PostgreSQL database, such as postgresql://user@host:5432/name',
    )
    .optional(),
  LUOKUAN_DATA: z.string().default('./data'),
  LUOKUAN_SANDBOX_PORT: port.default(7301),
})

type Environment = z.output<typeof environment>

/**
 * Reads the settings; an empty variable counts as not set. Throws a SettingsError that names everything that is wrong.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (!read.success)
    throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))
  const problems = [
    ...hostProblems(read.data),
    ...missingProblems(read.data),
    ...togetherProblems(read.data),
    ...portProblems(read.data),
  ]
  if (problems.length > 0) throw new SettingsError(problems)
  return settingsOf(read.data)
}

/** The sandbox accepts any well-formed ids, so the third-party edition can be tried with these without an account. */
const sandboxAgent: ChannelAgent = {
  AppId: 'yDLuokuanSandboxApp0000000000001',
  ProxyOrganizationOpenId: 'luokuan-sandbox-organization',
  ProxyOperator: { OpenId: 'luokuan-sandbox-operator' },
}

function settingsOf(data: Environment): Settings {
  // The sandbox accepts only its own keys, and real ones that happen to be set must not be sent there.
  const isSandbox = data.LUOKUAN_ESS === 'sandbox'
  const defaults = endpointsOf(data.LUOKUAN_ESS, data.LUOKUAN_SANDBOX_PORT)
  return {
    host: data.LUOKUAN_HOST,
    port: data.LUOKUAN_PORT,
    accessToken: data.LUOKUAN_ACCESS_TOKEN,
    trustedProxies: data.LUOKUAN_TRUSTED_PROXIES,
    ess: data.LUOKUAN_ESS,
    secretId: isSandbox ? sandboxKeys.secretId : (data.TENCENTCLOUD_SECRET_ID ?? ''),
    secretKey: isSandbox ? sandboxKeys.secretKey : (data.TENCENTCLOUD_SECRET_KEY ?? ''),
    operatorUserId: data.LUOKUAN_OPERATOR_USER_ID ?? SANDBOX_OPERATOR,
    endpoints: {
      ess: data.LUOKUAN_ESS_ENDPOINT ?? defaults.ess,
      file: data.LUOKUAN_ESS_FILE_ENDPOINT ?? defaults.file,
      essbasic: data.LUOKUAN_ESSBASIC_ENDPOINT ?? defaults.essbasic,
    },
    channelAgent: channelAgentOf(data) ?? (isSandbox ? sandboxAgent : undefined),
    callbacks: callbacksOf(data),
    watchesContracts: data.LUOKUAN_WATCH_CONTRACTS === 'on',
    databaseUrl: data.DATABASE_URL,
    dataFolder: path.resolve(data.LUOKUAN_DATA),
    sandboxPort: data.LUOKUAN_SANDBOX_PORT,
  }
}

function hostProblems({ LUOKUAN_HOST: host, LUOKUAN_ACCESS_TOKEN: token }: Environment): readonly string[] {
  if (isLoopback(host) || token !== undefined) return []
  return [
    'LUOKUAN_HOST should be a loopback address such as 127.0.0.1: ' +
      `to listen on ${host}, LUOKUAN_ACCESS_TOKEN is needed.`,
  ]
}

function missingProblems(data: Environment): readonly string[] {
  if (data.LUOKUAN_ESS === 'sandbox') return []
  const needed = ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY', 'LUOKUAN_OPERATOR_USER_ID'] as const
  return needed
    .filter((name) => data[name] === undefined)
    .map((name) => `${name} should be set: LUOKUAN_ESS=${data.LUOKUAN_ESS} speaks to Tencent, which asks for it.`)
}

const togetherNames = [
  ['LUOKUAN_APP_ID', 'LUOKUAN_PROXY_ORGANIZATION_OPEN_ID', 'LUOKUAN_PROXY_OPERATOR_OPEN_ID'],
  ['LUOKUAN_CALLBACK_TOKEN', 'LUOKUAN_CALLBACK_KEY'],
] as const

/** Some settings are only useful together: if one is set, the others are required. */
function togetherProblems(data: Environment): readonly string[] {
  return togetherNames.flatMap((names) => {
    const given = names.filter((name) => data[name] !== undefined)
    const missing = given.length === 0 ? [] : names.filter((name) => data[name] === undefined)
    return missing.map((name) => `${name} should be set too, since ${given.join(' and ')} is.`)
  })
}

function portProblems({ LUOKUAN_ESS, LUOKUAN_PORT, LUOKUAN_SANDBOX_PORT }: Environment): readonly string[] {
  return LUOKUAN_ESS === 'sandbox' && LUOKUAN_PORT === LUOKUAN_SANDBOX_PORT
    ? ['LUOKUAN_PORT and LUOKUAN_SANDBOX_PORT should be two ports: the sandbox listens beside the gateway.']
    : []
}

function channelAgentOf(data: Environment): ChannelAgent | undefined {
  const {
    LUOKUAN_APP_ID: AppId,
    LUOKUAN_PROXY_ORGANIZATION_OPEN_ID: ProxyOrganizationOpenId,
    LUOKUAN_PROXY_OPERATOR_OPEN_ID: OpenId,
  } = data
  if (AppId === undefined || ProxyOrganizationOpenId === undefined || OpenId === undefined) return undefined
  return { AppId, ProxyOrganizationOpenId, ProxyOperator: { OpenId } }
}

function callbacksOf({
  LUOKUAN_CALLBACK_TOKEN: token,
  LUOKUAN_CALLBACK_KEY: key,
}: Environment): CallbackSecrets | undefined {
  return token === undefined || key === undefined ? undefined : { token, key }
}

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, pathname, search, hash } = new URL(text)
  return (
    /^https?:$/.test(protocol) && username === '' && password === '' && pathname === '/' && search === '' && hash === ''
  )
}
