// The gateway's log: lines of JSON (pino, which comes with Fastify) that say what was done, never with which data.
import type { FastifyServerOptions } from 'fastify'
import type { Settings } from '../settings/settings.ts'
import { createRedactor } from './redact.ts'

export interface LogTarget {
  write(line: string): unknown
}

export type LogSettings = Pick<Settings, 'secretId' | 'secretKey' | 'accessToken' | 'databaseUrl'> &
  Partial<Pick<Settings, 'callbacks'>>

export function loggerOptions(target: LogTarget, settings: LogSettings): NonNullable<FastifyServerOptions['logger']> {
  const redact = createRedactor([
    settings.secretKey,
    settings.secretId,
    settings.accessToken,
    settings.callbacks?.token,
    settings.callbacks?.key,
    passwordOf(settings.databaseUrl),
  ])
  return {
    level: 'info',
    stream: { write: (line: string) => void target.write(redact(line)) },
    serializers: {
      // No query, no headers, no body: they hold names, tokens, file names.
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: (error) => describeError(error),
    },
  }
}

interface DescribedError {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly [key: string]: unknown
}

/**
 * Names an error and its place. Database messages repeat the values of the failed query, so the message of such an
 * error and of its causes is left out.
 */
export function describeError(error: unknown, isOfDatabase = false): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const hidden = isOfDatabase || 'query' in error || 'severity' in error
  return {
    type: error.name,
    message: hidden ? '' : error.message,
    stack: framesOf(error).join('\n'),
    ...('code' in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: describeError(error.cause, hidden) }),
  }
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
}

function passwordOf(databaseUrl: string | undefined): string | undefined {
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) return undefined
  return decodeURIComponent(new URL(databaseUrl).password) || undefined
}
