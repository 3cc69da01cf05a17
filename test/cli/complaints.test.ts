// What is said where the data folder cannot be used.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeComplaint } from '../../src/cli/complaints.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { migrations } from '../../src/gateway/store/migrations.ts'
import { temporaryFolder } from '../database/stores.ts'

describe('a data folder that cannot be used is a line, and no stack trace', () => {
  it.each([
    [{ code: 'ENOSPC' }, /^Luokuan cannot use its data folder \/data: the disk is full\. .*LUOKUAN_DATA/],
    [{ errno: 51 }, /full/],
    [{ cause: { code: '53100' } }, /full/],
    [{ code: 'EACCES', errno: -13 }, /may not write there/],
    [{ code: 'EROFS' }, /only be read/],
  ])('%j', (error, line) => {
    expect(storeComplaint(Object.assign(new Error('as it was'), error), '/data')).toMatch(line)
  })

  it('where a file stands in its place', async () => {
    const folder = path.join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    const error: unknown = await openDatabase({ folder: path.join(folder, 'gateway'), migrations }).catch((e) => e)
    expect(storeComplaint(error, folder)).toContain(folder)
  })

  it('and any other error is none', () => {
    expect(storeComplaint(new Error('a bug'), '/data')).toBeNull()
    expect(storeComplaint(Object.assign(new Error('a bug'), { code: 'ERR_ASSERTION' }), '/data')).toBeNull()
  })
})
