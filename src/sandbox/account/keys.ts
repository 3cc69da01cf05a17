// The keys of the sandbox's only account. They are not secret: the manual prints them, and they open nothing but the
// sandbox.
export const SANDBOX_SECRET_ID = 'AKIDLUOKUANSANDBOX'
export const SANDBOX_SECRET_KEY = 'luokuan-sandbox-key'

/** A temporary credential of the account, as Tencent's security token service issues them. This one never expires. */
export const SANDBOX_TEMPORARY_SECRET_ID = 'AKIDLUOKUANSANDBOXTEMPORARY'
export const SANDBOX_TEMPORARY_SECRET_KEY = 'luokuan-sandbox-temporary-key'
export const SANDBOX_TOKEN = 'luokuan-sandbox-token'

export interface Credential {
  readonly secretId: string
  readonly secretKey: string
  /**
   * '' for a permanent key, which must not be sent with a token: 使用长期密钥时不能设置此 Token 字段 (Tencent's page 公共参数).
   */
  readonly token: string
}

export const credentials: readonly Credential[] = [
  { secretId: SANDBOX_SECRET_ID, secretKey: SANDBOX_SECRET_KEY, token: '' },
  { secretId: SANDBOX_TEMPORARY_SECRET_ID, secretKey: SANDBOX_TEMPORARY_SECRET_KEY, token: SANDBOX_TOKEN },
]
