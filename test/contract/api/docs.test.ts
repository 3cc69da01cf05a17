// docs/api.md is made from the tables: a row that changes makes this test fail until the page is written anew with
// `npx vitest run test/contract/api/docs.test.ts --update`.
import { expect, it } from 'vitest'
import { approverInfo, approverOption, componentLimit } from '../../../src/contract/api/approver-info.ts'
import { channelAgent, channelUserInfo } from '../../../src/contract/api/channel-agent.ts'
import { channelCcInfo, channelCreateFlowByFiles } from '../../../src/contract/api/channel-create-flow-by-files.ts'
import { component } from '../../../src/contract/api/component.ts'
import {
  agent,
  ccInfo,
  createFlowByFiles,
  flowOperateLimit,
  userInfo,
} from '../../../src/contract/api/create-flow-by-files.ts'
import {
  channelApproverOption,
  channelComponent,
  flowApproverInfo,
  intention,
  intentionAction,
  intentionQuestion,
  ruleIdConfig,
} from '../../../src/contract/api/flow-approver-info.ts'
import {
  approverComponentLimitType,
  approverRestriction,
  cancelMultiFlowSignQRCode,
  channelApproverComponentLimitType,
  channelCancelMultiFlowSignQRCode,
  channelCreateMultiFlowSignQRCode,
  createMultiFlowSignQRCode,
} from '../../../src/contract/api/multi-flow-sign-qr-code.ts'
import { registerInfo, registerInfoOption } from '../../../src/contract/api/register-info.ts'
import type { Parameter, Structure } from '../../../src/contract/api/structure.ts'
import { words } from '../../../src/words/en/words.ts'

interface Section {
  readonly name: string
  readonly table: Structure
  /** The meanings of its values, by the parameter's name. */
  readonly meanings?: object
  /** The table of the enterprise edition that it stands for. */
  readonly ess?: Structure
  /** No form has its rows. */
  readonly hasNoForm?: true
}

const { flow, party } = { flow: words.flow.value, party: words.party.value }

const sections: readonly Section[] = [
  { name: 'CreateFlowByFiles', table: createFlowByFiles, meanings: flow },
  { name: 'Operator (UserInfo)', table: userInfo },
  { name: 'Agent', table: agent },
  { name: 'FlowOperateLimit', table: flowOperateLimit },
  { name: 'CcInfos (CcInfo)', table: ccInfo, meanings: words.flow.cc.value },
  { name: 'Approvers (ApproverInfo)', table: approverInfo, meanings: party },
  { name: 'ApproverOption', table: approverOption, meanings: party },
  { name: 'AddSignComponentsLimits (ComponentLimit)', table: componentLimit },
  { name: 'RegisterInfo', table: registerInfo, meanings: party },
  { name: 'RegisterInfoOption', table: registerInfoOption },
  { name: 'SignComponents, Components (Component)', table: component },
  {
    name: 'ChannelCreateFlowByFiles',
    table: channelCreateFlowByFiles,
    meanings: flow,
    ess: createFlowByFiles,
    hasNoForm: true,
  },
  { name: 'Agent of essbasic', table: channelAgent, ess: agent, hasNoForm: true },
  { name: 'ProxyOperator, Operator of essbasic (UserInfo)', table: channelUserInfo, ess: userInfo, hasNoForm: true },
  {
    name: 'CcInfos of essbasic (CcInfo)',
    table: channelCcInfo,
    meanings: words.flow.cc.value,
    ess: ccInfo,
    hasNoForm: true,
  },
  {
    name: 'FlowApprovers (FlowApproverInfo)',
    table: flowApproverInfo,
    meanings: party,
    ess: approverInfo,
    hasNoForm: true,
  },
  {
    name: 'ApproverOption of essbasic',
    table: channelApproverOption,
    meanings: party,
    ess: approverOption,
    hasNoForm: true,
  },
  { name: 'Intention', table: intention },
  { name: 'IntentionQuestions (IntentionQuestion)', table: intentionQuestion },
  { name: 'IntentionActions (IntentionAction)', table: intentionAction },
  { name: 'RuleIdConfig', table: ruleIdConfig },
  {
    name: 'SignComponents, Components of essbasic (Component)',
    table: channelComponent,
    ess: component,
    hasNoForm: true,
  },
  { name: 'CreateMultiFlowSignQRCode', table: createMultiFlowSignQRCode, meanings: flow, hasNoForm: true },
  { name: 'CancelMultiFlowSignQRCode', table: cancelMultiFlowSignQRCode },
  { name: 'Restrictions (ApproverRestriction)', table: approverRestriction },
  { name: 'ApproverComponentLimitTypes (ApproverComponentLimitType)', table: approverComponentLimitType },
  {
    name: 'ChannelCreateMultiFlowSignQRCode',
    table: channelCreateMultiFlowSignQRCode,
    meanings: flow,
    ess: createMultiFlowSignQRCode,
    hasNoForm: true,
  },
  {
    name: 'ChannelCancelMultiFlowSignQRCode',
    table: channelCancelMultiFlowSignQRCode,
    ess: cancelMultiFlowSignQRCode,
  },
  {
    name: 'ApproverComponentLimitTypes of essbasic (ApproverComponentLimitType)',
    table: channelApproverComponentLimitType,
    ess: approverComponentLimitType,
  },
]

const nameOf = new Map(sections.map(({ name, table }) => [table, name]))

/** `1 Face · 2 Mobile number`. */
function valuesOf(name: string, row: Parameter, meanings: object): string {
  if (!('values' in row) || row.values === undefined) return ''
  const known = new Map(Object.entries(meanings)).get(name) as Readonly<Record<string, string>> | undefined
  return row.values.map((value: string | number) => `\`${value}\` ${known?.[value] ?? ''}`.trim()).join(' · ')
}

function limitsOf(row: Parameter): string {
  return [
    'maxLength' in row && row.maxLength ? `${row.maxLength} characters` : '',
    'min' in row && row.min && !row.max ? `from ${row.min}` : '',
    'max' in row && row.max ? `${'min' in row ? row.min : ''}–${row.max} ${'unit' in row ? row.unit : ''}`.trim() : '',
    'maxItems' in row && row.maxItems ? `${row.maxItems} items` : '',
    'moment' in row && row.moment ? 'Unix seconds' : '',
    'rule' in row && row.rule ? row.rule : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Under which name the enterprise edition has the same row; null where it has none. */
function essNameOf(row: Parameter, { ess = {} }: Section): string | null {
  return Object.entries(ess).find(([, other]) => other === row)?.[0] ?? null
}

function editionOf(name: string, row: Parameter, section: Section): string {
  if (section.ess === undefined) return ''
  const same = essNameOf(row, section)
  if (same !== null) return same === name ? '' : `${same} of ess`
  return Object.hasOwn(section.ess, name) ? 'differs from ess' : 'essbasic alone'
}

function notesOf(name: string, row: Parameter, section: Section): string {
  return [
    editionOf(name, row, section),
    row.required ? 'required' : '',
    row.ended === undefined ? '' : `ended${row.ended && `, ${row.ended} instead`}`,
    row.needs === 'embedded' ? 'in embedded pages alone' : '',
    row.needs === 'onRequest' ? 'Tencent opens it on request' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function textOf(section: Section): string {
  const { name, table, meanings = {} } = section
  const lines = Object.entries(table).map(([key, row]) => {
    const kind = 'of' in row ? `${row.kind}: ${nameOf.get(row.of)}` : row.kind
    const byDefault = 'byDefault' in row && row.byDefault !== undefined ? JSON.stringify(row.byDefault) : ''
    return [
      key,
      kind,
      valuesOf(essNameOf(row, section) ?? key, row, meanings),
      byDefault,
      limitsOf(row),
      section.hasNoForm ? '' : (row.group ?? ''),
      notesOf(key, row, section),
    ]
  })
  return [
    `## ${name}`,
    '',
    '| parameter | type | values | default | limits | group | notes |',
    '|---|---|---|---|---|---|---|',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ')),
    '',
  ].join('\n')
}

it('docs/api.md shows each table as it is', async () => {
  const page = [
    '# Tencent’s structures, as the tables have them',
    '',
    'Made from `src/contract/api` by `test/contract/api/docs.test.ts`; not written by hand. What ComponentExtra may',
    'hold for each type stands in the rows of `sign-types.ts` and `fill-types.ts` in `src/contract/component-types`.',
    '*Group* is where a parameter stands in its form. The third-party application edition (essbasic) shares the rows',
    'of the enterprise edition (ess) where a parameter is the same; no form shows it yet.',
    '',
    ...sections.map(textOf),
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/api.md')
})

it('every structure that a table names has one in the page', () => {
  const inner = sections.flatMap(({ table }) => Object.values(table).flatMap((row) => ('of' in row ? [row.of] : [])))
  expect(inner.filter((table) => !nameOf.has(table))).toEqual([])
})
