// What the QR codes of both editions have in common: the same inputs reach the same codes, though Tencent documents a
// table for the enterprise edition alone.
import { templates } from '../sandbox/channel.ts'
import type { JsonObject } from '../../src/contract/values/json-object.ts'
import { by, type ActionCases, type Reach } from './case.ts'
import type { Names } from './compare.ts'

type Codes = ActionCases['codes']
/** A request that is good but for the changes. */
type Making = (changes: object) => Reach['request']
const DAY_S = 86_400

/** What of an answer nobody could know beforehand. */
export const freeOfCode = [
  'QrCode.ExpiredTime',
  'QrCode.QrCodeId',
  'QrCode.QrCodeUrl',
  'QrCode.WeixinQrCodeUrl',
  'SignUrls.AppSignUrl',
  'SignUrls.EffectiveTime',
  'SignUrls.HttpSignUrl',
]

/**
 * A template that qualifies, of a company that signs by itself and a person; the recipients as the examples name them.
 */
export function qualifying(template: string): Names {
  return {
    [template]: templates.labour,
    yDRscUUgyg3zr9vfUyJ8QKwCN7z9YcOh: 'yDLabourPerson000000000000000001',
    yDwJNUUckpkojrmqUxTFHk0yndh70CpW: 'yDLabourCompany00000000000000001',
  }
}

/** `absent`: what of each edition's own may be missing. */
export function codesOfCreating(
  who: JsonObject,
  absent: (making: Making) => readonly Reach[],
  more: Codes = {},
): Codes {
  const making: Making = (changes) => () => ({
    ...who,
    TemplateId: templates.onboarding,
    FlowName: '入职确认',
    ...changes,
  })
  const restrictedTo = (restriction: object) => making({ Restrictions: [restriction] })
  const limited = (RecipientId: string, Values: readonly string[]) =>
    making({ ApproverComponentLimitTypes: [{ RecipientId, Values }] })
  return {
    'FailedOperation.QrCodeCreatorSignComponents': [
      by('a template with something for its initiator to fill in', making({ TemplateId: templates.offer })),
    ],
    'FailedOperation.QrCodeSignUsers': 'each template of the sandbox has one person, alone or beside one company',
    'FailedOperation.QrCodeTemplateId': [
      by('a template whose company is first to sign, by hand', making({ TemplateId: templates.lease }), {
        words: '二维码生成失败，模板未满足生成二维码',
      }),
    ],
    InvalidParameter: [
      by('a parameter of another JSON type', making({ MaxFlowNum: '5' }), { at: 'MaxFlowNum' }),
      by('a negative MaxFlowNum', making({ MaxFlowNum: -1 }), { at: 'MaxFlowNum' }),
      by('a QrCodeName of 201 characters', making({ QrCodeName: '名'.repeat(201) }), { at: 'QrCodeName' }),
      by('one with other characters than a name may have', making({ QrCodeName: '入职😀' }), { at: 'QrCodeName' }),
      by('a FlowDisplayType above 3', making({ FlowDisplayType: 4 }), { at: 'FlowDisplayType' }),
      by('a CallbackUrl of 1001 characters', making({ CallbackUrl: 'x'.repeat(1001) }), { at: 'CallbackUrl' }),
      by('another way in ApproverComponentLimitTypes', limited('yDOnboardingPerson00000000000001', ['THUMB']), {
        at: 'ApproverComponentLimitTypes[0].Values',
      }),
    ],
    'InvalidParameter.CardNumber': [
      by(
        'a restriction to a document of another kind',
        restrictedTo({ IdCardType: 'PASSPORT', IdCardNumber: 'E12345678' }),
        { at: 'Restrictions[0]' },
      ),
      by('to a number that is not of its form', restrictedTo({ IdCardType: 'ID_CARD', IdCardNumber: '123' }), {
        at: 'Restrictions[0].IdCardNumber',
      }),
    ],
    'InvalidParameter.DataNotFound': [
      by(
        'a party in ApproverComponentLimitTypes that the template has not',
        limited('yDRscUUgyg3zr9vfUyJ8QKwCN7z9YcOh', ['ESIGN']),
        { at: 'ApproverComponentLimitTypes[0].RecipientId' },
      ),
    ],
    'InvalidParameter.FlowName': [
      by('an empty FlowName', making({ FlowName: '' }), { at: 'FlowName' }),
      by('one of 201 characters', making({ FlowName: '名'.repeat(201) }), { at: 'FlowName' }),
      by('one with other characters than a name may have', making({ FlowName: '入职😀' }), { at: 'FlowName' }),
    ],
    'InvalidParameter.Mobile': [
      by('a restriction to a Mobile that is not 1 and ten digits', restrictedTo({ Mobile: '151' }), {
        at: 'Restrictions[0].Mobile',
      }),
    ],
    'InvalidParameter.Name': [
      by('to a Name of 51 characters', restrictedTo({ Name: '名'.repeat(51) }), { at: 'Restrictions[0].Name' }),
    ],
    'InvalidParameter.QrEffectDay': [
      by('a QrEffectiveDay above 90', making({ QrEffectiveDay: 91 }), { at: 'QrEffectiveDay' }),
      by('a negative one', making({ QrEffectiveDay: -1 }), { at: 'QrEffectiveDay' }),
      by('a QrCodeExpiredOn gone by', making({ QrCodeExpiredOn: 1 }), { at: 'QrCodeExpiredOn' }),
      by('one after 365 days', making({ QrCodeExpiredOn: Math.floor(Date.now() / 1000) + 366 * DAY_S }), {
        at: 'QrCodeExpiredOn',
      }),
    ],
    'InvalidParameter.QrFlowEffectDay': [
      by('a FlowEffectiveDay above 30', making({ FlowEffectiveDay: 31 }), { at: 'FlowEffectiveDay' }),
      by('a negative one', making({ FlowEffectiveDay: -1 }), { at: 'FlowEffectiveDay' }),
    ],
    'InvalidParameter.TemplateId': [
      by('a TemplateId that is none: not 32 letters and digits', making({ TemplateId: 'yDRS4U' }), {
        at: 'TemplateId',
      }),
    ],
    MissingParameter: [
      ...absent(making),
      by('no TemplateId', making({ TemplateId: undefined }), { at: 'TemplateId' }),
      by('an empty one', making({ TemplateId: '' }), { at: 'TemplateId' }),
      by('no FlowName', making({ FlowName: undefined }), { at: 'FlowName' }),
    ],
    'OperationDenied.NoQuota': [
      by('an account that has no contract left', async (world) => {
        await world.leaveQuota(0)
        return making({})(world)
      }),
    ],
    'ResourceNotFound.Template': [
      by('a TemplateId of a template that there is not', making({ TemplateId: 'yDRS4UUgygqdcjjhUuO4zjEBpXdcsHWX' }), {
        at: 'TemplateId',
      }),
    ],
    ...more,
  }
}
