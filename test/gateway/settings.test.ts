import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../../src/gateway/settings/settings.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

const sandbox = 'http://127.0.0.1:7301'
const defaults = {
  host: '127.0.0.1',
  port: 7300,
  accessToken: undefined,
  trustedProxies: [],
  ess: 'sandbox',
  secretId: 'AKIDLUOKUANSANDBOX',
  secretKey: 'luokuan-sandbox-key',
  operatorUserId: expect.stringMatching(/^\w{32}$/),
  endpoints: { ess: sandbox, file: sandbox, essbasic: sandbox },
  channelAgent: {
    AppId: expect.stringMatching(/^yD/),
    ProxyOrganizationOpenId: expect.any(String),
    ProxyOperator: { OpenId: expect.any(String) },
  },
  callbacks: undefined,
  watchesContracts: true,
  databaseUrl: undefined,
  dataFolder: path.resolve('data'),
  sandboxPort: 7301,
}
const keys = { TENCENTCLOUD_SECRET_ID: 'AKIDsecretid', TENCENTCLOUD_SECRET_KEY: 'secretkey123' }

describe('readSettings', () => {
  it('listens on 127.0.0.1, port 7300, where nothing is set', () => {
    expect(readSettings({})).toEqual(defaults)
  })

  it('takes an empty variable as one that is not set', () => {
    const names = [
      'HOST',
      'PORT',
      'ACCESS_TOKEN',
      'TRUSTED_PROXIES',
      'ESS',
      'OPERATOR_USER_ID',
      'ESS_ENDPOINT',
      'ESS_FILE_ENDPOINT',
      'DATA',
      'SANDBOX_PORT',
    ]
    const env = Object.fromEntries(
      [...names.map((name) => `LUOKUAN_${name}`), 'DATABASE_URL', 'TENCENTCLOUD_SECRET_ID'].map((name) => [name, '']),
    )
    expect(readSettings(env)).toEqual(defaults)
  })

  it('takes proxies by address and by range', () => {
    const { trustedProxies } = readSettings({ LUOKUAN_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' })
    expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  })

  it.each([
    'proxy.example',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/08',
    '::1/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '127.0.0.1,',
    'loopback',
  ])('takes no proxy %j', (text) => {
    expect(problemsOf({ LUOKUAN_TRUSTED_PROXIES: text })).toEqual([
      expect.stringMatching(/^LUOKUAN_TRUSTED_PROXIES should be addresses/),
    ])
  })

  it('takes no port twice, but where there is no sandbox beside the gateway', () => {
    const ports = { LUOKUAN_PORT: '7300', LUOKUAN_SANDBOX_PORT: '7300' }
    expect(problemsOf(ports)).toEqual([expect.stringMatching(/^LUOKUAN_PORT and LUOKUAN_SANDBOX_PORT should be two/)])
    const live = {
      LUOKUAN_ESS: 'test',
      TENCENTCLOUD_SECRET_ID: 'id',
      TENCENTCLOUD_SECRET_KEY: 'key',
      LUOKUAN_OPERATOR_USER_ID: 'u',
    }
    expect(readSettings({ ...live, ...ports }).port).toBe(7300)
  })

  it('takes what is set', () => {
    const env = { LUOKUAN_HOST: '::1', LUOKUAN_PORT: '8080', LUOKUAN_ACCESS_TOKEN: 'a-token' }
    expect(readSettings(env)).toMatchObject({ host: '::1', port: 8080, accessToken: 'a-token' })
  })

  it.each(['0', '65536', '-1', '80a', '7300.5', ' 7300', '1e3', '0x50', 'http'])(
    'refuses the port %j and says what it should be',
    (port) => {
      expect(problemsOf({ LUOKUAN_PORT: port })).toEqual(['LUOKUAN_PORT should be a port number from 1 to 65535.'])
    },
  )

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
      expect(problem).toMatch(/^LUOKUAN_HOST should be a loopback address .* LUOKUAN_ACCESS_TOKEN is needed/)
    },
  )

  it('listens elsewhere with an access token', () => {
    expect(readSettings({ LUOKUAN_HOST: '0.0.0.0', LUOKUAN_ACCESS_TOKEN: 'correct-horse' }).host).toBe('0.0.0.0')
  })

  it('never repeats the access token in a message', () => {
    const problems = problemsOf({ LUOKUAN_ACCESS_TOKEN: 'correct horse' })
    expect(problems).toEqual(['LUOKUAN_ACCESS_TOKEN should be printable ASCII characters without spaces.'])
  })

  it.each(['test', 'production'])('asks for keys and operator where it is to speak to Tencent (%s)', (ess) => {
    const problems = problemsOf({ LUOKUAN_ESS: ess })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'TENCENTCLOUD_SECRET_ID',
      'TENCENTCLOUD_SECRET_KEY',
      'LUOKUAN_OPERATOR_USER_ID',
    ])
    expect(problems[0]).toContain(`LUOKUAN_ESS=${ess}`)
  })

  it.each([
    [
      'test',
      'https://ess.test.ess.tencent.cn',
      'https://file.test.ess.tencent.cn',
      'https://essbasic.test.ess.tencent.cn',
    ],
    [
      'production',
      'https://ess.tencentcloudapi.com',
      'https://file.ess.tencent.cn',
      'https://essbasic.tencentcloudapi.com',
    ],
  ])('knows the hosts of %s', (ess, essHost, file, essbasic) => {
    const settings = readSettings({ ...keys, LUOKUAN_ESS: ess, LUOKUAN_OPERATOR_USER_ID: 'yDoperator' })
    expect(settings).toMatchObject({
      ess,
      secretId: 'AKIDsecretid',
      operatorUserId: 'yDoperator',
      endpoints: { ess: essHost, file, essbasic },
    })
  })

  it('keeps real keys away from the sandbox', () => {
    expect(readSettings(keys)).toMatchObject({
      ess: 'sandbox',
      secretId: 'AKIDLUOKUANSANDBOX',
      secretKey: 'luokuan-sandbox-key',
    })
  })

  it('looks for the sandbox at its port', () => {
    expect(readSettings({ LUOKUAN_SANDBOX_PORT: '7999' }).endpoints.file).toBe('http://127.0.0.1:7999')
  })

  it.each(['https://ess.example.com', 'http://127.0.0.1:8000', 'https://ess.example.com/'])(
    'takes the endpoint %s',
    (endpoint) => {
      expect(readSettings({ LUOKUAN_ESS_ENDPOINT: endpoint }).endpoints.ess).toBe(new URL(endpoint).origin)
    },
  )

  it.each([
    'ess.example.com',
    'ftp://ess.example.com',
    'https://ess.example.com/v2',
    'https://key:secret@ess.example.com',
    'https://a.example?x=1',
  ])('refuses the endpoint %s without repeating it', (endpoint) => {
    expect(problemsOf({ LUOKUAN_ESS_FILE_ENDPOINT: endpoint })).toEqual([
      'LUOKUAN_ESS_FILE_ENDPOINT should be https://host or http://host:port, without a path.',
    ])
  })

  it.each([
    ['LUOKUAN_ESS', 'staging', 'sandbox, test or production'],
    ['LUOKUAN_SANDBOX_PORT', 'x', 'a port number'],
    ['DATABASE_URL', 'mysql://root:secret@host/db', 'postgresql://'],
    ['TENCENTCLOUD_SECRET_KEY', 'two words', 'printable ASCII'],
    ['LUOKUAN_OPERATOR_USER_ID', '张三', 'a UserId'],
  ])('refuses %s %s and says what it should be', (name, value, hint) => {
    const [problem] = problemsOf({ [name]: value })
    expect(problem).toMatch(new RegExp(`^${name} should be `))
    expect(problem).toContain(hint)
    expect(problem).not.toContain(value)
  })

  it('takes what belongs together', () => {
    const key = '0123456789abcdefghijklmnopqrstuv'
    const env = {
      LUOKUAN_APP_ID: 'app',
      LUOKUAN_PROXY_ORGANIZATION_OPEN_ID: 'org',
      LUOKUAN_PROXY_OPERATOR_OPEN_ID: 'person',
      LUOKUAN_CALLBACK_TOKEN: 'token',
      LUOKUAN_CALLBACK_KEY: key,
    }
    expect(readSettings(env)).toMatchObject({
      channelAgent: { AppId: 'app', ProxyOrganizationOpenId: 'org', ProxyOperator: { OpenId: 'person' } },
      callbacks: { token: 'token', key },
    })
  })

  it('asks for the rest of what belongs together', () => {
    const problems = problemsOf({ LUOKUAN_APP_ID: 'app', LUOKUAN_CALLBACK_TOKEN: 'secret-token' })
    expect(problems).toEqual([
      'LUOKUAN_PROXY_ORGANIZATION_OPEN_ID should be set too, since LUOKUAN_APP_ID is.',
      'LUOKUAN_PROXY_OPERATOR_OPEN_ID should be set too, since LUOKUAN_APP_ID is.',
      'LUOKUAN_CALLBACK_KEY should be set too, since LUOKUAN_CALLBACK_TOKEN is.',
    ])
  })

  it.each(['short', 'x'.repeat(31), 'x'.repeat(33), '密'.repeat(32)])(
    'refuses the callback key %j without repeating it',
    (key) => {
      const problems = problemsOf({ LUOKUAN_CALLBACK_TOKEN: 'token', LUOKUAN_CALLBACK_KEY: key })
      expect(problems).toEqual(['LUOKUAN_CALLBACK_KEY should be the 32 characters that Tencent’s console shows.'])
    },
  )
})
