// What a person reads where a file did not become a PDF, whatever the TaskMessage says.
// @vitest-environment jsdom
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  failureOf,
  sandboxFailures,
  tencentFailures,
  type ConversionFailure,
} from '../../../../src/contract/conversion/failures.ts'
import { setLanguage, startLanguages } from '../../../../src/editor/ui/i18n/i18n.ts'
import { setNotifier, type Notice } from '../../../../src/editor/ui/notices/notices.ts'
import { ConversionError } from '../../../../src/editor/drafts/files/convert.ts'
import { sayOpenError } from '../../../../src/editor/drafts/files/file-actions.ts'
import { ConversionError as SandboxError } from '../../../../src/sandbox/convert/conversion-error.ts'

const failures = [...Object.keys(sandboxFailures), ...Object.keys(tencentFailures)] as ConversionFailure[]

function said(taskMessage: string): Notice {
  const notices: Notice[] = []
  setNotifier((notice) => notices.push(notice))
  sayOpenError(i18next.t, '合同.docx', new ConversionError(taskMessage))
  expect(notices).toHaveLength(1)
  return notices[0]!
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  beforeAll(async () => {
    await startLanguages(language)
    await setLanguage(language)
  })

  it.each(failures)('the sandbox’s %s is said in words of that language, as whole sentences', (failure) => {
    const text = String(said(new SandboxError(failure).taskMessage).text)
    expect(text).not.toMatch(/[。.：:]{2}|\. \.|\{\{/)
    if (language === 'en') expect(text).not.toMatch(/[\u3400-\u9fff]/)
    else expect(text).toMatch(/^这个文件没能转换成 PDF：.*。可以先用原软件另存为 PDF 再打开。$/)
  })

  it('a missing LibreOffice is said with what to install', () => {
    const { title, text } = said(new SandboxError('noOffice').taskMessage)
    expect(title).toContain('合同.docx')
    for (const word of [
      'LibreOffice',
      'apt-get install libreoffice-writer-nogui libreoffice-calc-nogui',
      'LUOKUAN_SOFFICE',
    ])
      expect(text).toContain(word)
  })

  it.each([
    ['文件内容不合规。', '文件内容不合规'],
    ['Sorry.', 'Sorry'],
    ['NewStatus', 'NewStatus'],
  ])('what Tencent says in other words, %s, is said as it is', (message, shown) => {
    expect(String(said(message).text)).toMatch(new RegExp(`${shown}[。.]`))
  })

  it('nothing said is said as a failed conversion', () => {
    expect(said('').text).toBe(said('ProcessFailed').text)
  })
})

describe('a TaskMessage', () => {
  it.each<[string, ConversionFailure | null]>([
    ['转换失败', 'process'],
    ['下载失败', 'download'],
    ['转换文件超时', 'timeout'],
    ['ProcessFailed', 'process'],
    ['DownloadFailed', 'download'],
    ['ProcessTimeout', 'timeout'],
    ['任务处理完成', null],
    ['constructor', null],
    ['', null],
  ])('%j means %s', (message, failure) => {
    expect(failureOf(message)).toBe(failure)
  })

  it('of the sandbox is told from every other', () => {
    expect(failures.map((failure) => failureOf(new SandboxError(failure).taskMessage))).toEqual(failures)
  })
})
