// Requests for property tests: valid in what Luokuan reads, anything at all in the rest.
import fc from 'fast-check'
import { componentTypes } from '../../../src/contract/component-types/catalogue.ts'

export const pageCount = 7

type Entries = readonly (readonly [string, unknown])[]

const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  'UserData',
  '备注',
]
/** Keys that mean something to an import are not among the extra ones. */
const known = new Set([
  'FlowName',
  'FileIds',
  'Approvers',
  'Components',
  'SignComponents',
  'ComponentType',
  'GenerateMode',
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
  'FileIndex',
  'OffsetX',
  'OffsetY',
  'KeywordPage',
  'ComponentExtra',
  'ApproverRoleName',
  'ApproverType',
])

const anyJson = fc.jsonValue({ maxDepth: 3 })
const extras: fc.Arbitrary<Entries> = fc.uniqueArray(
  fc.tuple(
    fc.oneof(fc.constantFrom(...hostileKeys), fc.string()).filter((key) => !known.has(key)),
    anyJson,
  ),
  { selector: ([key]) => key, maxLength: 4 },
)

/** An object of these entries in any order; `__proto__` is a key of its own like any other. */
function shuffled(...parts: fc.Arbitrary<Entries>[]): fc.Arbitrary<object> {
  return fc
    .tuple(...parts)
    .map((entries) => entries.flat())
    .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }))
    .map((entries) => Object.fromEntries(entries))
}

/** A list under its key: full, empty, null or absent. */
function listUnder(key: string, item: fc.Arbitrary<object>, maxLength = 3): fc.Arbitrary<Entries> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { maxLength }).map((list): Entries => [[key, list]]) },
    fc.constantFrom<Entries>([[key, []]], [[key, null]], []),
  )
}

const types = fc.oneof(fc.constantFrom(...componentTypes.map(({ type }) => type)), fc.string({ minLength: 1 }))
const positions = fc.double({ min: -2000, max: 2000, noNaN: true })
const sizes = fc.double({ min: 0.01, max: 2000, noNaN: true })
const pages = fc.oneof(fc.integer({ min: 1, max: pageCount }), fc.integer({ min: -pageCount, max: -1 }))
const numbers = fc.record({
  ComponentPage: pages,
  ComponentPosX: positions,
  ComponentPosY: positions,
  ComponentWidth: sizes,
  ComponentHeight: sizes,
})

const placing: fc.Arbitrary<Entries> = fc.oneof(
  numbers.map((all): Entries => Object.entries(all)),
  numbers.map((all): Entries =>
    Object.entries({ ...all, GenerateMode: 'KEYWORD', ComponentPage: 0, OffsetX: null, KeywordPage: 1 }),
  ),
  fc.constant<Entries>([
    ['GenerateMode', 'FIELD'],
    ['ComponentWidth', 0],
    ['ComponentHeight', 0],
  ]),
)

const extraTexts = fc.oneof(
  fc.constantFrom('{}', '', '{"FontSize":12}', '{broken', '{"PageRanges":[{"BeginPage":1,"EndPage":-1}]}'),
  fc.string(),
)

export const components: fc.Arbitrary<object> = shuffled(
  types.map((type): Entries => [['ComponentType', type]]),
  placing,
  fc.oneof(
    extraTexts.map((text): Entries => [['ComponentExtra', text]]),
    fc.constant<Entries>([]),
  ),
  extras,
)

const approvers = shuffled(
  fc.constantFrom(0, 1, 3, 7, 99, '0').map((type): Entries => [['ApproverType', type]]),
  fc.constantFrom<Entries>(
    [],
    [['ApproverRoleName', '']],
    [['ApproverRoleName', '甲方']],
    [['ApproverRoleName', '乙方']],
  ),
  listUnder('SignComponents', components),
  listUnder('Components', components),
  extras,
)

export const requests: fc.Arbitrary<object> = shuffled(
  fc.string().map((name): Entries => [
    ['FlowName', name],
    ['FileIds', ['yDR4']],
  ]),
  listUnder('Approvers', approvers),
  listUnder('Components', components),
  extras,
)

/** A request whose parties are at least one, with components for each. */
export const requestsWithParties: fc.Arbitrary<object> = shuffled(
  fc.constant<Entries>([
    ['FlowName', '采购合同'],
    ['FileIds', []],
  ]),
  fc.array(approvers, { minLength: 1, maxLength: 4 }).map((list): Entries => [['Approvers', list]]),
  listUnder('Components', components),
)
