// What people were told, held against what the sandbox has and what the gateway lists.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Person } from './person.ts'
import type { Tally } from './tally.ts'

interface SandboxFlow {
  readonly flowId: string
  readonly request: { readonly FlowName?: string }
}

export class Books {
  /** The names of contracts that people sent. */
  readonly names = new Set<string>()
  /** FlowId by name, as the gateway answered. */
  readonly told = new Map<string, string>()

  /**
   * Lost: told as created and not at Tencent's, or there and not in the gateway's list `settleMs` later. Doubled: two
   * contracts of one name.
   */
  async close(sandbox: string, person: Person, tally: Tally, settleMs = 0): Promise<void> {
    const late = Date.now() + settleMs
    let lost = await this.#lost(sandbox, person, tally)
    while (lost.length > 0 && Date.now() < late) {
      await sleep(500)
      lost = await this.#lost(sandbox, person, tally)
    }
    tally.lost.push(...lost)
    for (const [name, ids] of await this.#made(sandbox)) if (ids.length > 1) tally.doubled.push(name)
  }

  async #lost(sandbox: string, person: Person, tally: Tally): Promise<readonly string[]> {
    const made = await this.#made(sandbox)
    const listed = await this.#listed(person)
    const unlisted = [...made]
      .filter(([, ids]) => ids.some((id) => !listed.has(id)))
      .map(([name]) => `${name}: at Tencent’s, not in the list`)
    const unmade = [...this.told]
      .filter(([name, id]) => !made.get(name)?.includes(id))
      .map(([name]) => `${name}: told as created, not at Tencent’s`)
    tally.note(`listed: ${listed.size}, made: ${made.size}, told as created: ${this.told.size}`)
    return [...unlisted, ...unmade]
  }

  /** The FlowIds of the contracts that people sent, by name, as Tencent has them. */
  async #made(sandbox: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const made = new Map<string, string[]>()
    for (const { flowId, request } of await flowsAt(sandbox)) {
      const name = request.FlowName ?? ''
      if (this.names.has(name)) made.set(name, [...(made.get(name) ?? []), flowId])
    }
    return made
  }

  async #listed(person: Person): Promise<ReadonlySet<string>> {
    const ids = new Set<string>()
    for (let page = 1; ; page++) {
      const { json } = await person.ask('GET', `/api/flows?size=200&page=${page}`, { route: '/api/flows (all)' })
      const flows = (json['flows'] ?? []) as readonly { readonly flowId: string }[]
      for (const { flowId } of flows) ids.add(flowId)
      if (flows.length < 200) return ids
    }
  }
}

/** The names of all contracts that the sandbox has. */
export async function namesAt(sandbox: string): Promise<ReadonlySet<string>> {
  return new Set((await flowsAt(sandbox)).map(({ request }) => request.FlowName ?? ''))
}

async function flowsAt(sandbox: string): Promise<readonly SandboxFlow[]> {
  const response = await fetch(`${sandbox}/_sandbox/flows`)
  return ((await response.json()) as { flows: readonly SandboxFlow[] }).flows
}
