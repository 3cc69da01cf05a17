// Reasons why a conversion failed: Tencent's words for a TaskStatus, followed by the sandbox's own. The screen
// translates both.
import { sandboxConversion } from '../../words/zh/conversion.ts'

/**
 * TaskMessage of failed conversions, in the words behind the SDK's names DownloadFailed, ProcessFailed and
 * ProcessTimeout.
 */
export const tencentFailures = { download: '下载失败', process: '转换失败', timeout: '转换文件超时' } as const

/** The sandbox's reasons, without a final full stop. */
export const sandboxFailures = sandboxConversion

export type ConversionFailure = keyof typeof tencentFailures | keyof typeof sandboxFailures

const codes: Readonly<Record<string, ConversionFailure>> = {
  DownloadFailed: 'download',
  ProcessFailed: 'process',
  ProcessTimeout: 'timeout',
}

/** The reason in a TaskMessage; null if its words are unknown. */
export function failureOf(message: string): ConversionFailure | null {
  const own = entriesOf(sandboxFailures).find(([, words]) => message.includes(words))
  const tencents = entriesOf(tencentFailures).find(([, words]) => message === words)
  return own?.[0] ?? tencents?.[0] ?? (Object.hasOwn(codes, message) ? codes[message]! : null)
}

function entriesOf<Words extends object>(words: Words) {
  return Object.entries(words) as [keyof Words, Words[keyof Words] & string][]
}
