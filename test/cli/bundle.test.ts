// `npm start`: the server as a bundle, with the worker processes and folders that it finds beside itself.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../e2e/own-gateway.ts'
import { newContract } from '../soak/contract.ts'

const LIMIT_MS = 300_000
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-bundle-'))
let child: ChildProcess
let address: string

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-changed'], { cwd: root })
  const port = await freePort()
  const sandboxPort = await freePort()
  address = `http://127.0.0.1:${port}`
  const { PATH, HOME } = process.env
  const settings = {
    LUOKUAN_PORT: String(port),
    LUOKUAN_SANDBOX_PORT: String(sandboxPort),
    LUOKUAN_DATA: folder,
  }
  child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { PATH, HOME, ...settings } })
  const { stdout } = child
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The server has ended.')))
  await Promise.race([once(stdout!, 'data'), ended])
  ended.catch(() => {})
}, LIMIT_MS)

afterAll(async () => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
  rmSync(folder, { recursive: true, force: true })
  // Not killed, but ended by itself.
  expect(child.exitCode).toBe(0)
}, LIMIT_MS)

const upload = (body: Buffer) =>
  fetch(`${address}/api/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf', origin: address },
    body: new Uint8Array(body),
  })

it('serves the page and its API', async () => {
  expect(await (await fetch(address)).text()).toContain('<div id="root">')
  expect((await fetch(`${address}/api/ready`)).status).toBe(200)
  expect((await (await fetch(`${address}/api/openapi.json`)).json()).openapi).toMatch(/^3\.1/)
})

it('begins its stores as copies of the empty one', () => {
  for (const store of ['gateway', 'sandbox'])
    expect(existsSync(path.join(folder, store, 'pglite/PG_VERSION'))).toBe(true)
})

it('inspects files in its worker process', { timeout: LIMIT_MS }, async () => {
  const broken = await upload(Buffer.from('%PDF-1.7\nnothing'))
  expect(await broken.json()).toMatchObject({ error: { code: 'file-broken' } })
  expect((await upload(newContract(0).file)).status).toBe(200)
})

it('has the sandbox draw a preview, in its own', { timeout: LIMIT_MS }, async () => {
  const { draftId, file, request } = newContract(1)
  const { fileId } = (await (await upload(file)).json()) as { fileId: string }
  const response = await fetch(`${address}/api/previews`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ draftId, fileId, request }),
  })
  const { previewUrl } = (await response.json()) as { previewUrl: string }
  const preview = await fetch(previewUrl)
  expect(preview.headers.get('content-type')).toBe('application/pdf')
  // Its text is in the font of the package.
  expect(Buffer.from(await preview.arrayBuffer()).length).toBeGreaterThan(file.length)
})

it('names the lines of the source in its errors', () => {
  const { sources } = JSON.parse(readFileSync(path.join(root, 'build/server/run.mjs.map'), 'utf8')) as {
    sources: readonly string[]
  }
  expect(sources).toContain('../../src/cli/run.ts')
})
