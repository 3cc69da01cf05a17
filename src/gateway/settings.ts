// What the gateway is told through the environment, read and checked once at start.
import { z } from 'zod'

export interface Settings {
  /** The address to listen on: a loopback name or address. */
  readonly host: string
  readonly port: number
  readonly accessToken: string | undefined
}

/** Every setting that is wrong, one line each: the name, what it should be. Never the value of a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const environment = z.object({
  LUOKUAN_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'should be a host name or an IP address, such as 127.0.0.1')
    .default('127.0.0.1'),
  LUOKUAN_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'should be a port number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'should be a port number from 1 to 65535')
    .default(7300),
  LUOKUAN_ACCESS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'should be printable ASCII characters without spaces')
    .optional(),
})

/** Reads the settings; an empty variable counts as not set. Throws a SettingsError that names all that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    throw new SettingsError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))
  }
  const { LUOKUAN_HOST: host, LUOKUAN_PORT: port, LUOKUAN_ACCESS_TOKEN: accessToken } = read.data
  if (!isLoopback(host)) {
    // The token gate is not there yet, so a token does not open this door either.
    throw new SettingsError([
      accessToken === undefined
        ? `LUOKUAN_HOST should be a loopback address such as 127.0.0.1: to listen on ${host}, LUOKUAN_ACCESS_TOKEN would be needed, and this version does not ask visitors for it yet.`
        : `LUOKUAN_HOST should be a loopback address such as 127.0.0.1: this version does not ask visitors for LUOKUAN_ACCESS_TOKEN yet, so it does not listen on ${host}.`,
    ])
  }
  return { host, port, accessToken }
}

/** True for the names and addresses that only this machine itself can reach: localhost, 127.0.0.0/8, ::1. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '::1' || /^127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)
}
