// Two hundred people who upload, preview and create at once, beside one who does so alone: what is lost, doubled or
// refused, how long they wait, and what the servers' loops do meanwhile.
import { Books } from '../../soak/books.ts'
import { newContract } from '../../soak/contract.ts'
import { Person } from '../../soak/person.ts'
import { persist, preview, send, upload } from '../../soak/send.ts'
import { Servers } from '../../soak/servers.ts'
import { Tally } from '../../soak/tally.ts'
import type { Bench } from '../bench.ts'
import { p95, type Row } from '../row.ts'

const PEOPLE = 200
/** A crowd takes half a minute or more. */
const ROUNDS = 3
/** One person's contracts of a round. */
const ALONE = 10
const LATE_MS = 600_000

type Step = 'upload' | 'preview' | 'create'
const steps: readonly Step[] = ['upload', 'preview', 'create']

interface Crowd {
  /** How long each person waited for a step, with all that was tried again, ms. */
  readonly waits: Readonly<Record<Step, readonly number[]>>
  /** Lost, doubled, or not created at all. */
  readonly wrong: number
  /** Answers other than success and "come again". */
  readonly refused: number
  readonly comeAgain: number
  readonly p99Ms: number
}

export async function peopleRows(bench: Bench): Promise<readonly Row[]> {
  const servers = new Servers()
  try {
    await servers.start()
    // Not counted: nothing is compiled yet, and no process has been started.
    await crowd(servers, 1, 1)
    const many: Crowd[] = []
    const alone: Crowd[] = []
    for (let round = 0; round < Math.min(bench.rounds, ROUNDS); round += 1) {
      alone.push(await crowd(servers, 1, ALONE))
      many.push(await crowd(servers, PEOPLE, 1))
    }
    const group = 'people'
    const who = `${PEOPLE} people upload, preview and create at once`
    const none = { of: 'value', atMost: 0 } as const
    return [
      {
        group,
        what: `${who}: lost, doubled or not created`,
        unit: 'contracts',
        ours: many.map((one) => one.wrong),
        bar: none,
      },
      {
        group,
        what: `${who}: refused but by the documented limit`,
        unit: 'answers',
        ours: many.map((one) => one.refused),
        bar: none,
      },
      { group, what: `${who}: told to come again`, unit: 'answers', ours: many.map((one) => one.comeAgain) },
      ...steps.map((step) => ({
        group,
        what: `${who}: 95 of a hundred have waited for the ${step}`,
        unit: 'ms' as const,
        ours: many.map((one) => p95(one.waits[step])),
        theirs: { name: 'one person', values: alone.map((one) => p95(one.waits[step])) },
      })),
      {
        group,
        what: `${who}: event loop of gateway and sandbox, p99`,
        unit: 'ms',
        ours: many.map((one) => one.p99Ms),
        bar: { of: 'value', atMost: 100 },
      },
    ]
  } finally {
    await servers.stop()
  }
}

async function crowd(servers: Servers, count: number, contracts: number): Promise<Crowd> {
  const tally = new Tally(`${count} people at once`, 'contracts')
  const books = new Books()
  const waits: Record<Step, number[]> = { upload: [], preview: [], create: [] }
  const people = Array.from({ length: count }, () => new Person(() => servers.address, tally))
  await Promise.all(people.map((person) => person.logIn(servers.token)))
  servers.forgetSilence()
  await Promise.all(
    people.map(async (person, index) => {
      for (let number = 0; number < contracts; number += 1) await work(person, index + number)
    }),
  )
  const { p99Ms } = await servers.watched()
  await books.close(servers.sandboxAddress, people[0]!, tally)
  for (const person of people) person.leave()
  const answers = [...tally.answers].map(([what, times]) => ({ status: Number(what.split(' ')[2]), times }))
  const countOf = (holds: (status: number) => boolean) =>
    answers.filter(({ status }) => holds(status)).reduce((sum, { times }) => sum + times, 0)
  const comesAgain = (status: number) => status === 503 || status === 429
  return {
    waits,
    wrong: tally.lost.length + tally.doubled.length + count * contracts - books.told.size,
    refused: countOf((status) => (status < 200 || status >= 300) && !comesAgain(status)),
    comeAgain: countOf(comesAgain),
    p99Ms,
  }

  async function work(person: Person, number: number): Promise<void> {
    const contract = newContract(number)
    const late = Date.now() + LATE_MS
    const file = await timed('upload', () => upload(person, contract, late))
    if (file === null) return
    await timed('preview', () => preview(person, contract, file, late))
    await timed('create', () => persist(() => send(person, contract, file, books), late))
  }

  async function timed<Result>(step: Step, ask: () => Promise<Result>): Promise<Result> {
    const start = performance.now()
    const result = await ask()
    waits[step].push(performance.now() - start)
    return result
  }
}
