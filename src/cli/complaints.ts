// Messages for a program that cannot start: what is wrong, and what to do.
import { DatabaseError } from '../database/database-error.ts'
import { CallbackSettingError, OfficeSettingError } from '../sandbox/create-sandbox.ts'
import { readSettings, SettingsError, type Settings } from '../gateway/settings/settings.ts'

/** Null if they are wrong, after printing why. */
export function settingsOrComplaint(env: NodeJS.ProcessEnv): Settings | null {
  try {
    return readSettings(env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    complain(`Luokuan cannot start with these settings:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`)
    return null
  }
}

export function complain(message: string): void {
  process.stderr.write(`${message}\n`)
}

/** Null for an unexpected error. */
export function storeComplaint(error: unknown, dataFolder: string): string | null {
  if (error instanceof DatabaseError) return error.message
  const codes = codesOf(error)
  const trouble = folderTroubles.find((one) => codes.some((code) => one.codes.includes(code)))
  return trouble ? `Luokuan cannot use its data folder ${dataFolder}: ${trouble.what}` : null
}

/** Codes of Node and PostgreSQL, and the numbers of PGlite's file system (Emscripten's). */
const folderTroubles: readonly { readonly codes: readonly unknown[]; readonly what: string }[] = [
  {
    codes: ['ENOSPC', 51, '53100', 'EDQUOT', 19],
    what: 'the disk is full. Make room there, or name a folder on another disk with LUOKUAN_DATA.',
  },
  {
    codes: ['EACCES', 2, 'EPERM', 63],
    what: 'this user may not write there. Change the rights of the folder, or name another one with LUOKUAN_DATA.',
  },
  {
    codes: ['EROFS', 69],
    what: 'the disk can only be read. Name a folder on another disk with LUOKUAN_DATA.',
  },
  {
    codes: ['ENOTDIR', 54, 'EEXIST', 20],
    what: 'a file stands in its place. Name another folder with LUOKUAN_DATA.',
  },
]

/** Drizzle wraps the errors of queries, so the cause counts too. */
function codesOf(error: unknown): readonly unknown[] {
  if (typeof error !== 'object' || error === null) return []
  return [
    ...('code' in error ? [error.code] : 'errno' in error ? [error.errno] : []),
    ...('cause' in error ? codesOf(error.cause) : []),
  ]
}

/** Null for any other error. */
export function callbackComplaint(error: unknown): string | null {
  if (!(error instanceof CallbackSettingError)) return null
  const settings = 'LUOKUAN_SANDBOX_CALLBACK_URL, _KEY, _TOKEN'
  return `The sandbox cannot send callbacks with these settings (${settings}): ${error.message}`
}

/** Null for any other error. */
export function officeComplaint(error: unknown): string | null {
  return error instanceof OfficeSettingError
    ? `The sandbox cannot start with this LUOKUAN_SOFFICE: ${error.message}.`
    : null
}

/** Why the program cannot listen on an address. `portSetting` is the setting that names the port. */
export function listenComplaint(
  error: unknown,
  { host, port }: { host: string; port: number },
  portSetting: string,
): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return (
      `Port ${port} on ${host} is in use by another program. ` +
      `Stop that one, or choose another port with ${portSetting}, such as ${portSetting}=${port + 10}.`
    )
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose one above 1023 with ${portSetting}.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Set LUOKUAN_HOST to one that it has, such as 127.0.0.1.`
  }
  return `Luokuan cannot listen on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`
}
