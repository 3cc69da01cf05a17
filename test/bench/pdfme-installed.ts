// pdfme, installed outside of the project: it is needed for one row alone, and brings hundreds of megabytes.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The newest of November 2026. */
const packages = { '@pdfme/ui': '6.1.12', '@pdfme/common': '6.1.13', '@pdfme/schemas': '6.1.13' } as const

export const pdfmeVersion = packages['@pdfme/ui']

/** The folder of its packages, which stays for the next run; null where it cannot be installed. */
export function pdfmeFolder(): string | null {
  const prefix = path.join(tmpdir(), `luokuan-bench-pdfme-${pdfmeVersion}`)
  const modules = path.join(prefix, 'node_modules')
  if (existsSync(path.join(modules, '@pdfme/ui/package.json'))) return modules
  const asked = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', prefix]
  try {
    execFileSync('npm', ['install', ...options, ...asked], { stdio: ['ignore', 'ignore', 'inherit'] })
    return modules
  } catch {
    return null
  }
}

/** For Vite: where its packages are found. */
export function pdfmeAlias(modules: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(packages).map((name) => [name, path.join(modules, name)]))
}
