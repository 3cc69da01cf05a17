// What an action answers when it says no.
import { serverMessage } from '../../contract/checks/messages.ts'

export interface EssErrorOptions extends ErrorOptions {
  /** Instead of the code's own words: what Tencent's examples say in this very case. */
  readonly words?: string
}

export class EssError extends Error {
  override readonly name = 'EssError'
  readonly code: string

  /** The message is Tencent's for the code, with what is particular to this case behind it. */
  constructor(code: string, detail = '', { words, ...options }: EssErrorOptions = {}) {
    super(`${words ?? serverMessage(code)}${detail}`, options)
    this.code = code
  }
}
