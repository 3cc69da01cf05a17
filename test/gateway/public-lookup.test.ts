// A name that leads inside is no place to download from, however it is written.
import { describe, expect, it } from 'vitest'
import { mayConnect, publicLookup } from '../../src/gateway/files/public-lookup.ts'

describe('a download', () => {
  it.each(['119.28.1.2', '2402:4e00::1'])('may connect to %s', (address) => {
    expect(mayConnect('files.example.com', address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.0.0.5',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.5',
    '64:ff9b::a00:5',
    'fe80::1',
    'fd00::1',
    'not an address',
  ])('may not connect to %s', (address) => {
    expect(mayConnect('files.example.com', address)).toBe(false)
    expect(mayConnect('nottencent.cn', address)).toBe(false)
  })

  it('may use the private addresses of Tencent’s own names, and never this machine', () => {
    const cos = 'bucket-1.cos.ap-guangzhou.myqcloud.com'
    expect(['10.1.2.3', '100.64.0.1', '169.254.0.47'].map((address) => mayConnect(cos, address))).toEqual([
      true,
      true,
      true,
    ])
    expect(['127.0.0.1', '::1', '0.0.0.0'].map((address) => mayConnect(cos, address))).toEqual([false, false, false])
  })

  it('does not connect where a name leads to this machine', async () => {
    const looked = new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error)))
    expect(await looked).toMatchObject({ message: 'The host leads to an address inside.' })
  })
})
