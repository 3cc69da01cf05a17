// What an action answers when it says no.
import { serverMessage } from '../../contract/checks/messages.ts'
import { englishMessages } from './messages-en.ts'

/** Codes that only the file actions have; the others stand in contract/checks/messages.ts. */
const fileMessages: Readonly<Record<string, string>> = {
  'InvalidParameter.FileType': '文件类型不合法。',
  'InvalidParameter.ResourceType': '不合法的资源类型，请联系客服了解，并在修改后重试。',
  'LimitExceeded.FileSize': '文件大小限制。',
  'MissingParameter.ResourceName': '缺少资源名称，请检查修改后重试。',
}

export class EssError extends Error {
  override readonly name = 'EssError'
  readonly code: string
  readonly #detail: string

  /** The message is Tencent's for the code, or `words`, where an action has its own, with what is particular to this case behind it. */
  constructor(code: string, detail = '', { words, ...options }: ErrorOptions & { readonly words?: string } = {}) {
    super(`${words ?? (Object.hasOwn(fileMessages, code) ? fileMessages[code] : serverMessage(code))}${detail}`, options)
    this.code = code
    this.#detail = detail
  }

  /** In English where that is asked for (X-TC-Language) and Tencent has it; the detail stays as it is. */
  messageIn(language: string): string {
    const english = language === 'en-US' ? englishMessages.get(this.code) : undefined
    return english === undefined ? this.message : `${english}${this.#detail}`
  }
}
