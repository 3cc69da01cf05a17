// CreateFlowByFiles. The requests that each rule of docs/checks.md refuses are those of the rules' own tests.
import { pathText } from '../../../src/contract/checks/path-text.ts'
import { rules } from '../../../src/contract/checks/rules.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import { grouped } from '../../../src/contract/locate/group.ts'
import { now } from '../../contract/checks/a-request.ts'
import { cases as ruleCases } from '../../contract/checks/cases/all-cases.ts'
import { examples, EXAMPLES_NOW, fileFor } from '../../contract/fixtures/examples.ts'
import { pagesPdf } from '../../pdfs/bombs.ts'
import { aComponent } from '../../sandbox/a-sandbox.ts'
import { by, type ActionCases, type ExampleCase, type Reach } from '../case.ts'
import { withReal } from '../compare.ts'
import { aPerson, operator } from '../parties.ts'
import type { World } from '../world.ts'

const exampleCases = examples.map((example): ExampleCase => {
  const { title, request, answer } = example
  const told = (answer?.Approvers ?? []) as readonly unknown[]
  const asked = request.Approvers as readonly unknown[]
  return {
    title,
    given: async ({ bench }) => {
      bench.travelTo(EXAMPLES_NOW)
      return { [(request.FileIds as readonly string[])[0]!]: await bench.upload(fileFor(example)) }
    },
    free: [request.NeedPreview ? 'PreviewUrl' : 'FlowId', 'Approvers[].RecipientId', 'Approvers[].SignId'],
    differs:
      told.length > 0 && told.length < asked.length ? { Approvers: 'the example asks for two and is told of one' } : {},
  }
})

const warnings: ReadonlySet<string> = new Set(
  rules.filter(({ severity }) => severity === 'warning').map(({ name }) => name),
)

/** As the example that is refused has it (错误示例). */
const ownWords: Readonly<Record<string, string>> = { 'InvalidParameter.Name': '参数错误,姓名不符合规范,请修改后重试' }

/** The code stands on what the editor knows, and a server is told otherwise. */
const inEditorOnly: ReadonlySet<string> = new Set(['approvers-empty'])

/** The rules' own cases stand on a made-up document; form.pdf has what each that fails does without. */
const byRules = Object.entries(ruleCases)
  .filter(([name]) => !warnings.has(name) && !inEditorOnly.has(name))
  .map(([name, { fails, code, path }]): readonly [code: string, reach: Reach] => {
    const request = async ({ bench }: World) => {
      bench.travelTo(now)
      return withReal(fails, { f1: await bench.upload('form.pdf') }) as JsonObject
    }
    return [
      code,
      by(`\`${name}\``, request, { at: path.length === 0 ? undefined : pathText(path), words: ownWords[code] }),
    ]
  })

const good =
  (changes: object) =>
  async ({ bench }: World) => ({
    Operator: operator,
    FlowName: '采购合同',
    FileIds: [await bench.upload('form.pdf')],
    Approvers: [aPerson()],
    ...changes,
  })
const withFile = (name: string, bytes?: Uint8Array) => async (world: World) =>
  good({ FileIds: [await world.bench.upload(name, bytes)] })(world)
const withPicture = (name: string, bytes?: Uint8Array) => async (world: World) => {
  const picture = await world.bench.upload(name, bytes)
  return good({ Components: [aComponent({ ComponentType: 'FILL_IMAGE', ComponentValue: picture })] })(world)
}
/** That a file was kept for an hour. */
const inTwoHours = async (world: World) => {
  const request = await good({})(world)
  world.bench.travel(2 * 3_600_000)
  return request
}

const otherInputs: readonly (readonly [code: string, reach: Reach])[] = [
  ['InternalError.Pdf', by('a PDF that cannot be opened', withFile('truncated.pdf'))],
  ['InternalError.Pdf', by('one that asks for a password', withFile('encrypted.pdf'))],
  ['InternalError.Pdf', by('one of 5,001 pages', withFile('pages.pdf', pagesPdf(5001)), { at: 'FileIds[0]' })],
  ['MissingParameter.FlowApprover', by('Approvers that are empty', good({ Approvers: [] }), { at: 'Approvers' })],
  ['OperationDenied.FileNoMatchResource', by('a file that is no PDF', withFile('a.txt', Buffer.from('甲方')))],
  [
    'OperationDenied.FileNoMatchResource',
    by('a FILL_IMAGE whose file is no picture', withPicture('form.pdf'), { at: 'Components[0].ComponentValue' }),
  ],
  [
    'OperationDenied.NoQuota',
    by('no contract left', async (world) => {
      await world.leaveQuota(0)
      return good({})(world)
    }),
  ],
  [
    'ResourceNotFound.Resource',
    by('a file that there is not', good({ FileIds: ['yDR4yUUgyg1qqlj7UuO4zjES3G9Shoxk'] }), { at: 'FileIds' }),
  ],
  ['ResourceNotFound.Resource', by('one that has expired', inTwoHours, { at: 'FileIds' })],
]

const faultsAlone: readonly (readonly [why: string, codes: readonly string[]])[] = [
  [
    'nothing inside fails on purpose: the sandbox has no database, cache or service of Tencent’s',
    [
      'InternalError.Api',
      'InternalError.DbConnection',
      'InternalError.DbInsert',
      'InternalError.JsonMarshal',
      'InternalError.Mq',
      'InternalError.Serialize',
      'ResourceInUse',
      'ResourceInsufficient',
    ],
  ],
  [
    'whoever asks is known, logged in, has proved who they are and may do everything',
    [
      'OperationDenied.NoApproverMobileCheckPermission',
      'OperationDenied.NoPermissionUseResource',
      'OperationDenied.NoPermissionUseServerSignSeal',
      'OperationDenied.UserNoAudit',
    ],
  ],
  [
    'of the steps that this action takes by itself (CreateFlow, CreateDocument, StartFlow), ' +
      'or of another action: it has no parameter that could reach it',
    [
      'FailedOperation.FlowHasDocument',
      'FailedOperation.FlowHasNoDocument',
      'FailedOperation.NoSignReviewPass',
      'InvalidParameter.ClientToken',
      'InvalidParameter.EndPoint',
      'InvalidParameter.DataNotFound',
      'InvalidParameter.FlowCallbackUrl',
      'InvalidParameter.FromSource',
      'InvalidParameter.InvalidChannel',
      'InvalidParameter.InvalidId',
      'MissingParameter.ApproverRole',
      'MissingParameter.FileNames',
      'MissingParameter.FlowId',
      'MissingParameter.Recipient',
      'OperationDenied.ApproverNoMatchTemplate',
      'OperationDenied.FlowStatusForbid',
      'OperationDenied.NoSupportJumpPage',
      'ResourceNotFound.Document',
      'ResourceNotFound.ErrNotExistRole',
      'ResourceNotFound.Flow',
      'ResourceNotFound.FlowApprover',
      'ResourceNotFound.NotExistDocument',
      'ResourceNotFound.NotExistFlow',
      'ResourceNotFound.NotExistTemplate',
    ],
  ],
  [
    'a code that says more, or the same in fewer words, is answered in its place',
    [
      'InvalidParameter.ComponentInvalid',
      'InvalidParameter.EmptyParams',
      'InvalidParameter.InvalidMobile',
      'InvalidParameter.InvalidName',
      'InvalidParameter.InvalidOrganizationName',
      'InvalidParameter.InvalidVerifyChannel',
      'MissingParameter.ApproverSignComponent',
    ],
  ],
  [
    'a file that has expired or was deleted is not known any more: ResourceNotFound.Resource',
    ['OperationDenied.FileDeleted', 'ResourceNotFound.NotExistResource'],
  ],
  [
    'whether a person has opened automatic signing is not looked up',
    ['OperationDenied.PersonNoOpenServerSign', 'OperationDenied.PersonServerSignForbid'],
  ],
  ['there is one company, without branches', ['OperationDenied.BranchSendFlowToParentNotAllow']],
  ['anybody may have a copy', ['OperationDenied.CcForbid']],
  [
    'seals are not looked up, nor is a signer’s age: the checks warn of both',
    ['InvalidParameter.SealId', 'OperationDenied.InvalidApproverAge'],
  ],
  [
    'a required value that is left out is told as InvalidParameter.MissingRequiredComponentValue',
    ['OperationDenied.RequiredComponentNotFill'],
  ],
  ['no request that passes the checks was seen to fail in drawing', ['FailedOperation.PreViewUrlFail']],
]

const reached = grouped([...byRules, ...otherInputs], ([code]) => code)

export const cases: ActionCases = {
  action: 'CreateFlowByFiles',
  version: '2020-11-11',
  examples: exampleCases,
  codes: {
    ...Object.fromEntries(faultsAlone.flatMap(([why, codes]) => codes.map((code) => [code, why] as const))),
    ...Object.fromEntries([...reached].map(([code, pairs]) => [code, pairs.map(([, reach]) => reach)])),
  },
}
