// X-TC-Language, and Language of signature v1.
import { describe, expect, it } from 'vitest'
import { knownCodes } from '../../../src/contract/checks/messages.ts'
import { EssError } from '../../../src/sandbox/wire/ess-error.ts'
import { englishMessages } from '../../../src/sandbox/wire/messages-en.ts'
import { operator, startSandbox } from '../a-sandbox.ts'
import { call, responseOf, sdks, send, type Asked } from './an-sdk.ts'

const bench = startSandbox()
const [python] = sdks

const messageOf = async (changes: Partial<Asked>) =>
  responseOf(
    await call(python!, bench.address, {
      action: 'DescribeFlowInfo',
      parameters: { Operator: operator, FlowIds: [] },
      ...changes,
    }),
  ).Error?.Message

describe.each(['TC3-HMAC-SHA256', 'HmacSHA256'] as const)('with %s', (signature) => {
  it('en-US answers in English, and leaves what is particular as it is', async () => {
    const english = { signature, language: 'en-US' }
    expect(await messageOf(english)).toBe('A parameter is missing.（FlowIds）')
    expect(await messageOf({ ...english, action: 'DescribeWeather' })).toBe('The API does not exist.')
    expect(await messageOf({ ...english, version: '2019-01-01' })).toBe('The API version does not exist.')
    expect(await messageOf({ ...english, secretKey: 'another' })).toMatch(/^Invalid signature\. /)
    expect(await messageOf({ ...english, secretId: 'another' })).toMatch(/^Key does not exist\. /)
    expect(await messageOf({ ...english, token: 'another' })).toBe('Token error.')
  })

  it('en-US answers in Chinese where Tencent has no English', async () => {
    expect(
      await messageOf({
        signature,
        language: 'en-US',
        action: 'CancelFlow',
        parameters: { Operator: operator, FlowId: 'a', CancelMessage: 'b' },
      }),
    ).toBe('签署流程未找到,请检查参数。（FlowId）')
  })

  it.each(['zh-CN', 'fr-FR', 'en', ''])('"%s" answers in Chinese', async (language) => {
    expect(await messageOf({ signature, language })).toBe('缺少参数错误。（FlowIds）')
  })
})

it('a method that is not answered is refused in the language of its header', async () => {
  const messageIn = async (language: string) =>
    responseOf(await send(bench.address, 'PUT', '/', { 'x-tc-language': language })).Error?.Message
  expect(await messageIn('en-US')).toBe('HTTP(S) request protocol error; only GET and POST requests are supported.')
  expect(await messageIn('zh-CN')).toBe('http(s) 请求协议错误，只支持 GET 和 POST 请求。')
})

it("every code of Tencent's table of common errors that the sandbox knows has its English, and no other has", () => {
  const common = [...knownCodes].filter((code) => code.startsWith('AuthFailure.') || !code.includes('.'))
  expect([...englishMessages.keys()].sort()).toEqual(common.filter((code) => code !== 'OperationDenied').sort())
  for (const [code, english] of englishMessages)
    expect(new EssError(code, '（a）').messageIn('en-US')).toBe(`${english}（a）`)
})
