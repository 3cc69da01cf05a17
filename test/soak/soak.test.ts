// A short soak (`npm run soak` is the whole): nothing is lost or doubled, and no answer is a fault of our own.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runBombs } from './bombs.ts'
import { runKills } from './kills.ts'
import { runMutations } from './mutations.ts'
import { runPeople } from './people.ts'
import { Servers } from './servers.ts'
import type { Tally } from './tally.ts'

const LIMIT_MS = 300_000
const servers = new Servers()

beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url)), '--if-changed'])
  await servers.start()
}, LIMIT_MS)
afterAll(() => servers.stop())

function expectSound({ tried, lost, doubled, unexplained }: Tally): void {
  expect({ lost, doubled, unexplained }).toEqual({ lost: [], doubled: [], unexplained: [] })
  expect(tried).toBeGreaterThan(0)
}

it('people at once lose and double nothing', { timeout: LIMIT_MS }, async () => {
  const tally = await runPeople(servers, { people: 8, seconds: 6, pauseMs: [50, 400] })
  expectSound(tally)
  expect(tally.answers.get('POST /api/sends 201')).toBeGreaterThan(0)
})

it('nearly right imports and requests get answers', { timeout: LIMIT_MS }, async () => {
  const tally = await runMutations(servers, { requests: 3, imports: 60, seed: Date.now() })
  expectSound(tally)
  // Not only refusals at the door.
  expect(tally.answers.get('import 200 taken')).toBeGreaterThan(0)
  expect(tally.answers.get('GET /api/sends 200')).toBeGreaterThan(0)
})

it('files that are dear to open end in answers, and others are served meanwhile', { timeout: LIMIT_MS }, async () => {
  const tally = await runBombs(servers, { scale: 0.005, documents: false })
  expectSound(tally)
  expect(tally.answers.get('POST /api/previews 200')).toBeGreaterThan(0)
})

it('kills lose and double nothing', { timeout: LIMIT_MS }, async () => {
  const tally = await runKills(servers, { kills: 2, everySandbox: 2, sends: 4, settleMs: 60_000 }, 'the embedded store')
  expectSound(tally)
})
