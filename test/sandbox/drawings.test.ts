// What is drawn once, kept, and not tried again; the worker processes are played.
import { beforeEach, expect, it } from 'vitest'
import { Drawings, type Jobs } from '../../src/sandbox/jobs/drawings.ts'
import { fileLimits } from '../../src/sandbox/jobs/limits.ts'
import type { FileStore } from '../../src/sandbox/store/file-store.ts'
import { QueueFullError } from '../../src/work/fair-queue.ts'
import type { WorkPool } from '../../src/work/work-pool.ts'
import { WorkStopped } from '../../src/work/worker.ts'

let now: number
let runs: string[]
let result: () => unknown
let drawings: Drawings

beforeEach(() => {
  now = 0
  runs = []
  result = () => ({ value: { drawn: new Uint8Array(1) } })
  const pool = {
    run: async (job: string, prepare: () => unknown) => {
      await prepare()
      runs.push(job)
      return result()
    },
  } as unknown as WorkPool<Jobs>
  const files = { read: async () => new Uint8Array(1), digest: async () => 'a' } as unknown as FileStore
  drawings = new Drawings({ files, pool, limits: fileLimits, now: () => now })
})

const file = { id: 'x', sha256: 'a', name: 'a.pdf', kind: 'pdf', size: 1, expiresAt: 0 } as const
const draw = (FlowName = '合同', more: object = {}) =>
  drawings.request({ file, request: { FlowName, ...more }, stage: 'preview' }, 'one')
const byKeyword = {
  Approvers: [{ SignComponents: [{ ComponentType: 'SIGN_SEAL', GenerateMode: 'KEYWORD', ComponentId: '甲方' }] }],
}
const stopAt = (stage: string | null) => {
  result = () => {
    throw new WorkStopped('died', stage)
  }
}
const tooComplex = { problem: 'too-complex' }

it('the same drawing is made once for all who ask at the same time', async () => {
  const [first, second] = await Promise.all([draw(), draw()])
  expect(second).toBe(first)
  await draw('另一份')
  expect(runs).toHaveLength(2)
})

it('a file that cannot be opened within the limits is not opened again for ten minutes', async () => {
  stopAt(null)
  await expect(draw()).rejects.toMatchObject(tooComplex)
  await expect(draw('另一份')).rejects.toMatchObject(tooComplex)
  await expect(drawings.sizes({ key: 'a', name: '', kind: 'pdf', bytes: new Uint8Array() }, 'one')).rejects.toThrow()
  expect(runs).toHaveLength(1)
  now = 10 * 60 * 1000
  await expect(draw()).rejects.toMatchObject(tooComplex)
  expect(runs).toHaveLength(2)
})

it('one whose text cannot be read is refused where its text is needed', async () => {
  stopAt('text')
  await expect(draw('合同', byKeyword)).rejects.toMatchObject(tooComplex)
  await expect(draw('另一份', byKeyword)).rejects.toMatchObject(tooComplex)
  expect(runs).toHaveLength(1)
  result = () => ({ value: { drawn: null } })
  expect(await draw()).toEqual({ drawn: null })
})

it('a drawing that exceeds the limits is not tried again, while others of the file are', async () => {
  stopAt('drawing')
  await expect(draw()).rejects.toMatchObject(tooComplex)
  await expect(draw()).rejects.toMatchObject(tooComplex)
  expect(runs).toHaveLength(1)
  await expect(draw('另一份')).rejects.toMatchObject(tooComplex)
  expect(runs).toHaveLength(2)
})

it.each([
  ['too many wait', () => new QueueFullError(1)],
  ['the sandbox closes', () => new WorkStopped('closing')],
])('it is tried again after it failed because %s', async (_, error) => {
  result = () => {
    throw error()
  }
  await expect(draw()).rejects.toThrow()
  await expect(draw()).rejects.toThrow()
  expect(runs).toHaveLength(2)
})

it('the signed file of a state of a contract is drawn once and kept', async () => {
  result = () => ({ value: new Uint8Array(3) })
  const signed = (key: string) => drawings.signed({ key, sourceId: 'x', fileId: 'x', request: {}, marks: [] }, 'one')
  expect(await signed('flow 1')).toBe(await signed('flow 1'))
  expect(runs).toHaveLength(1)
  await signed('flow 2')
  expect(runs).toHaveLength(2)
})
