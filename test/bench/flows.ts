// `tsx test/bench/flows.ts`: how long the gateway takes to answer the list of contracts, as the screen asks for it.
// Prints figures; asserts nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createGateway } from '../../src/gateway/gateway.ts'
import { readSettings } from '../../src/gateway/settings/settings.ts'
import { fillFlows } from './fill-flows.ts'

const ROUNDS = 21
const SIZE = 50

export async function reportFlows(): Promise<void> {
  for (const count of [1000, 5000]) await reportOf(count)
}

async function reportOf(count: number): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'luokuan-bench-flows-'))
  const pageFolder = path.join(dataFolder, 'page')
  mkdirSync(pageFolder)
  writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html><title>Luokuan</title>')
  await fillFlows(dataFolder, count)
  const settings = { ...readSettings({}), ess: 'sandbox' as const, secretId: 'none', secretKey: 'none', dataFolder }
  const gateway = await createGateway({ settings, pageFolder, version: '0', log: { write: () => undefined } })
  try {
    const pages = Math.ceil(count / SIZE)
    for (const [name, query] of [
      ['first page', {}],
      ['last page', { page: String(pages) }],
      ['search in Chinese', { query: '保密协议' }],
      ['search by the end of a mobile', { query: '0000777' }],
      ['search without a match', { query: '没有这份合同' }],
      ['filter (signed)', { status: '4' }],
      ['search and filter', { query: '保密协议', status: '1,2' }],
      ['by deadline', { order: 'deadline-asc' }],
      ['by name, last page', { order: 'name-asc', page: String(pages) }],
    ] as const) {
      const asked = new URLSearchParams({ order: 'created-desc', page: '1', size: String(SIZE), ...query })
      const url = `/api/flows?${asked.toString()}`
      const times: number[] = []
      let total = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now()
        const response = await gateway.app.inject({ url, headers: { host: '127.0.0.1:7300' } })
        times.push(performance.now() - start)
        if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
        total = (response.json() as { total: number }).total
      }
      const sorted = times.slice(1).sort((a, b) => a - b)
      const middle = sorted[Math.floor(sorted.length / 2)]!
      console.log(
        `${count} contracts, ${name} (${total} match): ` +
          `first ${times[0]!.toFixed(0)} ms, median ${middle.toFixed(1)} ms`,
      )
    }
  } finally {
    await gateway.close(0)
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

if (import.meta.url === `file://${process.argv[1]}`) await reportFlows()
