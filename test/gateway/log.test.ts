// What the log holds, and what it must not.
import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { loggerOptions } from '../../src/gateway/log/logger.ts'
import { createRedactor } from '../../src/gateway/log/redact.ts'
import { slow } from '../database/stores.ts'
import { flowRequest, keys, testPdf, uploadTo } from './support/a-gateway.ts'
import { refusal } from './support/fake-tencent.ts'
import { openGateway } from './support/open-gateway.ts'

describe('the log of a day on which everything goes wrong', slow, () => {
  // Wrong keys against the test environment, by the settings; the fake stands where its hosts would.
  const { gateway, tencent } = openGateway({ settings: { ess: 'test', accessToken: 'correct-horse-battery' } })

  it('holds no key, token, name, mobile, id number or file name, and still says what happened', async () => {
    const file = await gateway.upload()
    const body = { draftId: 'draft', ...file, request: flowRequest }
    const leak = '典子谦 13200000000 620000198802020000 采购合同'
    tencent.on('CreateFlowByFiles', () =>
      refusal('InvalidParameter.Name', `姓名错误: ${leak} ${keys.secretId} ${keys.secretKey}`),
    )
    await gateway.request('POST', '/api/previews', { body })
    await gateway.request('POST', '/api/sends', { body })
    tencent.on('CreateFlowByFiles', () => 'drop')
    await gateway.request('POST', '/api/sends', { body })
    await gateway.request('POST', '/api/sends', {
      body: `{"draftId": ${leak}`,
      headers: { 'content-type': 'application/json' },
    })
    await gateway.request('POST', '/api/session', { body: { token: 'wrong-guess' } })
    await gateway.request('GET', `/api/sends?draftId=${encodeURIComponent(leak)}&token=correct-horse-battery`)
    await gateway.request('GET', `/api/nothing/correct-horse-battery/13200000000`)
    await uploadTo(gateway.request, testPdf('encrypted.pdf'), '典子谦.pdf')
    // An error inside, of the kind that repeats its values.
    const broken = vi
      .spyOn(gateway.store.sends, 'begin')
      .mockRejectedValueOnce(new DrizzleQueryError('insert …', [leak], new Error(leak)))
    expect((await gateway.request('POST', '/api/sends', { body: { ...body, draftId: 'draft-2' } })).statusCode).toBe(
      500,
    )
    broken.mockRestore()

    const log = gateway.log.join('')
    for (const secret of [
      keys.secretId,
      keys.secretKey,
      'correct-horse',
      'wrong-guess',
      '典子谦',
      '13200000000',
      '620000198802020000',
      '采购合同',
      'Bearer',
      '%E5%85%B8',
    ]) {
      expect(log).not.toContain(secret)
    }
    expect(log).toContain('"outcome":"InvalidParameter.Name"')
    expect(log).toContain('"outcome":"unknown"')
    expect(log).toContain('"path":"/api/previews"')
  })

  it('says clearly that the keys are wrong, at the first call', async () => {
    tencent.on('UploadFiles', () =>
      refusal(
        'AuthFailure.SecretIdNotFound',
        'The SecretId is not found, please ensure that your SecretId is correct.',
      ),
    )
    const response = await uploadTo(gateway.request, testPdf('scan.pdf'))
    expect(response.statusCode).toBe(422)
    expect(response.json().error).toMatchObject({
      code: 'refused',
      tencent: { code: 'AuthFailure.SecretIdNotFound', requestId: expect.any(String) },
    })
    expect(gateway.log.join('')).toContain('"tencent":"AuthFailure.SecretIdNotFound"')
    expect(response.body + gateway.log.join('')).not.toMatch(new RegExp(`${keys.secretId}|${keys.secretKey}`))
  })
})

describe('redacting', () => {
  const redact = createRedactor(['sec"ret', undefined, 'abc'])

  it.each([
    ['{"a":"sec\\"ret"}', '{"a":"[secret]"}'],
    ['sec"ret', '[secret]'],
    ['abc', 'abc'],
    ['tel 13800138000.', 'tel [mobile].'],
    ['tel +8613800138000, 008613800138000', 'tel +[mobile], [mobile]'],
    ['"time":8613800138000123', '"time":8613800138000123'],
    ['"time":1795294128456', '"time":1795294128456'],
    ['110101199003071234', '[id number]'],
    ['11010119900307123X', '[id number]'],
    ['"ms":12.13800138000', '"ms":12.13800138000'],
  ])('%s becomes %s', (line, expected) => {
    expect(redact(line)).toBe(expected)
  })

  it('knows the password in a database’s address', () => {
    const lines: string[] = []
    const options = loggerOptions(
      { write: (line) => lines.push(line) },
      { ...keys, accessToken: undefined, databaseUrl: 'postgresql://u:p%40ssword@h/db' },
    )
    if (typeof options === 'boolean' || !options.stream) throw new Error('The logger has no stream.')
    options.stream.write('connect p@ssword')
    expect(lines).toEqual(['connect [secret]'])
  })
})
