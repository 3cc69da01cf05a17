// How LibreOffice is called, held in bounds and cleared away, with programs in its place.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ConversionError } from '../../src/sandbox/convert/conversion-error.ts'
import { findOffice, namedOffice, OfficeSettingError } from '../../src/sandbox/convert/office/find-office.ts'
import type { OfficeKind } from '../../src/sandbox/convert/office/office-kinds.ts'
import { Office, type OfficeLimits } from '../../src/sandbox/convert/office/office.ts'
import { socketOf } from '../../src/sandbox/convert/office/work-folder.ts'
import { docxOfLines, xlsxOf, zip } from './office-files.ts'
import { endlessProgram, namesIn, newFolder, program, running } from './office-programs.ts'

const pdf = fileURLToPath(new URL('../pdfs/files/form.pdf', import.meta.url))
const copies = `cp '${pdf}' "$result"`
const aFile = docxOfLines('采购合同')
/** The head of an OLE file, and the name of the stream that MS-OFFCRYPTO keeps an encrypted file in. */
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

afterEach(() => vi.unstubAllEnvs())

function office(
  soffice: string | null,
  limits: Partial<OfficeLimits> = {},
  signal: AbortSignal = new AbortController().signal,
) {
  const folder = newFolder()
  const made = new Office({ program: soffice, folder, limits, signal })
  return { folder, convert: (bytes = aFile) => made.toPdf('docx', async () => bytes) }
}

describe('a conversion in LibreOffice', () => {
  it('gives the PDF that the program wrote, and leaves nothing behind', async () => {
    const { convert, folder } = office(program(copies))
    expect(Buffer.from(await convert()).equals(readFileSync(pdf))).toBe(true)
    expect(namesIn(folder)).toEqual([])
  })

  it.each<[string, string, string, Partial<OfficeLimits>]>([
    ['ends with an error', 'exit 1', 'unreadable', {}],
    ['crashes', 'kill -SEGV $$', 'unreadable', {}],
    ['writes nothing', 'exit 0', 'unreadable', {}],
    ['writes what is no PDF', 'echo text > "$result"', 'noPdf', {}],
    ['writes half a PDF', `head -c 2000 '${pdf}' > "$result"`, 'noPdf', {}],
    ['writes a PDF beyond the limit', copies, 'resultTooLarge', { outputBytes: 1000 }],
    [
      'writes a file beyond the limit',
      `head -c 3000000 /dev/zero > large; ${copies}`,
      'unreadable',
      { fileBytes: 1_000_000 },
    ],
    [
      'asks for more memory than it may have',
      `dd if=/dev/zero of=/dev/null bs=600000000 count=1; ${copies}`,
      'unreadable',
      { memoryBytes: 512 * 1024 * 1024 },
    ],
    ['takes too long', 'sleep 600', 'tooSlow', { timeMs: 300 }],
    ['is to read a file beyond the limit', copies, 'tooLarge', { inputBytes: 3 }],
  ])('that %s fails and leaves nothing behind', async (_what, script, failure, limits) => {
    // A shell goes on where a command of it was killed.
    const { convert, folder } = office(program(`set -e\n${script}`), limits)
    await expect(convert()).rejects.toMatchObject({ name: 'ConversionError', failure })
    expect(namesIn(folder)).toEqual([])
  })

  it.each<[OfficeKind, string, Uint8Array]>([
    ['docx', 'otherKind', xlsxOf([['报价']])],
    ['xlsx', 'otherKind', docxOfLines('采购合同')],
    ['xlsx', 'otherKind', zip({ 'readme.txt': '' })],
    ['doc', 'otherKind', Buffer.from('Workbook', 'utf16le')],
    ['xls', 'otherKind', Buffer.from('WordDocument', 'utf16le')],
    ['doc', 'password', encrypted],
    ['xls', 'password', encrypted],
    ['docx', 'done', zip({ 'Word\\document.xml': '' })],
    ['docx', 'done', docxOfLines('采购合同').subarray(0, 600)],
    ['doc', 'done', Buffer.from('…WordDocument…', 'utf16le')],
    ['xls', 'done', Buffer.from('…Book…', 'utf16le')],
  ])('of a file called %s is %s where its content says so', async (kind, outcome, bytes) => {
    const made = new Office({ program: program(copies), folder: newFolder(), signal: new AbortController().signal })
    expect(
      await made
        .toPdf(kind, async () => bytes)
        .then(
          () => 'done',
          ({ failure }: ConversionError) => failure,
        ),
    ).toBe(outcome)
  })

  it('fails where there is no LibreOffice, or one that does not start', async () => {
    await expect(office(null).convert()).rejects.toMatchObject({ failure: 'noOffice' })
    await expect(office(path.join(newFolder(), 'gone')).convert()).rejects.toMatchObject({
      failure: 'officeNotStarted',
    })
    const blocked = path.join(newFolder(), 'a-file')
    writeFileSync(blocked, '')
    const made = new Office({ program: program(copies), folder: blocked, signal: new AbortController().signal })
    await expect(made.toPdf('docx', async () => aFile)).rejects.toMatchObject({ failure: 'officeNotStarted' })
  })

  it('stops what LibreOffice left running, also where it ended well', async () => {
    const file = path.join(newFolder(), 'pid')
    const { convert } = office(program(`sleep 600 &\nprintf '%s' $! > '${file}'\n${copies}`))
    await convert()
    await expect.poll(() => running([Number(readFileSync(file, 'utf8'))])).toEqual([])
  })

  it('that is stopped stops all that it started', async () => {
    const endless = endlessProgram()
    const closing = new AbortController()
    const { convert, folder } = office(endless.program, {}, closing.signal)
    const converting = expect(convert()).rejects.toMatchObject({ failure: 'closing' })
    const pids = await endless.pids()
    expect(running(pids)).toEqual(pids)
    closing.abort()
    await converting
    await expect.poll(() => running(pids), { timeout: 10_000 }).toEqual([])
    expect(namesIn(folder)).toEqual([])
    await expect(convert()).rejects.toMatchObject({ failure: 'closing' })
  })

  it('has a profile and a temporary folder of its own, and knows none of our settings', async () => {
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'a-secret-key')
    vi.stubEnv('DATABASE_URL', 'postgresql://somebody:a-password@host/name')
    const seen = path.join(newFolder(), 'seen')
    const { convert, folder } = office(
      program(`{ env; for word; do echo "$word"; done; } >> '${seen}'; ls -R >> '${seen}'; ${copies}`),
    )
    await Promise.all([convert(), convert()])
    const text = readFileSync(seen, 'utf8')
    for (const secret of ['a-secret-key', 'a-password', 'TENCENTCLOUD', 'DATABASE_URL'])
      expect(text).not.toContain(secret)
    const profiles = [...text.matchAll(/^-env:UserInstallation=(file:.*)$/gm)].map(([, url]) => fileURLToPath(url!))
    expect(new Set(profiles).size).toBe(2)
    for (const profile of profiles) {
      expect(path.relative(folder, profile)).toMatch(/^[\w-]+\/profile$/)
      expect(text).toContain(`TMPDIR=${path.dirname(profile)}/temporary`)
    }
    expect(text).toContain('registrymodifications.xcu')
  })

  it('has limits on memory (on Linux), the size of files and the time of the processor', async () => {
    const seen = path.join(newFolder(), 'seen')
    const limits = { timeMs: 20_000, memoryBytes: 512 * 1024 * 1024, fileBytes: 512 * 2000 }
    await office(
      program(
        `ulimit -v > '${seen}'; ulimit -f >> '${seen}'; ulimit -t >> '${seen}'; ulimit -c >> '${seen}'; ${copies}`,
      ),
      limits,
    ).convert()
    expect(readFileSync(seen, 'utf8').trim().split('\n')).toEqual([
      process.platform === 'linux' ? '524288' : 'unlimited',
      '2000',
      '40',
      '0',
    ])
  })

  it('keeps a limit that is lower already', async () => {
    const seen = path.join(newFolder(), 'seen')
    const script = fileURLToPath(new URL('office-process.ts', import.meta.url))
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        'ulimit -f 1000; exec "$@"',
        'sh',
        process.execPath,
        '--import',
        'tsx',
        script,
        newFolder(),
        program(`ulimit -f > '${seen}'; ${copies}`),
      ],
      { stdio: 'inherit' },
    )
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(readFileSync(seen, 'utf8').trim()).toBe('1000')
  })
})

describe('a process that ends without closing its office', () => {
  it('ends what runs, and leaves nothing behind', async () => {
    const folder = newFolder()
    const endless = endlessProgram()
    const script = fileURLToPath(new URL('office-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder, endless.program], { stdio: 'inherit' })
    const pids = await endless.pids()
    child.kill('SIGUSR2')
    expect((await once(child, 'exit'))[0]).toBe(3)
    await expect.poll(() => running(pids), { timeout: 10_000 }).toEqual([])
    expect(namesIn(folder)).toEqual([])
  })
})

describe('what a process leaves that was killed', () => {
  it('is ended and removed at the next start; what is another’s stays', async () => {
    const folder = newFolder()
    const endless = endlessProgram()
    const script = fileURLToPath(new URL('office-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder, endless.program], { stdio: 'inherit' })
    const pids = await endless.pids()
    const [name = ''] = namesIn(folder)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(running(pids)).toEqual(pids)
    const socket = socketOf(path.join(folder, name, 'profile'))
    writeFileSync(socket, '')
    mkdirSync(path.join(folder, 'somebody-else'))
    const closing = new AbortController()
    const own = endlessProgram()
    const living = new Office({ folder, program: own.program, signal: closing.signal }).toPdf('docx', async () => aFile)
    await own.pids()
    const left = namesIn(folder).filter((one) => one !== 'somebody-else')
    expect(left).toHaveLength(1)
    expect(left).not.toContain(name)
    expect(existsSync(socket)).toBe(false)
    await expect.poll(() => running(pids), { timeout: 10_000 }).toEqual([])
    // Another office on the same folder leaves alone what runs.
    void new Office({ folder, program: null, signal: closing.signal })
    expect(namesIn(folder)).toEqual(expect.arrayContaining(left))
    closing.abort()
    await expect(living).rejects.toMatchObject({ failure: 'closing' })
    expect(namesIn(folder)).toEqual(['somebody-else'])
  })
})

describe('LibreOffice', () => {
  const machine = (PATH: string) => ({ platform: 'linux' as const, env: { PATH } })

  it('is looked for in the PATH, whatever stands there that is no program', () => {
    const found = program('exit 0')
    const [folder, file] = [newFolder(), newFolder()]
    mkdirSync(path.join(folder, 'soffice'))
    writeFileSync(path.join(file, 'soffice'), 'not to be run', { mode: 0o644 })
    expect(findOffice(machine(['', '.', folder, file, '/nowhere', path.dirname(found)].join(':')))).toBe(found)
  })

  it('is the one that a setting names, by its path or its name', () => {
    const found = program('exit 0')
    expect(namedOffice(found)).toBe(found)
    expect(namedOffice(path.relative('.', found))).toBe(found)
    expect(namedOffice('soffice', machine(path.dirname(found)))).toBe(found)
  })

  it.each(['/nowhere/soffice', 'soffice', '/tmp', './package.json'])('is not %s', (named) => {
    expect(() => namedOffice(named, machine('/nowhere'))).toThrow(OfficeSettingError)
  })
})
