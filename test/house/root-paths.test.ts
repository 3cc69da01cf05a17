// Nothing in the page asks for a path at the root of its host: a proxy may serve it under a prefix.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../src/editor/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))

const opener = String.raw`\bfetch|\bEventSource|\bWorker|\.open|\bURL|\bhref=\{?|\bsrc=\{?|\blocation\.\w+\s*=`
const rootPath = new RegExp(`(?:${opener})\\s*\\(?\\s*['"\`]/(?!/)|import\\.meta\\.env\\.BASE_URL`)

it('the page asks for nothing at the root of its host', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => rootPath.test(readFileSync(folder + file, 'utf8')))).toEqual([])
})

it('what is built is found relative to the page', () => {
  const config = readFileSync(fileURLToPath(new URL('../../vite.config.ts', import.meta.url)), 'utf8')
  expect(config).toMatch(/base: '\.\/'/)
})
