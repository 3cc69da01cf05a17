// The company that owns the sandbox's account.

export const SANDBOX_COMPANY = '落款沙箱科技有限公司'
