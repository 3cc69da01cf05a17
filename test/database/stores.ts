// The two kinds of store that every database test runs on.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, describe } from 'vitest'
import { postgresqlUrl } from './postgresql-url.ts'

export { postgresqlUrl }

/** Asked once, before the tests are collected: what cannot be run is named as skipped. */
export const postgresqlAnswers = await new Promise<boolean>((resolve) => {
  const { hostname, port } = new URL(postgresqlUrl)
  const socket = createConnection({ host: hostname, port: Number(port) || 5432, timeout: 2000 })
  const answer = (yes: boolean) => {
    socket.destroy()
    resolve(yes)
  }
  socket
    .once('connect', () => answer(true))
    .once('error', () => answer(false))
    .once('timeout', () => answer(false))
})

export interface StorePlace {
  readonly url: string | undefined
  readonly folder: string
  readonly schemaName: string
}

const folders: string[] = []
const schemas: string[] = []

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'luokuan-store-'))
  folders.push(folder)
  return folder
}

export function onPglite(): StorePlace {
  const folder = temporaryFolder()
  // A gateway and a sandbox have a folder of their own in theirs.
  for (const name of ['gateway', 'sandbox']) symlinkSync('.', path.join(folder, name), 'junction')
  return { url: undefined, folder, schemaName: schemaName() }
}

export function onPostgresql(): StorePlace {
  const name = schemaName()
  schemas.push(name)
  return { url: postgresqlUrl, folder: temporaryFolder(), schemaName: name }
}

function schemaName(): string {
  return `luokuan_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
}

afterAll(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  const left = schemas.splice(0)
  if (left.length === 0) return
  const client = new Client({ connectionString: postgresqlUrl })
  await client.connect()
  for (const name of left) await client.query(`drop schema if exists "${name}" cascade`)
  await client.end()
})

/** Where a test makes a new PGlite itself, that takes seconds. */
export const slow = { timeout: 60_000 }

/** The same tests on both kinds. */
export function onBothStores(subject: string, tests: (place: () => StorePlace) => void): void {
  describe(`${subject}, on PGlite`, slow, () => tests(onPglite))
  onPostgresqlAlone(subject, () => tests(onPostgresql))
}

export function onPostgresqlAlone(subject: string, tests: () => void): void {
  describe.skipIf(!postgresqlAnswers)(
    postgresqlAnswers
      ? `${subject}, on PostgreSQL`
      : `${subject}, on PostgreSQL (skipped: none answers at ${new URL(postgresqlUrl).host})`,
    slow,
    tests,
  )
}
