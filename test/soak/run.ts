// `npm run soak`: the table of docs/reliability.md. Ends with 1 if a bar is missed. With names of parts, only those:
// `npm run soak -- people kills-embedded`.
import { runBombs } from './bombs.ts'
import { runKills } from './kills.ts'
import { runMutations } from './mutations.ts'
import { runPeople } from './people.ts'
import { ownDatabase } from './postgresql.ts'
import { detailsOf, missedBars, tableOf } from './report.ts'
import { Servers, type ServersOptions } from './servers.ts'
import type { Tally } from './tally.ts'

const KILLS = 50
const kills = { kills: KILLS, everySandbox: 5, sends: 6, settleMs: 60_000 }
const mutations = { requests: 40, imports: 1000, seed: 1 }
const people = { people: 200, seconds: 120, pauseMs: [2000, 10_000] } as const

async function withServers(options: ServersOptions, work: (servers: Servers) => Promise<Tally>): Promise<Tally> {
  const servers = new Servers({ ...options, measured: true })
  try {
    await servers.start()
    return await work(servers)
  } catch (error) {
    console.error(servers.output.slice(-4000))
    throw error
  } finally {
    await servers.stop()
  }
}

const database = await ownDatabase()
if (database === null) console.log('No PostgreSQL answers: what needs it is left out.')
const parts: Readonly<Record<string, () => Promise<readonly Tally[]>>> = {
  people: async () => [await withServers({}, (servers) => runPeople(servers, people))],
  bombs: async () => [await withServers({}, (servers) => runBombs(servers, { scale: 1, documents: true }))],
  mutations: async () => [await withServers({}, (servers) => runMutations(servers, mutations))],
  'kills-embedded': async () => [await withServers({}, (servers) => runKills(servers, kills, 'the embedded store'))],
  'kills-postgresql': async () =>
    database
      ? [await withServers({ databaseUrl: database.url }, (servers) => runKills(servers, kills, 'PostgreSQL'))]
      : [],
}

const asked = process.argv.slice(2)
const tallies: Tally[] = []
try {
  for (const [name, run] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const of = await run()
    for (const tally of of) console.log(detailsOf(tally))
    tallies.push(...of)
  }
} finally {
  await database?.drop()
}
console.log(tableOf(tallies))
for (const line of missedBars(tallies)) {
  console.error(line)
  process.exitCode = 1
}
