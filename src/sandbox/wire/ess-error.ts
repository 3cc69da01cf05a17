// What an action answers when it says no.
import { serverMessage } from '../../contract/checks/messages.ts'

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

  /** The message is Tencent's for the code, or `words`, where an action has its own, with what is particular to this case behind it. */
  constructor(code: string, detail = '', { words, ...options }: ErrorOptions & { readonly words?: string } = {}) {
    super(`${words ?? (Object.hasOwn(fileMessages, code) ? fileMessages[code] : serverMessage(code))}${detail}`, options)
    this.code = code
  }
}
