// The gateway, and now and then the sandbox, killed while contracts are sent, and started again.
import { setTimeout as sleep } from 'node:timers/promises'
import { Books, namesAt } from './books.ts'
import { newContract, type Contract } from './contract.ts'
import { Person } from './person.ts'
import { persist, send, upload, type Uploaded } from './send.ts'
import type { Servers } from './servers.ts'
import { Tally } from './tally.ts'

export interface KillOptions {
  readonly kills: number
  /** Every so many kills it is the sandbox that is killed, not the gateway. */
  readonly everySandbox: number
  /** Contracts that are being sent at a kill. */
  readonly sends: number
  /** How long to wait for what became of the sends after a start, ms. */
  readonly settleMs: number
}

/** Every so many kills the callbacks come by their schedule, in up to half a minute. */
const EVERY_SCHEDULED = 10
/** A send takes about this long. */
const LATEST_MS = 400

interface Open {
  readonly contract: Contract
  readonly file: Uploaded
}

export async function runKills(
  servers: Servers,
  { kills, everySandbox, sends, settleMs }: KillOptions,
  on: string,
): Promise<Tally> {
  const tally = new Tally(`${kills} kills on ${on}`, 'contracts sent', ['not-sent', 'no-answer'])
  const books = new Books()
  const person = new Person(() => servers.address, tally)
  await person.logIn(servers.token)
  for (let kill = 0; kill < kills; kill++) {
    const open = await prepared()
    const sending = open.map(({ contract, file }) => send(person, contract, file, books))
    await sleep(Math.random() * LATEST_MS)
    if (kill % everySandbox === everySandbox - 1) await servers.restartSandbox()
    else await servers.restartGateway({ tellsSandbox: kill % EVERY_SCHEDULED !== 0 })
    await Promise.all(sending)
    await Promise.all(open.map(settle))
    tally.watch(await servers.watched())
  }
  tally.tried = books.names.size
  await books.close(servers.sandboxAddress, person, tally, settleMs)
  person.leave()
  return tally

  async function prepared(): Promise<readonly Open[]> {
    const contracts = Array.from({ length: sends }, (_, number) => newContract(number))
    const late = Date.now() + 60_000
    const files = await Promise.all(contracts.map((contract) => upload(person, contract, late)))
    return contracts.flatMap((contract, place) => {
      const file = files[place]
      return file ? [{ contract, file }] : []
    })
  }

  /**
   * Waits until the gateway knows what became of the send, and sends again what was never sent. What is unknown and not
   * at Tencent's either stays so until a person settles it: nothing more will be told.
   */
  async function settle({ contract, file }: Open): Promise<void> {
    const late = Date.now() + settleMs
    for (;;) {
      const path = `/api/sends?draftId=${contract.draftId}`
      const { json } = await persist(() => person.ask('GET', path, { route: '/api/sends' }), late)
      const [newest] = (json['sends'] ?? []) as readonly { readonly state: string }[]
      if (newest === undefined) await persist(() => send(person, contract, file, books), late)
      else if (newest.state !== 'intent' && newest.state !== 'unknown') return
      else if (newest.state === 'unknown' && !(await namesAt(servers.sandboxAddress)).has(contract.name)) return
      if (Date.now() > late) return
      await sleep(250)
    }
  }
}
