// What an action answers when it says no.
import { serverMessage } from '../../contract/checks/messages.ts'
import { englishMessages } from './messages-en.ts'

export interface EssErrorOptions extends ErrorOptions {
  /** Instead of the code's own words: what Tencent's examples say in this very case. */
  readonly words?: string
}

export class EssError extends Error {
  override readonly name = 'EssError'
  readonly code: string
  readonly #detail: string

  /** The message is Tencent's for the code, with what is particular to this case behind it. */
  constructor(code: string, detail = '', { words, ...options }: EssErrorOptions = {}) {
    super(`${words ?? serverMessage(code)}${detail}`, options)
    this.code = code
    this.#detail = detail
  }

  /** In English where that is asked for (X-TC-Language) and Tencent has it; the detail stays as it is. */
  messageIn(language: string): string {
    const english = language === 'en-US' ? englishMessages.get(this.code) : undefined
    return english === undefined ? this.message : `${english}${this.#detail}`
  }
}
