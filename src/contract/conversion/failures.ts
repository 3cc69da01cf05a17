// Why there is no PDF of a file: Tencent's words for a TaskStatus, and the sandbox's own behind them. The screen says
// each in its language.
import { sandboxConversion } from '../../words/zh/conversion.ts'

/**
 * TaskMessage where a conversion failed: what the SDK names DownloadFailed, ProcessFailed and ProcessTimeout, in the
 * words behind the names.
 */
export const tencentFailures = { download: '下载失败', process: '转换失败', timeout: '转换文件超时' } as const

/** The sandbox's reasons, without a full stop. */
export const sandboxFailures = sandboxConversion

export type ConversionFailure = keyof typeof tencentFailures | keyof typeof sandboxFailures

const codes: Readonly<Record<string, ConversionFailure>> = {
  DownloadFailed: 'download',
  ProcessFailed: 'process',
  ProcessTimeout: 'timeout',
}

/** What a TaskMessage says; null where it is in words that are not known. */
export function failureOf(message: string): ConversionFailure | null {
  const own = entriesOf(sandboxFailures).find(([, words]) => message.includes(words))
  const tencents = entriesOf(tencentFailures).find(([, words]) => message === words)
  return own?.[0] ?? tencents?.[0] ?? (Object.hasOwn(codes, message) ? codes[message]! : null)
}

function entriesOf<Words extends object>(words: Words) {
  return Object.entries(words) as [keyof Words, Words[keyof Words] & string][]
}
