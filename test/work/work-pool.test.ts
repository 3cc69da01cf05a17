import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WorkPool, type WorkPoolOptions } from '../../src/work/work-pool.ts'
import type * as jobs from './jobs.ts'

type Jobs = typeof jobs

const pools: WorkPool<Jobs>[] = []
function pool(options: Partial<WorkPoolOptions> = {}): WorkPool<Jobs> {
  const made = new WorkPool<Jobs>({
    module: new URL('jobs.ts', import.meta.url),
    limits: { cpuMs: 60_000, memoryMb: 256 },
    atOnce: 1,
    waiting: 10,
    ...options,
  })
  pools.push(made)
  return made
}
afterEach(() => pools.splice(0).forEach((one) => one.close()))

const asker = { asker: 'one' }

describe('a pool of worker processes', () => {
  it('runs jobs in a process that is used again, also after one fails, and gives it no keys', async () => {
    vi.stubEnv('LUOKUAN_ACCESS_TOKEN', 'secret')
    const workers = pool()
    workers.warm()
    expect(await workers.run('double', () => 21, asker)).toBe(42)
    const pid = await workers.run('pidOf', () => null, asker)
    expect(pid).not.toBe(process.pid)
    expect(await workers.run('bytes', () => 3, asker)).toEqual(new Uint8Array([7, 7, 7]))
    // The place of the failure, but not its message, which may quote a file.
    await expect(workers.run('fail', () => null, asker)).rejects.toThrow(/WorkStopped\n.*jobs\.ts/)
    expect(await workers.run('pidOf', () => null, asker)).toBe(pid)
    expect(await workers.run('secrets', () => null, asker)).toEqual([])
    vi.unstubAllEnvs()
  })

  it('ends a process that has been idle, and starts another when there is work again', async () => {
    const workers = pool({ idleMs: 1 })
    const pid = await workers.run('pidOf', () => null, asker)
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 30_000 })
    expect(await workers.run('pidOf', () => null, asker)).not.toBe(pid)
  })

  it('ends a process that a job has left large, and not one that is as it was', async () => {
    const workers = pool({ keptMb: 1000 })
    const pid = await workers.run('pidOf', () => null, asker)
    expect(await workers.run('pidOf', () => null, asker)).toBe(pid)
    const strict = pool({ keptMb: 1 })
    const large = await strict.run('pidOf', () => null, asker)
    expect(await strict.run('pidOf', () => null, asker)).not.toBe(large)
    await vi.waitFor(() => expect(() => process.kill(large, 0)).toThrow('ESRCH'), { timeout: 30_000 })
  })

  it.each([
    ['too much time', 'spin', { cpuMs: 300, memoryMb: 256 }, { reason: 'too-slow', stage: 'spinning' }],
    ['buffers outside of the heap', 'fillBuffers', undefined, { reason: 'died', stage: null }],
    ['a heap that grows', 'fillHeap', undefined, { reason: 'died' }],
    ['a crash', 'crash', undefined, { reason: 'died' }],
  ] as const)('stops a job for %s, and goes on', async (_, job, limits, stopped) => {
    const workers = pool(limits ? { limits } : {})
    await expect(workers.run(job, () => null, asker)).rejects.toMatchObject({ name: 'WorkStopped', ...stopped })
    expect(await workers.run('double', () => 1, asker)).toBe(2)
  })

  it('leaves other requests their answers while a job keeps its process busy', async () => {
    const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const workers = pool()
    let ended = false
    const spinning = workers.run('spin', () => null, asker).finally(() => (ended = true))
    const refused = expect(spinning).rejects.toMatchObject({ reason: 'closing' })
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect([await answer.text(), ended]).toEqual(['here', false])
    workers.close()
    await refused
    server.close()
  })

  it('begins nothing after it was closed', async () => {
    const workers = pool()
    const running = workers.run('pidOf', () => Promise.resolve().then(() => (workers.close(), null)), asker)
    await expect(running).rejects.toMatchObject({ reason: 'closing' })
    await expect(workers.run('pidOf', () => null, asker)).rejects.toMatchObject({ reason: 'closing' })
  })

  it('refuses what is too much, and gives another asker a turn before the next of the first', async () => {
    const workers = pool({ waiting: 4 })
    const turns: string[] = []
    const run = (name: string) =>
      workers
        .run('double', () => 1, { asker: name })
        .then(() => {
          turns.push(name)
        })
    const first = [run('many'), run('many'), run('many'), run('many')]
    await expect(run('many')).rejects.toMatchObject({ name: 'QueueFullError' })
    await Promise.all([...first, run('other')])
    expect(turns.slice(0, 3)).toContain('other')
  })

  it('stops everything when it is closed, and takes nothing more', async () => {
    const workers = pool()
    const all = [workers.run('spin', () => null, asker), workers.run('double', () => 1, asker)]
    workers.close()
    for (const { status } of await Promise.allSettled(all)) expect(status).toBe('rejected')
    await expect(workers.run('double', () => 1, asker)).rejects.toMatchObject({ reason: 'closing' })
  })

  it('says that a module cannot be loaded, and does not blame the job', async () => {
    const workers = pool({ module: new URL('no-such-jobs.ts', import.meta.url) })
    await expect(workers.run('double', () => 1, asker)).rejects.toThrow('A worker process failed')
  })

  it.skipIf(process.platform === 'win32')('leaves no process behind when its parent is killed', async () => {
    const script = `
      const { WorkPool } = await import(${JSON.stringify(new URL('../../src/work/work-pool.ts', import.meta.url).href)})
      const options = { module: new URL(${JSON.stringify(new URL('jobs.ts', import.meta.url).href)}),
        limits: { cpuMs: 600000, memoryMb: 400 }, atOnce: 1, waiting: 1 }
      const pool = new WorkPool(options)
      console.log(await pool.run('pidOf', () => null, { asker: 'one' }))
      await pool.run('spin', () => null, { asker: 'one' })`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    expect(process.kill(pid, 0)).toBe(true)
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 30_000 })
  })
})
