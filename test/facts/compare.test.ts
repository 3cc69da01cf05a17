// What differs between an SDK and what is known of it.
import { describe, expect, it } from 'vitest'
import { compare } from '../../scripts/facts/compare.ts'
import { idOf } from '../../scripts/facts/difference.ts'
import {
  anyType,
  type Known,
  type KnownFacts,
  type KnownSetting,
  type KnownValues,
  type Sdk,
} from '../../scripts/facts/model.ts'
import { aKnown, aSdk, keys, text } from './a-sdk.ts'

function ids(sdk: Sdk, known: KnownFacts): readonly string[] {
  return compare(sdk, known).map(idOf)
}

describe('actions', () => {
  const gateway = { service: 'ess', name: 'CancelFlow', users: ['gateway', 'sandbox'] } as const

  it('are nothing to tell of where both have them', () => {
    expect(ids(aSdk({ CancelFlow: '撤销合同' }), aKnown({ actions: [gateway] }))).toEqual([])
  })

  it('are new where only the SDK has them, in the edition that has them', () => {
    expect(
      ids(aSdk({ CancelFlow: '', StartFlow: '' }, {}, { CancelFlow: '' }), aKnown({ actions: [gateway] })),
    ).toEqual(['new action ess StartFlow', 'new action essbasic CancelFlow'])
  })

  it('are gone where the SDK has them no more', () => {
    expect(compare(aSdk({}), aKnown({ actions: [gateway] }))).toEqual([
      { kind: 'gone', what: 'action', service: 'ess', name: 'CancelFlow', users: ['gateway', 'sandbox'] },
    ])
  })

  it('end where the SDK says so, with who calls them', () => {
    expect(
      compare(
        aSdk({ CancelFlow: '此接口于 2026 年 2 月 3 日下线，请使用新接口 StopFlow' }),
        aKnown({ actions: [gateway] }),
      ),
    ).toMatchObject([
      {
        kind: 'ends',
        name: 'CancelFlow',
        users: ['gateway', 'sandbox'],
        ending: { date: '2026-02-03', successors: ['StopFlow'] },
      },
    ])
  })

  it('end also where nobody here knows them', () => {
    expect(ids(aSdk({ CancelFlow: '已经不再使用' }), aKnown())).toEqual([
      'ends action ess CancelFlow',
      'new action ess CancelFlow',
    ])
  })
})

describe('parameters', () => {
  const sdk = aSdk(
    {},
    {
      CancelFlowRequest: {
        FlowId: 'string',
        Operator: 'UserInfo',
        Approvers: 'Array<UserInfo>',
        Types: 'Array<number | bigint>',
      },
      UserInfo: { UserId: 'string', Channel: 'string // 来源\n     * @deprecated' },
    },
  )
  const operator: Known = { kind: 'object', keys: keys({ UserId: text, Channel: text }) }
  const numbers: Known = { kind: 'list', of: { kind: 'number' } }
  const all = { FlowId: text, Operator: operator, Approvers: { kind: 'list', of: operator }, Types: numbers } as const
  const known = (entries: Readonly<Record<string, Known>>, more: KnownFacts['structures'] = []) =>
    aKnown({
      structures: [{ service: 'ess', structure: 'CancelFlowRequest', keys: keys(entries), user: 'gateway' }, ...more],
    })

  it('are nothing to tell of where both have them, with the same types, and none ends', () => {
    const withoutChannel: Known = { kind: 'object', keys: keys({ UserId: text }) }
    const without = aSdk({}, { CancelFlowRequest: { Operator: 'UserInfo' }, UserInfo: { UserId: 'string' } })
    expect(ids(without, known({ Operator: withoutChannel }))).toEqual([])
  })

  it('are new by the structure that has them, however deep, and once', () => {
    const bare: Known = { kind: 'object', keys: new Map() }
    expect(ids(sdk, known({ Operator: bare, Approvers: { kind: 'list', of: bare }, Types: numbers }))).toEqual([
      'new parameter ess CancelFlowRequest.FlowId',
      'new parameter ess UserInfo.Channel',
      'new parameter ess UserInfo.UserId',
    ])
  })

  it('of a structure that nobody here looks into are none of ours', () => {
    expect(
      ids(sdk, known({ ...all, Operator: { kind: 'any' }, Approvers: { kind: 'list', of: { kind: 'any' } } })),
    ).toEqual([])
  })

  it('are gone where the SDK has them no more', () => {
    expect(
      compare(
        sdk,
        known({
          ...all,
          Operator: { kind: 'object', keys: keys({ UserId: text, Channel: text, OpenId: text }) },
          Reason: text,
        }),
      ).filter(({ kind }) => kind === 'gone'),
    ).toEqual([
      { kind: 'gone', what: 'parameter', service: 'ess', name: 'CancelFlowRequest.Reason', users: ['gateway'] },
      { kind: 'gone', what: 'parameter', service: 'ess', name: 'UserInfo.OpenId', users: ['gateway'] },
    ])
  })

  it('are gone with all who know them', () => {
    const checks = {
      service: 'ess',
      structure: 'CancelFlowRequest',
      keys: keys({ Reason: text }),
      user: 'checks',
    } as const
    const { structures } = known({ ...all, Reason: text })
    const gone = compare(sdk, aKnown({ structures: [checks, ...structures] })).filter(({ kind }) => kind === 'gone')
    expect(gone).toMatchObject([{ name: 'CancelFlowRequest.Reason', users: ['checks', 'gateway'] }])
  })

  it('are gone with their whole request', () => {
    expect(ids(aSdk({}), known({ FlowId: text }))).toEqual(['gone parameter ess CancelFlowRequest.FlowId'])
  })

  it('end where the SDK says so', () => {
    expect(compare(sdk, known(all))).toEqual([
      {
        kind: 'ends',
        what: 'parameter',
        service: 'ess',
        name: 'UserInfo.Channel',
        users: ['gateway'],
        words: '来源',
        ending: { words: '', date: null, successors: [] },
      },
    ])
  })

  it('are changed where they have another type', () => {
    expect(
      compare(
        sdk,
        known({ ...all, FlowId: { kind: 'number' }, Types: { kind: 'list', of: text }, Approvers: operator }),
      ).filter(({ kind }) => kind === 'changed'),
    ).toMatchObject([
      { name: 'CancelFlowRequest.Approvers', words: 'object here, list there' },
      { name: 'CancelFlowRequest.FlowId', words: 'number here, string there' },
      { name: 'CancelFlowRequest.Types[]', words: 'string here, number there' },
    ])
  })

  it('are new to the checks where only the screen knows them', () => {
    const screen = { service: 'ess', structure: 'UserInfo', keys: keys({ Channel: text }), user: 'screen' } as const
    const withoutChannel: Known = { kind: 'object', keys: keys({ UserId: text }) }
    expect(
      compare(
        sdk,
        known({ ...all, Operator: withoutChannel, Approvers: { kind: 'list', of: withoutChannel } }, [screen]),
      ),
    ).toMatchObject([{ kind: 'new', name: 'UserInfo.Channel', users: ['screen'] }])
  })
})

describe('values', () => {
  const comment = '<ul><li> **SMS** : 短信</li><li> **NONE** : 不通知</li></ul>'
  const sdk = aSdk(
    { Remind: '' },
    {
      RemindRequest: { Approver: 'ApproverInfo' },
      ApproverInfo: { NotifyType: `string // ${comment}`, Channel: 'string // 默认为WEIXINAPP:人脸' },
    },
  )
  const list = (changes: Partial<KnownValues>): KnownFacts =>
    aKnown({
      actions: [{ service: 'ess', name: 'Remind', users: ['gateway'] }],
      values: [
        {
          user: 'checks',
          service: 'ess',
          structure: 'ApproverInfo',
          key: 'NotifyType',
          values: ['SMS', 'NONE'],
          ...changes,
        },
      ],
    })

  it('are nothing to tell of where both name the same, the empty text aside', () => {
    expect(ids(sdk, list({}))).toEqual([])
    expect(ids(sdk, list({ values: ['', 'SMS', 'NONE'] }))).toEqual([])
    expect(ids(sdk, list({ values: ['sms', 'none'], ignoreCase: true }))).toEqual([])
  })

  it('are new or gone where one names them alone', () => {
    expect(ids(sdk, list({ values: ['SMS', 'EMAIL', 0] }))).toEqual([
      'gone value ess ApproverInfo.NotifyType 0',
      'gone value ess ApproverInfo.NotifyType EMAIL',
      'new value ess ApproverInfo.NotifyType NONE',
    ])
  })

  it('are compared in upper and lower case unless it does not matter', () => {
    expect(ids(sdk, list({ values: ['sms', 'NONE'] }))).toEqual([
      'gone value ess ApproverInfo.NotifyType sms',
      'new value ess ApproverInfo.NotifyType SMS',
    ])
  })

  it('are looked for in the words where there is no list', () => {
    expect(ids(sdk, list({ key: 'Channel', values: ['WEIXINAPP', ''] }))).toEqual([
      'unread value ess ApproverInfo.Channel',
    ])
    expect(ids(sdk, list({ key: 'Channel', values: ['WEIXINAPP', 'OTHER'] }))).toEqual([
      'gone value ess ApproverInfo.Channel OTHER',
      'unread value ess ApproverInfo.Channel',
    ])
  })

  it('of a part of the comment have its name', () => {
    expect(ids(sdk, list({ values: ['SMS'], part: { name: 'second', words: ['短信', '不通知'] } }))).toEqual([
      'gone value ess ApproverInfo.NotifyType (second) SMS',
      'new value ess ApproverInfo.NotifyType (second) NONE',
    ])
  })

  it('are gone with their parameter, and where no action that is known has it', () => {
    expect(ids(sdk, list({ key: 'Gone' }))).toEqual(['gone parameter ess ApproverInfo.Gone'])
    expect(ids(sdk, { ...list({}), actions: [] })).toContain('gone parameter ess ApproverInfo.NotifyType')
  })
})

describe('settings', () => {
  const comment =
    'ComponentType为WATERMARK时，支持以下参数：<li> **Density**： 水印样式，1-宽松，2-标准</li>' +
    '<li> **Opacity**： 透明度</li>' +
    '关键字模式下：<li> **IgnoreKeywordError** :1-不报错</li>'
  const sdk = aSdk({}, { Component: { ComponentExtra: `string // ${comment}` } })
  const setting = (changes: Partial<KnownSetting> = {}): KnownSetting => ({ values: null, fromSdk: true, ...changes })
  const known = (watermark: Readonly<Record<string, KnownSetting>>): KnownFacts =>
    aKnown({
      settings: new Map([
        ['WATERMARK', new Map(Object.entries(watermark))],
        [anyType, new Map([['IgnoreKeywordError', setting({ values: [0, 1], byDefault: 0 })]])],
      ]),
    })

  it('are nothing to tell of where both name the same, what is taken by default aside', () => {
    expect(ids(sdk, known({ Density: setting({ values: [1, 2] }), Opacity: setting() }))).toEqual([])
  })

  it('are new or gone, and so are their values', () => {
    expect(ids(sdk, known({ Density: setting({ values: [1, 3] }), Rotate: setting() }))).toEqual([
      'gone setting ess WATERMARK Density 3',
      'gone setting ess WATERMARK Rotate',
      'new setting ess WATERMARK Density 2',
      'new setting ess WATERMARK Opacity',
    ])
  })

  it('that we do not have from the SDK are not asked of it', () => {
    expect(ids(sdk, known({ Density: setting(), Opacity: setting(), SubType: setting({ fromSdk: false }) }))).toEqual(
      [],
    )
  })

  it('are told as unread where we limit what the SDK does not list', () => {
    expect(ids(sdk, known({ Density: setting(), Opacity: setting({ values: ['1'] }) }))).toEqual([
      'unread setting ess WATERMARK Opacity',
    ])
  })
})
