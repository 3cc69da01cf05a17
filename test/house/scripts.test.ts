// The scripts behind `npm start` and `npm test`: what they count, and when they install and build.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aptInstaller } from '../../scripts/apt.mjs'
import { hashOf } from '../../scripts/build.mjs'
import { countPlaywright, countStep, countVitest, summary, total } from '../../scripts/count-results.mjs'
import { isInstalled } from '../../scripts/dependencies.mjs'
import { missingOfficePackages } from '../../scripts/install-office.mjs'
import { nodeComplaint } from '../../scripts/node-version.mjs'

const oneFailed = { passed: 0, failed: 1, skipped: 0 }

describe('countStep', () => {
  it('is one test: passed with exit code 0, failed with any other and with none', () => {
    expect(countStep(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countStep(1)).toEqual(oneFailed)
    expect(countStep(null)).toEqual(oneFailed)
  })
})

describe('countVitest', () => {
  const report = (...files: { status: string; tests: string[] }[]) =>
    JSON.stringify({
      testResults: files.map(({ status, tests }) => ({
        status,
        assertionResults: tests.map((test) => ({ status: test })),
      })),
    })

  it('counts the tests of all files', () => {
    const text = report(
      { status: 'passed', tests: ['passed', 'passed', 'skipped', 'todo'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    )
    expect(countVitest(text, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  })

  it('counts a file that could not be loaded as one failed test', () => {
    expect(countVitest(report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('counts a failure outside of every test', () => {
    expect(countVitest(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
    expect(countVitest(report({ status: 'passed', tests: ['passed'] }), null)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
    expect(countVitest(report({ status: 'failed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('counts a test of a status that it does not know as failed', () => {
    expect(countVitest(report({ status: 'passed', tests: ['passed', 'new'] }), 0)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('counts as failed where no test ran', () => {
    expect(countVitest(report(), 0)).toEqual(oneFailed)
    expect(countVitest(report({ status: 'passed', tests: ['skipped'] }), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
    })
  })

  it.each([null, '', '{', 'null', '{}', '[]'])('counts the report %j as a crash', (text) => {
    expect(countVitest(text, 0)).toEqual(oneFailed)
  })
})

describe('countPlaywright', () => {
  const specs = (...statuses: string[]) => [{ tests: statuses.map((status) => ({ status })) }]

  it('counts the tests of all suites, also of those within others', () => {
    const text = JSON.stringify({
      suites: [{ specs: specs('expected'), suites: [{ specs: specs('expected', 'unexpected', 'skipped') }] }],
    })
    expect(countPlaywright(text, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  it('counts a flaky test as failed', () => {
    expect(countPlaywright(JSON.stringify({ suites: [{ specs: specs('flaky') }] }), 0)).toEqual(oneFailed)
  })

  it('counts an error outside of every test', () => {
    const suites = [{ specs: specs('expected') }]
    expect(countPlaywright(JSON.stringify({ suites, errors: [{ message: 'no' }] }), 0)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
    expect(countPlaywright(JSON.stringify({ suites, errors: [] }), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts as failed where no test ran', () => {
    expect(countPlaywright(JSON.stringify({ suites: [] }), 0)).toEqual(oneFailed)
    expect(countPlaywright(JSON.stringify({ suites: [{ specs: specs('skipped') }] }), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
    })
  })

  it.each([null, '', '{', 'null', '{}'])('counts the report %j as a crash', (text) => {
    expect(countPlaywright(text, 0)).toEqual(oneFailed)
  })
})

describe('summary', () => {
  it('names the skipped only where there are some', () => {
    expect(summary(total([countStep(0), countStep(1), countStep(0)]))).toBe('2 passed, 1 failed')
    expect(summary({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped')
  })
})

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    },
  }

  it('asks for every package at its version, but for optional ones', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } })).toBe(
      true,
    )
  })

  it.each([
    ['nothing is installed', null],
    ['a package is missing', { packages: {} }],
    ['a package has another version', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } }],
    ['a package has other content', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } } }],
  ])('says no where %s', (_case, installed) => {
    expect(isInstalled(lock, installed)).toBe(false)
  })
})

describe('nodeComplaint', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('takes Node %s', (version) => {
    expect(nodeComplaint(version)).toBeNull()
  })

  it.each(['20.18.1', '18.20.8', '8.0.0'])('refuses Node %s and says which is needed', (version) => {
    expect(nodeComplaint(version)).toBe(`Luokuan needs Node.js 20.19 or newer; this is ${version}.`)
  })
})

describe('aptInstaller', () => {
  it('updates the lists once, and installs each time', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const ran: string[] = []
    const install = aptInstaller(async (command, args) => {
      ran.push([command, ...args.filter((arg) => !arg.startsWith('-') && !arg.includes('='))].join(' '))
      return { code: 0 }
    })
    await install(['fonts-noto-cjk'])
    await install(['libreoffice-writer-nogui', 'libreoffice-calc-nogui'])
    expect(ran).toEqual([
      'apt-get update',
      'apt-get install fonts-noto-cjk',
      'apt-get install libreoffice-writer-nogui libreoffice-calc-nogui',
    ])
  })

  it('goes on where a package cannot be had, and says which', async () => {
    vi.spyOn(console, 'log').mockReturnValue()
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    await aptInstaller(async () => ({ code: 100 }))(['libreoffice-calc-nogui'])
    expect(warn).toHaveBeenCalledWith('apt-get could not install libreoffice-calc-nogui.')
  })
})

describe('missingOfficePackages', () => {
  it.each([
    ['nothing is there', '', ['libreoffice-writer-nogui', 'libreoffice-calc-nogui']],
    ['both are there without windows', 'libreoffice-calc-nogui installed\nlibreoffice-writer-nogui installed\n', []],
    [
      'one is there with windows',
      'libreoffice-writer installed\nlibreoffice-writer-nogui not-installed\n',
      ['libreoffice-calc-nogui'],
    ],
    [
      'one was removed, and others of its name are there',
      'libreoffice-calc config-files\nlibreoffice-writer2latex installed\n',
      ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    ],
  ])('names what to install where %s', (_case, installed, missing) => {
    expect(missingOfficePackages(installed)).toEqual(missing)
  })
})

describe('hashOf', () => {
  let folder: string
  const hash = () => hashOf(folder, ['src', 'index.html', 'missing'])

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'luokuan-hash-'))
    mkdirSync(path.join(folder, 'src/inside'), { recursive: true })
    writeFileSync(path.join(folder, 'src/inside/a.ts'), 'a')
    writeFileSync(path.join(folder, 'index.html'), 'page')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('changes with a content and with a name, and with nothing else', () => {
    const before = hash()
    writeFileSync(path.join(folder, 'src/inside/a.ts'), 'b')
    const changed = hash()
    expect(changed).not.toBe(before)
    writeFileSync(path.join(folder, 'src/inside/a.ts'), 'a')
    writeFileSync(path.join(folder, 'elsewhere.ts'), 'c')
    expect(hash()).toBe(before)
    renameSync(path.join(folder, 'src/inside/a.ts'), path.join(folder, 'src/a.ts'))
    expect(hash()).not.toBe(before)
  })
})
