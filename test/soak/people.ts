// Many people at once, each with a session and contracts of their own, at the pace of people.
import { setTimeout as sleep } from 'node:timers/promises'
import { Books } from './books.ts'
import { newContract } from './contract.ts'
import { Person } from './person.ts'
import { flowIdOf, persist, preview, send, upload } from './send.ts'
import type { Servers } from './servers.ts'
import { Tally } from './tally.ts'

export interface PeopleOptions {
  readonly people: number
  readonly seconds: number
  /** The pause between two things that a person does, ms, at least and at most. */
  readonly pauseMs: readonly [number, number]
}

/** Cancelling is for some, signing for others. */
const EVERY_CANCELLED = 7
const EVERY_SENT_TWICE = 5

export async function runPeople(servers: Servers, options: PeopleOptions): Promise<Tally> {
  const tally = new Tally(`${options.people} people for ${options.seconds} s`, 'contracts sent')
  const books = new Books()
  const people = Array.from({ length: options.people }, () => new Person(() => servers.address, tally))
  servers.forgetSilence()
  const until = Date.now() + options.seconds * 1000
  await Promise.all(
    people.map(async (person, index) => {
      // They do not all come in the same second.
      await sleep((index / people.length) * options.pauseMs[1])
      await work(person, index, until)
    }),
  )
  tally.watch(await servers.watched())
  tally.tried = books.names.size
  await books.close(servers.sandboxAddress, people[0]!, tally)
  for (const person of people) person.leave()
  return tally

  async function pause(): Promise<void> {
    const [least, most] = options.pauseMs
    await sleep(least + Math.random() * (most - least))
  }

  async function work(person: Person, index: number, until: number): Promise<void> {
    await person.logIn(servers.token)
    person.listen()
    await person.ask('GET', '/api/environment')
    await person.ask('GET', '/api/flows')
    for (let number = index; Date.now() < until; number++) {
      const contract = newContract(number)
      const late = Date.now() + 60_000
      await pause()
      const file = await upload(person, contract, late)
      if (file === null) continue
      await pause()
      const shown = await preview(person, contract, file, late)
      const { previewUrl } = shown.json as { previewUrl?: string }
      if (previewUrl) await (await fetch(previewUrl)).arrayBuffer()
      await pause()
      // A press twice, or two tabs: one contract all the same.
      const twice = number % EVERY_SENT_TWICE === 0 ? [1, 2] : [1]
      const answers = await Promise.all(twice.map(() => persist(() => send(person, contract, file, books), late)))
      const flowId = answers.map(({ json }) => flowIdOf(json)).find((id) => id !== null)
      await person.ask('GET', '/api/flows')
      if (!flowId) continue
      await person.ask('GET', `/api/flows/${flowId}`, { route: '/api/flows/{flowId}' })
      await pause()
      if (number % EVERY_CANCELLED === 0)
        await person.ask('POST', `/api/flows/${flowId}/cancellation`, {
          route: '/api/flows/{flowId}/cancellation',
          body: { message: '金额有误' },
        })
      else await person.ask('POST', '/api/flows/refresh', { body: { flowIds: [flowId] } })
    }
  }
}
