import { describe, expect, it } from 'vitest'
import { isLoopback, isOwnHost, pageAddress } from '../../src/gateway/settings/address.ts'

describe('pageAddress', () => {
  it('can be opened in a browser', () => {
    expect(pageAddress('127.0.0.1', 7300)).toBe('http://127.0.0.1:7300/')
    expect(pageAddress('::1', 7300)).toBe('http://[::1]:7300/')
    expect(pageAddress('localhost', 80)).toBe('http://localhost/')
  })
})

describe('isOwnHost', () => {
  it.each(['127.0.0.1:7300', 'localhost:7300', 'LocalHost:7300', '[::1]:7300', '127.0.0.2:7300'])(
    'takes %s',
    (header) => {
      expect(isOwnHost(header, '127.0.0.2', 7300)).toBe(true)
    },
  )

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:7300',
    'localhost',
    'localhost:7301',
    '127.0.0.1',
    '127.0.0.1:7300.evil.example',
    'localhost.evil.example:7300',
    '127.0.0.3:7300',
    '::1:7300',
    'localhost:7300,evil.example',
  ])('refuses %j', (header) => {
    expect(isOwnHost(header, '127.0.0.2', 7300)).toBe(false)
  })

  it('takes the host without a port on port 80, where browsers leave it out', () => {
    expect(isOwnHost('localhost', '127.0.0.1', 80)).toBe(true)
    expect(isOwnHost('localhost:80', '127.0.0.1', 80)).toBe(true)
  })
})

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1'])('knows %s', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each(['127.0.0.256', '128.0.0.1', 'localhost.example.com', '::', '10.0.0.1'])(
    'does not take %s for it',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )
})
