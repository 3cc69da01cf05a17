// The three environments of Tencent eSign (docs/facts.md, "Hosts, versions, signing").

export type EssEnvironment = 'sandbox' | 'test' | 'production'

/** Each an origin: `https://host` or `http://host:port`. */
export interface Endpoints {
  readonly ess: string
  /** UploadFiles has a host of its own. */
  readonly file: string
  readonly essbasic: string
}

/** The keys of the sandbox (docs/design.md, "Running"). They give access to nothing else. */
export const sandboxKeys = { secretId: 'AKIDLUOKUANSANDBOX', secretKey: 'luokuan-sandbox-key' } as const
export const SANDBOX_OPERATOR = 'luokuansandboxoperator0000000001'

export function endpointsOf(ess: EssEnvironment, sandboxPort: number): Endpoints {
  if (ess === 'production') {
    return {
      ess: 'https://ess.tencentcloudapi.com',
      file: 'https://file.ess.tencent.cn',
      essbasic: 'https://essbasic.tencentcloudapi.com',
    }
  }
  if (ess === 'test') {
    return {
      ess: 'https://ess.test.ess.tencent.cn',
      file: 'https://file.test.ess.tencent.cn',
      essbasic: 'https://essbasic.test.ess.tencent.cn',
    }
  }
  const sandbox = `http://127.0.0.1:${sandboxPort}`
  return { ess: sandbox, file: sandbox, essbasic: sandbox }
}

/** Where a person can look up a contract. The sandbox has no console. */
export function consoleUrlOf(ess: EssEnvironment): string | null {
  if (ess === 'production') return 'https://qian.tencent.cn/console/'
  if (ess === 'test') return 'https://test.qian.tencent.cn/console/'
  return null
}
