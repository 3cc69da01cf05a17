// The error that an action answers.
import { serverMessage } from '../../contract/checks/messages.ts'
import { englishMessages } from './messages-en.ts'

export interface EssErrorOptions extends ErrorOptions {
  /** Replaces the code's usual message where Tencent's examples show other words for this case. */
  readonly words?: string
}

export class EssError extends Error {
  override readonly name = 'EssError'
  readonly code: string
  readonly #detail: string

  /** The message is Tencent's for the code, followed by `detail`. */
  constructor(code: string, detail = '', { words, ...options }: EssErrorOptions = {}) {
    super(`${words ?? serverMessage(code)}${detail}`, options)
    this.code = code
    this.#detail = detail
  }

  /** In English if X-TC-Language asks for it and Tencent has a translation; the detail is not translated. */
  messageIn(language: string): string {
    const english = language === 'en-US' ? englishMessages.get(this.code) : undefined
    return english === undefined ? this.message : `${english}${this.#detail}`
  }
}
