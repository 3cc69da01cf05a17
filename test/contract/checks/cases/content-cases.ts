// Rows 22 and 23, and what is beyond the document: values, ids, settings, a careful person's warnings.
import { aBlank, aRequest, aSeal, aSignature, aText, extra, filledBy, signedBy, signedByPerson } from '../a-request.ts'
import { company, person, seal, text, type Case } from './case.ts'

const sign = 'InvalidParameter.SignComponents'
const fill = 'InvalidParameter.ParamError'
const value = (ComponentType: string, ComponentValue: string) => filledBy(aText({ ComponentType, ComponentValue }))
const withId = (ComponentId: string) => signedBy(aSeal({ ComponentId }))
const withName = (ComponentName: string) => signedBy(aSeal({ ComponentName }))
const inner = (ComponentType: string, ComponentId: string, ComponentPosY: number) =>
  aSignature({ ComponentType, ComponentId, ComponentPosY })
const approval = (...Children: readonly string[]) =>
  aSignature({ ComponentType: 'SIGN_VIRTUAL_COMBINATION', ComponentPosY: 600, ...extra({ Children }) })
const four = [
  inner('SIGN_SIGNATURE', 'a', 200),
  inner('SIGN_DATE', 'b', 260),
  inner('SIGN_SELECTOR', 'c', 320),
  inner('SIGN_MULTI_LINE_TEXT', 'd', 380),
]
const box = (change: Record<string, unknown>) =>
  aText({ ComponentType: 'CHECK_BOX', ComponentValue: 'true', ComponentId: 'box', ...change })
const group = (...Children: readonly string[]) =>
  aText({ ComponentType: 'VIRTUAL_COMBINATION', ComponentValue: undefined, ComponentPosY: 600, ...extra({ Children }) })
const opinion = (words: readonly string[]) =>
  signedByPerson(
    aSignature({ ComponentType: 'SIGN_OPINION', ...extra({ Values: '我已知晓', ValuesArray: words, SignMethod: 1 }) }),
  )
const dated = (Format: string) => signedByPerson(aSignature({ ComponentType: 'SIGN_DATE', ...extra({ Format }) }))

/** A combination at a keyword, without ComponentExtra where nothing is set. */
const byKeyword = (settings: Record<string, unknown>) =>
  aSignature({
    ComponentType: 'SIGN_VIRTUAL_COMBINATION',
    GenerateMode: 'KEYWORD',
    ComponentId: '甲方签章',
    ComponentPage: 0,
    ComponentHeight: 150,
    ...(Object.keys(settings).length > 0 ? extra(settings) : {}),
  })

export const contentCases = {
  'value-missing': {
    passes: filledBy(
      aText({ ComponentType: 'WATERMARK', ComponentValue: '', ...extra({ SubType: 'PERSON_INFO_WATERMARK' }) }),
      group(),
    ),
    fails: filledBy(aText({ ComponentValue: '' })),
    code: 'InvalidParameter.MissingRequiredComponentValue',
    path: [...text, 'ComponentValue'],
  },
  'value-check-box': {
    passes: value('CHECK_BOX', 'false'),
    fails: value('CHECK_BOX', '是'),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...text, 'ComponentValue'],
  },
  'value-table': {
    passes: value('DYNAMIC_TABLE', '{"cells":[]}'),
    fails: value('DYNAMIC_TABLE', '{cells}'),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...text, 'ComponentValue'],
  },
  'value-date': {
    passes: value('DATE', '2024年02月29日'),
    fails: value('DATE', '2025年02月29日'),
    code: 'InvalidParameter.ComponentTypeNoMatchValue',
    path: [...text, 'ComponentValue'],
  },
  'value-attachments': {
    passes: value('ATTACHMENT', 'a,b,c,d,e,f'),
    fails: value('ATTACHMENT', 'a,b,c,d,e,f,g'),
    code: 'InvalidParameter.ComponentValue',
    path: [...text, 'ComponentValue'],
  },
  'value-characters': {
    passes: value('MULTI_LINE_TEXT', '(落霞与孤鹜齐飞,\n秋水共长天一色)100% ￥9.5 № ①'),
    fails: value('TEXT', '好的👍'),
    code: 'InvalidParameter.ComponentValue',
    path: [...text, 'ComponentValue'],
  },
  'value-of-signer': {
    passes: aRequest({}, { Components: [aBlank({ ComponentValue: '' })] }),
    fails: aRequest({}, { Components: [aText()] }),
    code: 'InvalidParameter.ComponentValue',
    path: [...company, 'Components', 0, 'ComponentValue'],
  },
  'component-id-twice': {
    passes: aRequest(
      {},
      { SignComponents: [aSeal({ ComponentId: 'x' })] },
      { SignComponents: [aSignature({ ComponentId: 'y' })] },
    ),
    fails: aRequest(
      {},
      { SignComponents: [aSeal({ ComponentId: 'x' })] },
      { SignComponents: [aSignature({ ComponentId: 'x' })] },
    ),
    code: sign,
    path: [...person, 'SignComponents', 0, 'ComponentId'],
  },
  'component-id-long': {
    passes: withId('i'.repeat(30)),
    fails: withId('i'.repeat(31)),
    code: sign,
    path: [...seal, 'ComponentId'],
  },
  'component-id-characters': {
    passes: withId('控件_1'),
    fails: withId('seal-1'),
    code: sign,
    path: [...seal, 'ComponentId'],
  },
  'component-name': {
    passes: withName(`个人签名/印章${'名'.repeat(13)}`),
    fails: withName('名'.repeat(21)),
    code: sign,
    path: [...seal, 'ComponentName'],
  },
  'extra-not-json': {
    passes: filledBy(aText({ ComponentExtra: '' })),
    fails: filledBy(aText({ ComponentExtra: '[]' })),
    code: fill,
    path: [...text, 'ComponentExtra'],
  },
  'extra-out-of-range': {
    passes: filledBy(
      aText(extra({ FontSize: 72, FontColor: '0,82,217', Bold: false, RecipientInfoType: 'PERSONAL-NAME' })),
    ),
    fails: filledBy(aText(extra({ FontSize: 73 }))),
    code: fill,
    path: [...text, 'ComponentExtra'],
  },
  'opinion-words': {
    passes: opinion(['我', '已知晓']),
    fails: opinion(['我', '知晓']),
    code: sign,
    path: [...person, 'SignComponents', 0, 'ComponentExtra'],
  },
  'watermark-extra-missing': {
    passes: filledBy(aText({ ComponentType: 'WATERMARK', ...extra({ SubType: 'CUSTOM_WATERMARK' }) })),
    fails: filledBy(aText({ ComponentType: 'WATERMARK' })),
    code: fill,
    path: [...text, 'ComponentExtra'],
  },
  'combination-without-signature': {
    passes: signedByPerson(inner('SIGN_SIGNATURE', 'a', 200), approval('a')),
    fails: signedByPerson(inner('SIGN_DATE', 'b', 200), approval('b')),
    code: sign,
    path: [...person, 'SignComponents', 1, 'ComponentExtra'],
  },
  'combination-by-default': {
    passes: signedByPerson(byKeyword({ ChildrenComponents: [{ ComponentType: 'SIGN_SIGNATURE' }] })),
    fails: signedByPerson(byKeyword({})),
    code: sign,
    path: [...person, 'SignComponents', 0, 'ComponentExtra'],
  },
  'combination-child-missing': {
    passes: signedByPerson(...four.slice(0, 2), approval('a', 'b')),
    fails: signedByPerson(...four.slice(0, 1), approval('a', 'z')),
    code: sign,
    path: [...person, 'SignComponents', 1, 'ComponentExtra'],
  },
  'combination-children': {
    passes: signedByPerson(...four, approval('a', 'b', 'c', 'd')),
    fails: signedByPerson(...four, inner('SIGN_SIGNATURE', 'e', 440), approval('a', 'b', 'c', 'd', 'e')),
    code: sign,
    path: [...person, 'SignComponents', 5, 'ComponentExtra'],
  },
  'combination-check-boxes': {
    passes: filledBy(box({}), group('box')),
    fails: filledBy(box({}), aText({ ComponentId: 't', ComponentPosY: 560 }), group('box', 't')),
    code: fill,
    path: ['Components', 2, 'ComponentExtra'],
  },
  'sign-date-format': {
    passes: dated('yyyy-m-d HH:MM:SS'),
    fails: dated('d/m/yyyy'),
    code: sign,
    path: [...person, 'SignComponents', 0, 'ComponentExtra'],
  },
  'party-not-told': {
    passes: aRequest({}, {}, { NotifyType: 'SMS' }),
    fails: aRequest({}, {}, { NotifyType: 'NONE' }),
    code: 'InvalidParameter.NotifyType',
    path: [...person, 'NotifyType'],
  },
  'components-overlap': {
    passes: aRequest({}, {}, { SignComponents: [aSignature({ ComponentPosX: 199, ComponentWidth: 100 })] }),
    fails: aRequest({}, {}, { SignComponents: [aSignature({ ComponentPosX: 198, ComponentWidth: 100 })] }),
    code: 'overlap',
    path: [...person, 'SignComponents', 0],
  },
  'near-edge': {
    passes: signedBy(aSeal({ ComponentPosY: 14.18 })),
    fails: signedBy(aSeal({ ComponentPosY: 14.16 })),
    code: 'InvalidParameter.ComponentPosition',
    path: seal,
  },
} satisfies Record<string, Case>
