// What an action answers when it says no.
import { serverMessage } from '../../contract/checks/messages.ts'
import { englishMessages } from './messages-en.ts'

/** Codes that only the file actions have; the others stand in contract/checks/messages.ts. */
const fileMessages: Readonly<Record<string, string>> = {
  'InvalidParameter.FileType': '文件类型不合法。',
  'InvalidParameter.ResourceType': '资源类型错误。',
  'LimitExceeded.FileSize': '文件大小限制。',
}

export class EssError extends Error {
  override readonly name = 'EssError'
  readonly code: string
  readonly #detail: string

  /** The message is Tencent's for the code, with what is particular to this case behind it. */
  constructor(code: string, detail = '', options?: ErrorOptions) {
    super(`${Object.hasOwn(fileMessages, code) ? fileMessages[code] : serverMessage(code)}${detail}`, options)
    this.code = code
    this.#detail = detail
  }

  /** In English where that is asked for (X-TC-Language) and Tencent has it; the detail stays as it is. */
  messageIn(language: string): string {
    const english = language === 'en-US' ? englishMessages.get(this.code) : undefined
    return english === undefined ? this.message : `${english}${this.#detail}`
  }
}
