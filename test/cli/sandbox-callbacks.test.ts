// The secrets of the sandbox's callbacks stay from one start to the next.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { withCallbacks } from '../../src/cli/sandbox-callbacks.ts'
import { readSettings } from '../../src/gateway/settings/settings.ts'
import { temporaryFolder } from '../database/stores.ts'

const inFolder = (dataFolder: string) => ({ ...readSettings({}), ess: 'sandbox' as const, dataFolder })

it('are made once, and only their owner may read them', async () => {
  const folder = path.join(temporaryFolder(), 'not there yet')
  const { callbacks } = await withCallbacks(inFolder(folder))
  expect(callbacks).toEqual({
    token: expect.stringMatching(/^[0-9a-f]{48}$/),
    key: expect.stringMatching(/^[0-9a-f]{32}$/),
  })
  expect((await withCallbacks(inFolder(folder))).callbacks).toEqual(callbacks)
  expect((await withCallbacks(inFolder(temporaryFolder()))).callbacks).not.toEqual(callbacks)
  if (process.platform !== 'win32')
    expect(statSync(path.join(folder, 'sandbox-callbacks.json')).mode & 0o777).toBe(0o600)
})

it.each(['', '{"token":"a"}', '{'])('are made anew where %j stands in their place', async (text) => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'sandbox-callbacks.json')
  writeFileSync(file, text)
  const { callbacks } = await withCallbacks(inFolder(folder))
  expect(callbacks?.key).toHaveLength(32)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(callbacks)
})

it('are those of the run where the folder cannot be used, and none with Tencent’s own', async () => {
  const file = path.join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect((await withCallbacks(inFolder(file))).callbacks?.key).toHaveLength(32)
  expect((await withCallbacks({ ...inFolder(file), ess: 'test' })).callbacks).toBeUndefined()
  const own = { token: 'mine', key: 'k'.repeat(32) }
  expect((await withCallbacks({ ...inFolder(file), callbacks: own })).callbacks).toBe(own)
})
