// The company whose account the sandbox is.

export const SANDBOX_COMPANY = '落款沙箱科技有限公司'
