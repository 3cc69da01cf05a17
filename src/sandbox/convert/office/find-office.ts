// Finds LibreOffice: the program that LUOKUAN_SOFFICE names, or one in the PATH, or in the default folders of its
// installers.
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** LUOKUAN_SOFFICE names no program. The message says what it should be. */
export class OfficeSettingError extends Error {
  override readonly name = 'OfficeSettingError'
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const thisMachine: Machine = { platform: process.platform, env: process.env }

/**
 * The program that a setting names, as a path or as a name in the PATH. Throws an OfficeSettingError if it does not
 * exist.
 */
export function namedOffice(named: string, machine: Machine = thisMachine): string {
  const isPath = /[/\\]/.test(named)
  const found = isPath ? path.resolve(named) : inPath([named], machine)
  if (found !== null && isProgram(found)) return found
  throw new OfficeSettingError(
    'it should be the path of LibreOffice’s program soffice, or its name where it is in the PATH',
  )
}

/** Searched on each call, so that a LibreOffice installed later is found. Null if there is none. */
export function findOffice(machine: Machine = thisMachine): string | null {
  const names = machine.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  return inPath(names, machine) ?? usualPlaces(machine).find(isProgram) ?? null
}

function inPath(names: readonly string[], { platform, env }: Machine): string | null {
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(platform === 'win32' ? ';' : ':')
    .filter((folder) => path.isAbsolute(folder))
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
      path.join(folder, 'LibreOffice.app/Contents/MacOS/soffice'),
    )
  }
  if (platform === 'win32') {
    // soffice.com, unlike soffice.exe, waits until the work is done.
    return ['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) =>
      env[name] ? [path.join(env[name], 'LibreOffice', 'program', 'soffice.com')] : [],
    )
  }
  const versions = foldersOf('/opt').filter((name) => name.startsWith('libreoffice'))
  return ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', ...versions.map((name) => `/opt/${name}`)].map(
    (folder) => `${folder}/program/soffice`,
  )
}

function foldersOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
