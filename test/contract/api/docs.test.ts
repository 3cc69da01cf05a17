// docs/api.md is made from the tables: a row that changes makes this test fail until the page is written anew with
// `npx vitest run test/contract/api/docs.test.ts --update`.
import { expect, it } from 'vitest'
import { approverInfo, approverOption, componentLimit } from '../../../src/contract/api/approver-info.ts'
import { component } from '../../../src/contract/api/component.ts'
import {
  agent,
  ccInfo,
  createFlowByFiles,
  flowOperateLimit,
  userInfo,
} from '../../../src/contract/api/create-flow-by-files.ts'
import { registerInfo, registerInfoOption } from '../../../src/contract/api/register-info.ts'
import type { Parameter, Structure } from '../../../src/contract/api/structure.ts'
import { words } from '../../../src/words/en/words.ts'

const structures: readonly (readonly [name: string, table: Structure, words: object])[] = [
  ['CreateFlowByFiles', createFlowByFiles, words.flow.value],
  ['Operator (UserInfo)', userInfo, {}],
  ['Agent', agent, {}],
  ['FlowOperateLimit', flowOperateLimit, {}],
  ['CcInfos (CcInfo)', ccInfo, {}],
  ['Approvers (ApproverInfo)', approverInfo, words.party.value],
  ['ApproverOption', approverOption, words.party.value],
  ['AddSignComponentsLimits (ComponentLimit)', componentLimit, {}],
  ['RegisterInfo', registerInfo, words.party.value],
  ['RegisterInfoOption', registerInfoOption, {}],
  ['SignComponents, Components (Component)', component, {}],
]

const nameOf = new Map(structures.map(([name, table]) => [table, name]))

/** `1 Face · 2 Mobile number`. */
function valuesOf(name: string, row: Parameter, meanings: object): string {
  if (!('values' in row) || row.values === undefined) return ''
  const known = new Map(Object.entries(meanings)).get(name) as Readonly<Record<string, string>> | undefined
  return row.values.map((value: string | number) => `\`${value}\` ${known?.[value] ?? ''}`.trim()).join(' · ')
}

function limitsOf(row: Parameter): string {
  return [
    'maxLength' in row && row.maxLength ? `${row.maxLength} characters` : '',
    'max' in row && row.max ? `${'min' in row ? row.min : ''}–${row.max} ${'unit' in row ? row.unit : ''}`.trim() : '',
    'maxItems' in row && row.maxItems ? `${row.maxItems} items` : '',
    'moment' in row && row.moment ? 'Unix seconds' : '',
    'rule' in row && row.rule ? row.rule : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function notesOf(row: Parameter): string {
  return [
    row.required ? 'required' : '',
    row.ended === undefined ? '' : `ended${row.ended && `, ${row.ended} instead`}`,
    row.needs === 'embedded' ? 'in embedded pages alone' : '',
    row.needs === 'onRequest' ? 'Tencent opens it on request' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function tableOf([name, table, meanings]: (typeof structures)[number]): string {
  const lines = Object.entries(table).map(([key, row]) => {
    const kind = 'of' in row ? `${row.kind}: ${nameOf.get(row.of)}` : row.kind
    const byDefault = 'byDefault' in row && row.byDefault !== undefined ? JSON.stringify(row.byDefault) : ''
    return [key, kind, valuesOf(key, row, meanings), byDefault, limitsOf(row), row.group ?? '', notesOf(row)]
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
    '*Group* is where a parameter stands in its form.',
    '',
    ...structures.map(tableOf),
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/api.md')
})

it('every structure that a table names has one in the page', () => {
  const inner = structures.flatMap(([, table]) => Object.values(table).flatMap((row) => ('of' in row ? [row.of] : [])))
  expect(inner.filter((table) => !nameOf.has(table))).toEqual([])
})
