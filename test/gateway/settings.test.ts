import { describe, expect, it } from 'vitest'
import { isLoopback, readSettings, SettingsError } from '../../src/gateway/settings.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('readSettings', () => {
  it('listens on 127.0.0.1, port 7300, where nothing is set', () => {
    expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 7300, accessToken: undefined })
  })

  it('takes an empty variable as one that is not set', () => {
    const env = { LUOKUAN_HOST: '', LUOKUAN_PORT: '', LUOKUAN_ACCESS_TOKEN: '' }
    expect(readSettings(env)).toEqual({ host: '127.0.0.1', port: 7300, accessToken: undefined })
  })

  it('takes what is set', () => {
    const env = { LUOKUAN_HOST: '::1', LUOKUAN_PORT: '8080', LUOKUAN_ACCESS_TOKEN: 'a-token' }
    expect(readSettings(env)).toEqual({ host: '::1', port: 8080, accessToken: 'a-token' })
  })

  it.each(['0', '65536', '-1', '80a', '7300.5', ' 7300', '1e3', '0x50', 'http'])('refuses the port %j and says what it should be', (port) => {
    expect(problemsOf({ LUOKUAN_PORT: port })).toEqual(['LUOKUAN_PORT should be a port number from 1 to 65535.'])
  })

  it.each(['1', '65535'])('takes the port %s', (port) => {
    expect(readSettings({ LUOKUAN_PORT: port }).port).toBe(Number(port))
  })

  it('refuses a host that is none', () => {
    expect(problemsOf({ LUOKUAN_HOST: 'http://localhost/' })).toEqual([
      'LUOKUAN_HOST should be a host name or an IP address, such as 127.0.0.1.',
    ])
  })

  it('names everything that is wrong at once', () => {
    const problems = problemsOf({ LUOKUAN_HOST: 'a b', LUOKUAN_PORT: 'x' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['LUOKUAN_HOST', 'LUOKUAN_PORT'])
  })

  it.each(['0.0.0.0', '::', '192.168.1.2', 'contracts.example.com', '127.0.0.1.example.com', '127.0.0.256'])(
    'does not listen on %s without an access token',
    (host) => {
      const [problem] = problemsOf({ LUOKUAN_HOST: host })
      expect(problem).toMatch(/^LUOKUAN_HOST should be a loopback address .* LUOKUAN_ACCESS_TOKEN would be needed/)
    },
  )

  it('does not listen elsewhere with an access token either, as long as nothing asks for it', () => {
    const [problem] = problemsOf({ LUOKUAN_HOST: '0.0.0.0', LUOKUAN_ACCESS_TOKEN: 'correct-horse' })
    expect(problem).toMatch(/does not ask visitors for LUOKUAN_ACCESS_TOKEN yet/)
  })

  it('never repeats the access token in a message', () => {
    const problems = problemsOf({ LUOKUAN_ACCESS_TOKEN: 'correct horse' })
    expect(problems).toEqual(['LUOKUAN_ACCESS_TOKEN should be printable ASCII characters without spaces.'])
  })
})

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1'])('knows %s', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each(['127.0.0.256', '128.0.0.1', 'localhost.example.com', '::', '10.0.0.1'])('does not take %s for it', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})
