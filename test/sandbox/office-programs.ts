// Programs in LibreOffice's place, of which a test knows what they do.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-office-'))
  folders.push(folder)
  return folder
}

/** A program in the shell's language. It is called as LibreOffice is, and finds where its PDF belongs in $result. */
export function program(script: string): string {
  const file = path.join(newFolder(), 'soffice')
  writeFileSync(
    file,
    `#!/bin/sh\nfor word; do [ "$before" = --outdir ] && result="$word/file.pdf"; before="$word"; done\n${script}\n`,
    { mode: 0o755 },
  )
  return file
}

/** One that never ends, and starts another that does not either. `pids` are theirs once both run. */
export function endlessProgram(): { readonly program: string; pids(): Promise<readonly number[]> } {
  const file = path.join(newFolder(), 'pids')
  return {
    program: program(`sleep 600 &\nprintf '%s %s.' $$ $! > '${file}'\nwait`),
    pids: async () => {
      await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 20_000 }).toMatch(/\.$/)
      return readFileSync(file, 'utf8').slice(0, -1).split(' ').map(Number)
    },
  }
}

/** Those of the processes that still run. What has ended and is not yet buried by its parent does not. */
export function running(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0)
      return !existsSync('/proc/self/stat') || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  })
}

/** What stands in the folder of the conversions. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
