// Asking Tencent about many contracts: one that it does not know, or does not show, must not lose the others, and few
// calls are spent.
import { describe, expect, it } from 'vitest'
import { askAbout } from '../../src/gateway/flows/ask-about.ts'
import { flowBriefsAnswer, flowInfoAnswer } from '../../src/gateway/tencent/after-sending-shapes.ts'
import type { CallFailure, Outcome } from '../../src/gateway/tencent/outcome.ts'

const at = new Date('2026-05-10T00:00:00Z')
const ids = Array.from({ length: 100 }, (_, n) => `flow-${n}`)
const refusal = (code: string): CallFailure => ({
  kind: 'tencent',
  code,
  message: '无效的流程合同Id，检查后重试',
  requestId: 'r',
})
const broken: CallFailure = { kind: 'unknown', message: 'timeout' }

interface Script {
  /** Tencent does not know them: Briefs passes them over, Info refuses all. */
  readonly unknown?: readonly string[]
  /** It does not show them to this operator: both refuse all. */
  readonly hidden?: readonly string[]
  readonly infoFails?: CallFailure
  readonly briefsFail?: CallFailure
  /** Left out of the answer. */
  readonly leftOut?: readonly string[]
}

function scripted({ unknown = [], hidden = [], infoFails, briefsFail, leftOut = [] }: Script = {}) {
  const calls: [string, number][] = []
  const answered = <Answer>(answer: Answer): Outcome<Answer> => ({ ok: true, answer })
  const refused = (failure: CallFailure) => ({ ok: false, failure }) as const
  return {
    calls,
    tencent: {
      flowBriefs: async (asked: readonly string[]) => {
        calls.push(['briefs', asked.length])
        if (briefsFail) return refused(briefsFail)
        if (asked.some((id) => hidden.includes(id))) return refused(refusal('OperationDenied'))
        return answered(
          flowBriefsAnswer.parse({
            FlowBriefs: asked
              .filter((id) => !unknown.includes(id))
              .map((FlowId) => ({ FlowId, FlowStatus: 1, Deadline: 1900000000 })),
          }),
        )
      },
      flowInfo: async (asked: readonly string[]) => {
        calls.push(['info', asked.length])
        if (infoFails) return refused(infoFails)
        if (asked.some((id) => unknown.includes(id) || hidden.includes(id))) return refused(refusal('FailedOperation'))
        return answered(
          flowInfoAnswer.parse({
            FlowDetailInfos: asked
              .filter((id) => !leftOut.includes(id))
              .map((FlowId) => ({
                FlowId,
                FlowStatus: 2,
                FlowApproverInfos: [{ RecipientId: 'r', ApproveStatus: 3 }],
              })),
          }),
        )
      },
    },
  }
}

async function run(script: Script, asked: readonly string[] = ids, deadlines = true) {
  const { tencent, calls } = scripted(script)
  const { reports: heard, refused, failure } = await askAbout(asked, tencent, { at, deadlines })
  return { calls, refused, failure, told: heard.filter(({ parties }) => parties !== undefined).length, heard }
}

describe('a hundred contracts', () => {
  it('are asked about in one call of each, and one alone where the deadlines are known', async () => {
    const both = await run({})
    expect([both.calls, both.told, both.failure]).toEqual([
      [
        ['briefs', 100],
        ['info', 100],
      ],
      100,
      null,
    ])
    expect(both.heard[0]).toMatchObject({
      flowId: 'flow-0',
      status: 2,
      at,
      source: 'poll',
      deadline: new Date(1900000000_000),
      parties: [{ recipientId: 'r', status: 3 }],
    })
    const one = await run({}, ids, false)
    expect([one.calls, one.told]).toEqual([[['info', 100]], 100])
    expect(one.heard[0]!.deadline).toBeUndefined()
  })

  it.each([true, false])(
    'of which Tencent does not know one: three calls, and ninety-nine are told of (deadlines asked for: %s)',
    async (deadlines) => {
      const { calls, told, refused, failure } = await run({ unknown: ['flow-42'] }, ids, deadlines)
      expect([calls.length, told, refused, failure]).toEqual([3, 99, ['flow-42'], null])
    },
  )

  it('of which it hides one: the others are told of, with the deadlines, in a bounded number of calls', async () => {
    const { calls, told, refused, failure, heard } = await run({ hidden: ['flow-42'] })
    expect([told, refused, failure]).toEqual([99, ['flow-42'], null])
    expect(heard.filter(({ deadline }) => deadline !== undefined)).toHaveLength(99)
    expect(calls.length).toBeLessThanOrEqual(32)
  })

  it('of which it shows few: it stops asking, and says why', async () => {
    const { calls, failure } = await run({ hidden: ids.filter((_, n) => n % 3 > 0) })
    expect(failure).toMatchObject({ code: 'FailedOperation' })
    expect(calls.length).toBeLessThanOrEqual(62)
  })

  it('of which it knows none: says so', async () => {
    const { calls, told, failure } = await run({ unknown: ids })
    expect([calls.length, told, failure]).toEqual([2, 0, refusal('FailedOperation')])
  })
})

describe('where Tencent', () => {
  it('does not know the one that is asked about, it is said so', async () => {
    const { calls, refused, failure } = await run({ unknown: ['flow-0'] }, ['flow-0'])
    expect([calls.length, refused, failure]).toEqual([2, ['flow-0'], refusal('FailedOperation')])
  })

  it('refuses DescribeFlowInfo as such, the status is known all the same, and nothing is halved', async () => {
    const { calls, heard, failure } = await run(
      { infoFails: refusal('UnauthorizedOperation.NoPermissionFeature') },
      ids,
      false,
    )
    expect([calls, heard.length, failure]).toEqual([
      [
        ['info', 100],
        ['briefs', 100],
      ],
      100,
      refusal('UnauthorizedOperation.NoPermissionFeature'),
    ])
  })

  it('does not answer, no other call is spent', async () => {
    const { calls, failure } = await run({ infoFails: broken }, ids, false)
    expect([calls, failure]).toEqual([[['info', 100]], broken])
    // What Briefs said meanwhile is not lost.
    expect((await run({ infoFails: broken })).heard).toHaveLength(100)
  })

  it('does not answer Briefs, who has signed is known all the same', async () => {
    const { told, failure } = await run({ briefsFail: broken })
    expect([told, failure]).toEqual([100, broken])
  })

  it('leaves one out of its answer, its status is asked for', async () => {
    const { calls, heard, told } = await run({ leftOut: ['flow-7'] }, ids, false)
    expect([calls, heard.length, told]).toEqual([
      [
        ['info', 100],
        ['briefs', 1],
      ],
      100,
      99,
    ])
  })
})
