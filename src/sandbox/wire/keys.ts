// The one account of the sandbox. No secret: they are written in the manual, and only open this stand-in.
export const SANDBOX_SECRET_ID = 'AKIDLUOKUANSANDBOX'
export const SANDBOX_SECRET_KEY = 'luokuan-sandbox-key'
