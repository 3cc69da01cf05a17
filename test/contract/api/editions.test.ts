// The third-party application edition by its tables: Tencent's own requests of it are read as they are.
import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { channelCreateFlowByFiles } from '../../../src/contract/api/channel-create-flow-by-files.ts'
import { editionNames, editions } from '../../../src/contract/api/editions.ts'
import { readerOf } from '../../../src/contract/api/read.ts'
import type { Read, Sent, Structure } from '../../../src/contract/api/structure.ts'
import { valueProblems } from '../../../src/contract/api/values.ts'
import { documentedAction } from '../../conformance/documented.ts'
import { examples as essExamples } from '../fixtures/examples.ts'

interface Example {
  readonly title: string
  readonly request: unknown
}

const channelExamples = JSON.parse(
  readFileSync(new URL('../fixtures/channel-create-flow-by-files.json', import.meta.url), 'utf8'),
) as readonly Example[]

/** Of a whole request: also those in its lists of structures. */
function allValueProblems(read: object, structure: Structure): readonly unknown[] {
  const inner = Object.entries(structure).flatMap(([name, row]) => {
    const value = new Map<string, unknown>(Object.entries(read)).get(name)
    if (row.kind !== 'objects' || !Array.isArray(value)) return []
    return value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null ? allValueProblems(item, row.of) : [],
    )
  })
  return [...valueProblems(read, structure), ...inner]
}

describe.each([
  ['ess', essExamples],
  ['essbasic', channelExamples],
] as const)('the documented requests of %s', (edition, examples) => {
  const { request: table } = editions[edition].createByFiles
  const read = readerOf<Structure>(table)

  it.each(examples.map(({ title, request }) => [title, request] as const))('%s', (_title, request) => {
    const { value, problems } = read(request)
    expect(problems).toEqual([])
    expect(value).toEqual(request)
    expect(allValueProblems(value!, table)).toEqual([])
  })
})

describe.each(editionNames)('the documented requests about QR codes of %s', (edition) => {
  const { version, createQrCode, cancelQrCode } = editions[edition]

  it.each([createQrCode, cancelQrCode])('$action', ({ action, request: table }) => {
    const { examples } = documentedAction(version, action)
    expect(examples.length).toBeGreaterThan(0)
    for (const { request } of examples) {
      const { value, problems } = readerOf<Structure>(table)(request)
      expect(problems).toEqual([])
      expect(value).toEqual(request)
      expect(allValueProblems(value!, table)).toEqual([])
    }
  })
})

describe('a request of essbasic', () => {
  const read = readerOf(editions.essbasic.createByFiles.request)

  it('has the types of its table', () => {
    const request: Sent<typeof channelCreateFlowByFiles> = {
      Agent: { AppId: 'app', ProxyOrganizationOpenId: 'org', ProxyOperator: { OpenId: 'n9527' } },
      FlowApprovers: [{ ApproverType: 'PERSON', Name: '张三', Mobile: '18888888888' }],
    }
    const { value } = read(request)
    expectTypeOf(value).toEqualTypeOf<Read<typeof channelCreateFlowByFiles> | null>()
    expectTypeOf(value!.FlowApprovers![0]!.NotChannelOrganization).toEqualTypeOf<boolean | undefined>()
    expect(value).toEqual(request)
  })

  it('is told what is of the wrong type, by the names of this edition', () => {
    const { value, problems } = read({
      FlowApprovers: [{ ApproverType: 1, ApproverName: '张三', NotChannelOrganization: 'true', Name: '张三' }],
      UserData: 'x',
    })
    expect(problems.map(({ path, wanted }) => `${path.join('.')} ${wanted}`)).toEqual([
      'FlowApprovers.0.ApproverType string',
      'FlowApprovers.0.NotChannelOrganization boolean',
    ])
    // The names of the other edition are no parameters of this one.
    expect(value).toEqual({ FlowApprovers: [{ Name: '张三' }] })
  })
})

it('each edition names its own list of signers', () => {
  for (const { createByFiles } of Object.values(editions)) {
    const { request, approvers, approver, component, cc } = createByFiles
    const tables = new Map(
      Object.entries<Structure[string]>(request).map(([name, row]) => [name, 'of' in row && row.of]),
    )
    expect([tables.get(approvers), tables.get('Components'), tables.get('CcInfos')]).toEqual([approver, component, cc])
  }
})
