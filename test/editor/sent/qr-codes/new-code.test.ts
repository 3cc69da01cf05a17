import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newQrCode } from '../../../../src/gateway/qr-codes/new-qr-code.ts'
import {
  bodyOf,
  emptyForm,
  emptyPerson,
  problemsOf,
  type CodeForm,
} from '../../../../src/editor/sent/qr-codes/new-code.ts'
import { qrCode as qrCodeZh } from '../../../../src/words/zh/qr-codes.ts'
import { now, offer, onboarding } from './some-codes.ts'

const id = '3f0c1c1e-4a5b-4c6d-8e7f-000000000009'
const form = (change: Partial<CodeForm> = {}): CodeForm => ({
  ...emptyForm('ess'),
  template: onboarding,
  flowName: '入职确认',
  ...change,
})
const problems = (change: Partial<CodeForm>) =>
  problemsOf(form(change), ['ess'], now).map(({ field, word }) => [field, word])
const inSeconds = Math.floor(now / 1000)

describe('what only one edition has', () => {
  it('is not sent to the other', () => {
    const other = bodyOf(
      form({ edition: 'essbasic', flowDisplayType: 3, userData: '批次 7', proxyOrganizationId: 'yDmember' }),
      id,
    )
    expect(other).toMatchObject({ flowDisplayType: 3 })
    expect(other).not.toHaveProperty('userData')
    expect(other).not.toHaveProperty('proxyOrganizationId')
  })

  it('is held to what the API takes', () => {
    expect(problems({ userData: 'x'.repeat(15_360) })).toEqual([])
    expect(problems({ userData: 'x'.repeat(15_361) })).toEqual([['userData', 'userData']])
    expect(problems({ proxyOrganizationId: '某子公司' })).toEqual([['proxyOrganizationId', 'proxy']])
  })
})

describe('what is sent', () => {
  it('is only what was said: no default of the API', () => {
    expect(bodyOf(form({ maxFlowNum: '5', flowEffectiveDay: '7', qrEffectiveDay: ' 7 ' }), id)).toEqual({
      id,
      edition: 'ess',
      templateId: onboarding.id,
      flowName: '入职确认',
    })
  })

  it('is all that was said, as the gateway takes it', () => {
    const body = bodyOf(
      form({
        qrCodeName: '前台张贴',
        maxFlowNum: '200',
        flowEffectiveDay: '30',
        qrEffectiveDay: '90',
        restrictions: [{ name: '张三', mobile: '188 8888 8888', idCardType: '', idCardNumber: '11010519491231002x' }],
        limits: [
          { recipientId: 'yDOnboardingPerson00000000000001', values: ['HANDWRITE', 'ESIGN'] },
          { recipientId: 'other', values: [] },
        ],
        callbackUrl: 'https://example.com/callback',
        flowNameAppendScannerInfo: true,
        forbidPersonalMultipleSign: true,
        flowDisplayType: 2,
        userData: '批次 7',
        proxyOrganizationId: ' yDmember ',
      }),
      id,
    )
    expect(body).toMatchObject({
      qrCodeName: '前台张贴',
      maxFlowNum: 200,
      flowEffectiveDay: 30,
      qrEffectiveDay: 90,
      restrictions: [
        { name: '张三', mobile: '18888888888', idCardType: 'ID_CARD', idCardNumber: '11010519491231002X' },
      ],
      approverComponentLimitTypes: [
        { recipientId: 'yDOnboardingPerson00000000000001', values: ['HANDWRITE', 'ESIGN'] },
      ],
      callbackUrl: 'https://example.com/callback',
      flowNameAppendScannerInfo: true,
      forbidPersonalMultipleSign: true,
      flowDisplayType: 2,
      userData: '5om55qyhIDc=',
      proxyOrganizationId: 'yDmember',
    })
    expect(newQrCode.parse(body)).toEqual(body)
  })

  it('says the validity in one way', () => {
    const both = { qrEffectiveDay: '30', expiredOn: inSeconds + 86_400 }
    expect(bodyOf(form({ ...both, validity: 'days' }), id)).toMatchObject({ qrEffectiveDay: 30 })
    expect(bodyOf(form({ ...both, validity: 'days' }), id)).not.toHaveProperty('expiredOn')
    expect(bodyOf(form({ ...both, validity: 'moment' }), id)).toMatchObject({ expiredOn: inSeconds + 86_400 })
    expect(bodyOf(form({ ...both, validity: 'moment' }), id)).not.toHaveProperty('qrEffectiveDay')
  })
})

describe('what is wrong', () => {
  it.each<[string, Partial<CodeForm>, readonly (readonly string[])[]]>([
    ['nothing', {}, []],
    ['no template', { template: null }, [['template', 'template']]],
    ['a template that does not qualify', { template: offer }, [['template', 'template']]],
    ['an id that is none', { typesId: true, typedTemplateId: '模板' }, [['typedTemplateId', 'templateId']]],
    ['an edition that is not set up', { edition: 'essbasic' }, [['edition', 'edition']]],
    ['no name', { flowName: '  ' }, [['flowName', 'flowNameMissing']]],
    ['200 characters', { flowName: '合'.repeat(200), qrCodeName: '码'.repeat(200) }, []],
    [
      '201 characters',
      { flowName: '合'.repeat(201), qrCodeName: '码'.repeat(201) },
      [
        ['flowName', 'tooLong'],
        ['qrCodeName', 'tooLong'],
      ],
    ],
    ['characters that Tencent does not take', { flowName: '合同/一' }, [['flowName', 'nameCharacters']]],
    [
      'no whole numbers',
      { maxFlowNum: '1.5', flowEffectiveDay: 'x', qrEffectiveDay: '-1' },
      [
        ['maxFlowNum', 'count'],
        ['flowEffectiveDay', 'flowDays'],
        ['qrEffectiveDay', 'qrDays'],
      ],
    ],
    [
      'none, which the API takes for the default',
      { maxFlowNum: '0', flowEffectiveDay: '0', qrEffectiveDay: '0' },
      [
        ['maxFlowNum', 'count'],
        ['flowEffectiveDay', 'flowDays'],
        ['qrEffectiveDay', 'qrDays'],
      ],
    ],
    ['the most days', { flowEffectiveDay: '30', qrEffectiveDay: '90' }, []],
    [
      'a day more',
      { flowEffectiveDay: '31', qrEffectiveDay: '91' },
      [
        ['flowEffectiveDay', 'flowDays'],
        ['qrEffectiveDay', 'qrDays'],
      ],
    ],
    ['days that do not count', { validity: 'moment', qrEffectiveDay: '91', expiredOn: inSeconds + 60 }, []],
    ['no moment', { validity: 'moment' }, [['expiredOn', 'expiredOn']]],
    ['a moment gone by', { validity: 'moment', expiredOn: inSeconds - 1 }, [['expiredOn', 'expiredOn']]],
    ['the last moment', { validity: 'moment', expiredOn: inSeconds + 365 * 86_400 }, []],
    [
      'a moment later than that',
      { validity: 'moment', expiredOn: inSeconds + 365 * 86_400 + 1 },
      [['expiredOn', 'expiredOn']],
    ],
    [
      'an address that is too long',
      { callbackUrl: `https://example.com/${'a'.repeat(981)}` },
      [['callbackUrl', 'callbackUrl']],
    ],
    ['nobody named', { restrictions: [emptyPerson] }, [['restrictions.0', 'personEmpty']]],
    [
      'a mobile of 10 digits',
      { restrictions: [{ ...emptyPerson, mobile: '1888888888' }] },
      [['restrictions.0.mobile', 'personMobile']],
    ],
    [
      'a kind of document alone',
      { restrictions: [{ ...emptyPerson, name: '张三', idCardType: 'ID_CARD' }] },
      [['restrictions.0.idCardNumber', 'cardNumberMissing']],
    ],
    [
      'a number of another document',
      { restrictions: [{ ...emptyPerson, idCardType: 'HONGKONG_AND_MACAO', idCardNumber: '123' }] },
      [['restrictions.0.idCardNumber', 'cardNumber']],
    ],
    [
      'a recipient without an id',
      { typesId: true, typedTemplateId: 'yDx', limits: [{ recipientId: '', values: ['ESIGN'] }] },
      [['limits.0', 'recipientId']],
    ],
    [
      'a recipient without ways',
      { typesId: true, typedTemplateId: 'yDx', limits: [{ recipientId: 'a', values: [] }] },
      [['limits.0', 'ways']],
    ],
    [
      'a recipient twice',
      {
        typesId: true,
        typedTemplateId: 'yDx',
        limits: [
          { recipientId: 'a', values: ['ESIGN'] },
          { recipientId: 'a', values: ['ESIGN'] },
        ],
      },
      [['limits.1', 'recipientTwice']],
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  it('has words, whatever is typed; and what has no problem fits the gateway', () => {
    const text = fc.string({ maxLength: 12, unit: 'grapheme' })
    const person = fc.record({
      name: text,
      mobile: text,
      idCardType: fc.constantFrom('', 'ID_CARD', 'HONGKONG_AND_MACAO'),
      idCardNumber: text,
    })
    const typed = fc.record({
      flowName: text,
      qrCodeName: text,
      maxFlowNum: fc.oneof(text, fc.nat(50).map(String)),
      flowEffectiveDay: fc.oneof(text, fc.nat(40).map(String)),
      qrEffectiveDay: fc.oneof(text, fc.nat(100).map(String)),
      validity: fc.constantFrom('days' as const, 'moment' as const),
      expiredOn: fc.option(fc.integer({ min: inSeconds - 10, max: inSeconds + 86_400 * 400 }), { nil: undefined }),
      restrictions: fc.array(person, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(typed, (change) => {
        const found = problemsOf(form(change), ['ess'], now)
        for (const { word } of found) expect(qrCodeZh.problem).toHaveProperty(word)
        if (found.length === 0) expect(newQrCode.safeParse(bodyOf(form(change), id)).success).toBe(true)
      }),
    )
  })
})
